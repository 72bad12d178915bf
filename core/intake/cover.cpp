#include "core/imaging/sized_copy.h"
#include "core/imaging/watermark.h"
#include "core/intake/hashing_source.h"
#include "core/intake/import_record.h"
#include "core/vault/received_cases.h"

#include <algorithm>

namespace holdfast::intake {

using imaging::OutputFormat;

namespace {

/// The age answer and purpose that a copy inherits: those of the item at the start of the line of copies.
struct Inherited {
    Purpose purpose = Purpose::IdentityDocument;
    AgeAnswer age = AgeAnswer::Unanswered;
};

Result<Inherited> inheritedFrom(vault::Vault* vault, const std::optional<vault::Item>& parent)
{
    if (!parent)
        return Inherited{};
    vault::Item origin = *parent;
    while (vault != nullptr && origin.kind == vault::ItemKind::Redacted && origin.parent) {
        HF_TRY(origin, vault->item(origin.parent->item));
    }
    return Inherited{
        origin.kind == vault::ItemKind::Document ? Purpose::IdentityDocument : Purpose::Evidence, origin.age};
}

std::vector<QRect> boxesOf(const std::vector<imaging::Cover>& covers, uint32_t page)
{
    std::vector<QRect> boxes;
    for (const imaging::Cover& cover : covers)
        if (cover.page == page)
            boxes.push_back(cover.box);
    return boxes;
}

Result<void> checkOrder(const CoverOrder& order, uint32_t pages)
{
    for (const imaging::Cover& cover : order.covers)
        if (cover.page < 1 || cover.page > pages)
            return fail(
                imaging::errors::noSuchPage, "page " + std::to_string(cover.page) + " of " + std::to_string(pages));
    if (order.format != OutputFormat::Pdf && pages != 1)
        return fail(imaging::errors::badFormat, std::to_string(pages) + " pages need a PDF");
    return {};
}

Result<void> checkParent(const std::optional<vault::Item>& parent, const Digest& documentHash)
{
    if (!parent || std::ranges::any_of(parent->artifacts, [&](const auto& a) { return a.sha256 == documentHash; }))
        return {};
    return fail(vault::errors::noSuchArtifact, "the document is not one of the item's files");
}

/// A picture has no size on paper; its longer side becomes that of an A4 sheet, unless that would be coarser than a
/// screen.
double paperDotsPerInch(const QImage& picture)
{
    constexpr double longSideInches = 11.69;
    return std::max(96.0, std::max(picture.width(), picture.height()) / longSideInches);
}

Result<imaging::Page> coveredPage(
    imaging::DecodeClient& decoder, uint32_t number, const CoverOrder& order, bool isPicture, const Progress& progress)
{
    HF_TRY(imaging::Page page, decoder.page(number, imaging::redactionDotsPerInch, progress));
    const std::vector<QRect> boxes = boxesOf(order.covers, number);
    HF_CHECK(imaging::applyCovers(page.pixels, boxes));
    if (!order.watermark.empty())
        imaging::applyWatermark(page.pixels, QString::fromStdString(order.watermark), boxes);
    if (isPicture)
        page.dotsPerInch = paperDotsPerInch(page.pixels);
    return page;
}

std::filesystem::path placeOfCopy(const CoverOrder& order, const vault::Vault* vault)
{
    return order.waitsBeside.empty() && vault != nullptr ? placeOfHeld(*vault) : order.waitsBeside;
}

Result<HeldFile> makeCopy(imaging::DecodeClient& decoder, uint32_t pages, const CoverOrder& order, bool isPicture,
    const std::filesystem::path& place, const Progress& progress)
{
    const auto pageAt = [&](uint32_t number) { return coveredPage(decoder, number, order, isPicture, progress); };
    std::optional<HeldFile> copy;
    const auto start = [&]() -> Result<ByteSink*> {
        copy.reset(); // its room is needed again
        HF_TRY(HeldFile fresh, HeldFile::create(place));
        return &copy.emplace(std::move(fresh));
    };
    HF_CHECK(imaging::encodeCopy(pageAt, pages, order.format, order.maxBytes, start, progress));
    copy->finish();
    return std::move(*copy);
}

std::string copyName(OutputFormat format)
{
    switch (format) {
    case OutputFormat::Png:
        return "covered.png";
    case OutputFormat::Jpeg:
        return "covered.jpg";
    case OutputFormat::Pdf:
        break;
    }
    return "covered.pdf";
}

Result<Json> describe(const CoverOrder& order, const LetPass& letPass, const Digest& parentHash,
    std::string_view parentMime, uint32_t pages, bool isPicture)
{
    Json boxes = Json::array();
    for (const imaging::Cover& cover : order.covers)
        boxes.push_back({{"page", cover.page}, {"x", cover.box.x()}, {"y", cover.box.y()}, {"width", cover.box.width()},
            {"height", cover.box.height()}, {"reason", cover.reason.empty() ? "covered by the person" : cover.reason}});
    Json transform{{"boxes", std::move(boxes)}, {"pages", pages}, {"reason", "covered by the person"},
        {"covers", "pixels replaced by black"}, {"metadata", "none kept"}, {"tool", toolName()}};
    if (order.corners) {
        HF_TRY(const QSize size, imaging::straightenedSize(*order.corners));
        transform["straightened"]
            = {{"corners", imaging::cornersJson(*order.corners)}, {"width", size.width()}, {"height", size.height()}};
    }
    if (!order.watermark.empty())
        transform["watermark"] = order.watermark;
    if (!order.reference.empty())
        transform["reference"] = order.reference;
    if (!letPass.isNothing())
        transform["kept_in_spite_of"] = {{"findings", letPass.findings}, {"checked_whole", letPass.isWhole}};
    if (!isPicture)
        transform["dots_per_inch"] = imaging::redactionDotsPerInch;
    return Json{{"derived_from",
                    {{"item", order.parent->id.text()}, {"exhibit", order.parent->exhibit},
                        {"sha256", parentHash.hex()}, {"mime", parentMime}}},
        {"transform", std::move(transform)}};
}

/// The event names the record's hash; the boxes themselves are in it only while they are not absurdly many.
Json forTheLog(Json description)
{
    constexpr size_t mostBoxes = 500;
    Json& boxes = description["transform"]["boxes"];
    if (boxes.size() > mostBoxes)
        boxes = boxes.size();
    return description;
}

Result<vault::Item> fileCopy(vault::Vault& vault, const CoverOrder& order, const Inherited& inherited,
    const Json& description, const Digest& parentHash, const HeldFile& copy)
{
    vault::NewItem item;
    item.kind = vault::ItemKind::Redacted;
    item.purpose = inherited.purpose;
    item.age = inherited.age;
    item.title = order.parent->title;
    item.url = order.parent->url;
    item.capturedAt = vault.clock().now();
    item.parent = vault::Parent{order.parent->id, parentHash};
    item.action = "derived";
    Json record = description;
    record.update({{"record", "holdfast-redaction"}, {"version", 1},
        {"made_at", momentJson(item.capturedAt, vault.clock())}, {"under18", toText(inherited.age)}});
    HF_TRY(vault::Ingest ingest, vault::Ingest::begin(vault, std::move(item)));
    HF_TRY(const vault::Artifact redacted,
        ingest.add("redacted", copyName(order.format), imaging::mimeOf(order.format), *copy.open(), copy.size()));
    record["file"] = {
        {"name", redacted.name}, {"mime", redacted.mime}, {"bytes", redacted.bytes}, {"sha256", redacted.sha256.hex()}};
    HF_TRY(const vault::Artifact filed,
        ingest.addBytes("record", "redaction-record.json", "application/json", asBytes(canonicalJson(record))));
    ingest.item().details = forTheLog(description);
    ingest.item().details["sha256"] = redacted.sha256.hex();
    ingest.item().details["record_sha256"] = filed.sha256.hex();
    return ingest.commit();
}

/// The very copy as it was filed before: whoever repeats what failed after that has one item all the same.
Result<std::optional<vault::Item>> filedBefore(vault::Vault& vault, const CoverOrder& order, const Json& description,
    const Digest& parentHash, const Digest& copyHash)
{
    constexpr size_t mostBytes = 64 << 20;
    vault::ItemFilter copies;
    copies.kind = vault::ItemKind::Redacted;
    HF_TRY(const std::vector<vault::Item> items, vault.items(copies));
    for (const vault::Item& item : items) {
        const vault::Artifact* const file = item.artifact("redacted");
        const vault::Artifact* const filed = item.artifact("record");
        if (!item.parent || item.parent->item != order.parent->id || item.parent->sha256 != parentHash
            || file == nullptr || filed == nullptr || file->sha256 != copyHash)
            continue;
        HF_TRY(const Bytes bytes, vault.readArtifact(*filed, mostBytes));
        const Result<Json> record = parseJson(asText(bytes), mostBytes);
        if (record && record->value("transform", Json()) == description["transform"])
            return std::optional(item);
    }
    return std::optional<vault::Item>();
}

} // namespace

std::filesystem::path placeOfHeld(const vault::Vault& vault)
{
    return vault.folder() / "covered-copy";
}

Result<void> mayBeCovered(vault::Vault& vault, const vault::Item& item, std::string_view mime)
{
    HF_CHECK(vault::requireOwn(vault, item));
    HF_TRY(const Inherited inherited, inheritedFrom(&vault, item));
    return passAgeGate(mime, inherited.purpose, inherited.age);
}

Result<CoveredCopy> coverDocument(vault::Vault* vault, imaging::DecodeClient& decoder, ByteSource& document,
    std::string_view mime, const CoverOrder& order, const Progress& progress)
{
    HF_TRY(Inherited inherited, inheritedFrom(vault, order.parent));
    HF_CHECK(passAgeGate(mime, inherited.purpose, inherited.age));
    HashingSource hashing(document);
    HF_TRY(const uint32_t pages, decoder.load(hashing, mime, progress));
    const Digest documentHash = hashing.finish();
    HF_CHECK(checkOrder(order, pages));
    HF_CHECK(checkParent(order.parent, documentHash));
    if (order.corners)
        HF_CHECK(decoder.straighten(*order.corners, progress));
    const bool isPicture = mime != "application/pdf";
    HF_TRY(HeldFile file, makeCopy(decoder, pages, order, isPicture, placeOfCopy(order, vault), progress));
    if (pages > 1)
        decoder.rest(); // who checks or shows the copy has all of that in memory: not both
    CoveredCopy copy{std::move(file), {}};
    HF_CHECK(progress.checkpoint());
    LetPass letPass;
    if (order.beforeFiling) {
        HF_TRY(letPass, order.beforeFiling(copy.file));
    }
    if (vault == nullptr || (!order.parent && !order.fileDocument))
        return copy;
    CoverOrder filed = order;
    if (!filed.parent) {
        HF_TRY(filed.parent, order.fileDocument());
        HF_CHECK(checkParent(filed.parent, documentHash));
        HF_TRY(inherited, inheritedFrom(vault, filed.parent)); // it may have been in the vault before, with an answer
        HF_CHECK(passAgeGate(mime, inherited.purpose, inherited.age));
    }
    HF_TRY(const Json description, describe(filed, letPass, documentHash, mime, pages, isPicture));
    HF_TRY(copy.item, filedBefore(*vault, filed, description, documentHash, copy.file.sha256()));
    if (!copy.item) {
        HF_TRY(copy.item, fileCopy(*vault, filed, inherited, description, documentHash, copy.file));
    }
    return copy;
}

} // namespace holdfast::intake
