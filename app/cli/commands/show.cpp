#include "app/cli/commands/commands.h"

#include "app/cli/item_lookup.h"
#include "app/cli/media_lines.h"
#include "app/cli/recheck_results.h"
#include "app/cli/serialise.h"
#include "app/cli/time_stamps.h"
#include "core/vault/annotations.h"

namespace holdfast::cli {

namespace {

constexpr size_t maxRecordBytes = 16 * 1024 * 1024;

/// The capture record, null when the item has none.
Result<Json> recordOf(const vault::Vault& vault, const vault::Item& item)
{
    const vault::Artifact* record = item.artifact("record");
    if (record == nullptr)
        return Json();
    HF_TRY(const Bytes bytes, vault.readArtifact(*record, maxRecordBytes));
    return parseJson(asText(bytes), maxRecordBytes);
}

Result<Json> custodyOf(const vault::Vault& vault, const vault::Item& item)
{
    Json events = Json::array();
    Result<void> parsed;
    HF_CHECK(vault.forEachEvent(item.caseId, [&](const vault::CustodyEvent& event) {
        if (event.isWithheld())
            return true;
        auto body = parseJson(event.body, maxRecordBytes);
        if (!body) {
            parsed = fail(vault::errors::custodyBroken, "event " + std::to_string(event.seq));
            return false;
        }
        if (jsonStringOr(*body, "subject") == item.id.text()) {
            (*body)["seq"] = event.seq;
            (*body)["hash"] = event.hash.hex();
            events.push_back(std::move(*body));
        }
        return true;
    }));
    HF_CHECK(std::move(parsed));
    return events;
}

Result<Outcome> show(Context& context, const std::string& id)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const vault::Item item, findItem(*vault, id));
    HF_TRY(Json record, recordOf(*vault, item));
    HF_TRY(Json custody, custodyOf(*vault, item));
    HF_TRY(const std::vector<vault::Note> notes, vault::Annotations(*vault).notes(item.id));
    HF_TRY(Json stamps, timeStampsOf(*vault, item.id));
    HF_TRY(const auto received, vault::receivedItems(*vault));
    const auto from = received.find(item.id.text());
    const vault::Received* const whence = from == received.end() ? nullptr : &from->second;
    context.say(describe(item) + describe(whence));
    if (whence != nullptr)
        context.say("signed by: " + crypto::fingerprintGroups(whence->signer));
    if (!stamps.is_null())
        context.say(describeTimeStamps(stamps));
    if (!item.url.empty())
        context.say("address: " + printable(item.url));
    if (item.parent)
        context.say("made from: " + item.parent->item.text() + " " + item.parent->sha256.hex());
    for (const vault::Artifact& artifact : item.artifacts)
        context.say("  " + artifact.role + "  " + std::to_string(artifact.bytes) + " bytes  " + printable(artifact.mime)
            + "  " + artifact.sha256.hex() + "  " + printable(artifact.name));
    for (const std::string& line : describeMedia(record))
        context.say(line);
    Json written = Json::array();
    for (const vault::Note& note : notes) {
        written.push_back({{"n", note.n}, {"text", note.text}, {"set_at", formatUtc(note.setAt)}});
        context.say("  note " + std::to_string(note.n) + "  " + formatUtc(note.setAt) + "  " + printable(note.text));
    }
    HF_TRY(Json observations, observationsJson(*vault, item.id));
    HF_TRY(Json bracket, bracketJson(*vault, item.url));
    for (const std::string& line : describeObservations(observations, bracket))
        context.say(line);
    for (const Json& event : custody)
        context.say("  " + jsonStringOr(event, "time") + "  " + printable(jsonStringOr(event, "action")));
    Json document = toJson(item);
    if (whence != nullptr)
        document["received"] = toJson(*whence);
    document["notes"] = std::move(written);
    document["record"] = std::move(record);
    document["time_stamps"] = std::move(stamps);
    document["custody"] = std::move(custody);
    document["observations"] = std::move(observations);
    document["bracket"] = std::move(bracket);
    return Outcome{std::move(document)};
}

} // namespace

void addShow(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand("show", "One item: its artifacts, capture record and custody events");
    auto id = std::make_shared<std::string>();
    command->add_option("ID", *id, "Id or exhibit number")->required();
    command->callback([&invocation, id] { invocation.run = [id](Context& context) { return show(context, *id); }; });
}

} // namespace holdfast::cli
