#include "core/intake/import_record.h"

#include "core/intake/display_name.h"
#include "core/intake/pasted_picture.h"

namespace holdfast::intake {

bool ImportFacts::changedWhileRead() const
{
    return isGoneAfter || sizeBefore != sizeAfter || modifiedMsBefore != modifiedMsAfter || bytesRead != sizeBefore;
}

std::string toolName()
{
    return "Holdfast " HOLDFAST_VERSION;
}

Json momentJson(UtcTime time, const Clock& clock)
{
    return {{"utc", formatUtc(time)}, {"utc_offset_minutes", clock.utcOffset().count()}, {"zone", clock.zoneName()},
        {"monotonic_ns", clock.monotonic().count()}, {"source", "this computer's clock"}, {"ntp", "not asked"},
        {"timestamp_authority", "not asked"}};
}

std::string fileTime(int64_t milliseconds)
{
    return formatUtc(UtcTime(std::chrono::milliseconds(milliseconds)));
}

Json mediaJson(const imaging::Media& media, const vault::Artifact* contactSheet)
{
    Json json = imaging::mediaFactsJson(media.facts);
    json["contact_sheet"] = nullptr;
    if (contactSheet != nullptr && media.sheet) {
        json["contact_sheet"] = imaging::sheetJson(*media.sheet);
        json["contact_sheet"]["gap"] = imaging::sheetGap;
        json["contact_sheet"]["name"] = contactSheet->name;
        json["contact_sheet"]["sha256"] = contactSheet->sha256.hex();
    } else {
        json["contact_sheet_missing"] = media.sheetMissing;
    }
    return json;
}

Json whenceJson(const ImportFacts& facts)
{
    if (facts.pasted != nullptr)
        return {{"clipboard", clipboardJson(*facts.pasted)}};
    return {{"modified_at", fileTime(facts.modifiedMsBefore)}};
}

Json importRecord(const ImportFacts& facts, const ImportOptions& options, const Clock& clock)
{
    const std::string raw = rawName(facts.path);
    Json record{{"record", "holdfast-import"}, {"version", 1}, {"tool", toolName()}, {"name", displayName(facts.path)},
        {"mime", facts.type.mime}, {"description", facts.type.description}, {"bytes", facts.bytesRead},
        {"sha256", facts.sha256.hex()}, {"imported_at", momentJson(facts.startedAt, clock)},
        {"under18", toText(options.age)},
        {"purpose", options.purpose == Purpose::IdentityDocument ? "identity-document" : "evidence"},
        {"changed_while_read", facts.changedWhileRead()}};
    record.update(whenceJson(facts));
    if (raw != displayName(facts.path))
        record["name_bytes_hex"] = toHex(asBytes(raw));
    if (facts.isGoneAfter)
        record["gone_after"] = true;
    else if (facts.changedWhileRead()) {
        record["bytes_before"] = facts.sizeBefore;
        record["bytes_after"] = facts.sizeAfter;
        record["modified_at_after"] = fileTime(facts.modifiedMsAfter);
    }
    if (facts.claimed && facts.claimed->has_value())
        record["claimed"] = imaging::claimsJson(**facts.claimed);
    else if (facts.claimed)
        record["claimed_error"] = facts.claimed->error().code().id;
    if (facts.chat && facts.chat->has_value() && !(*facts.chat)->claims.entries.empty())
        record["claimed"] = imaging::claimsJson((*facts.chat)->claims);
    else if (facts.chat && !facts.chat->has_value())
        record["claimed_error"] = facts.chat->error().code().id;
    if (facts.media && facts.media->has_value()) {
        record["media"] = mediaJson(**facts.media, facts.contactSheet ? &*facts.contactSheet : nullptr);
        record["claimed"] = imaging::claimsJson((*facts.media)->facts.claimed);
    } else if (facts.media) {
        record["media_error"] = facts.media->error().code().id;
    }
    return record;
}

} // namespace holdfast::intake
