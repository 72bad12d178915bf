#include "app/cli/commands/commands.h"

#include "app/cli/serialise.h"
#include "core/vault/backup.h"
#include "core/vault/key_notes.h"
#include "core/vault/recovery_note.h"
#include "core/vault/slots.h"

#include <algorithm>

namespace holdfast::cli {

namespace {

/// When the vault was backed up last, and how long ago that is.
Result<Json> lastBackupJson(const vault::Vault& vault)
{
    HF_TRY(const std::optional<UtcTime> last, vault::lastBackup(vault));
    if (!last)
        return Json();
    const UtcTime now = vault.clock().now();
    Json age;
    // A clock that is a little behind makes it younger than nothing.
    if (!vault::isDatedAhead(*last, now))
        age = std::max<int64_t>(std::chrono::duration_cast<std::chrono::seconds>(now - *last).count(), 0);
    return Json{{"made_at", formatUtc(*last)}, {"age_seconds", std::move(age)}};
}

std::string describeBackup(const Json& last)
{
    if (last.is_null())
        return "Last backup: none. `backup DIR` makes one.";
    if (last["age_seconds"].is_null())
        return "Last backup: " + jsonStringOr(last, "made_at")
            + ", which is in the future: nothing can be said of its age. `backup DIR` makes a new one.";
    constexpr int64_t day = 24 * 60 * 60;
    const int64_t days = last["age_seconds"].get<int64_t>() / day;
    const std::string age = days == 0 ? "less than a day" : days == 1 ? "1 day" : std::to_string(days) + " days";
    return "Last backup: " + jsonStringOr(last, "made_at") + ", " + age + " ago";
}

Result<Outcome> info(Context& context)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const vault::VaultInfo info, vault->info());
    context.say("Holdfast " HOLDFAST_VERSION ", vault schema " + std::to_string(info.schemaVersion) + ", made by "
        + printable(info.programVersion) + " at " + formatUtc(info.createdAt));
    context.say(std::to_string(info.itemCount) + " items, " + std::to_string(info.artifactCount) + " artifacts, "
        + std::to_string(info.artifactBytes) + " bytes; vault " + std::to_string(info.fileBytes) + " bytes on disk");
    context.say("Signing key: " + crypto::fingerprintGroups(info.fingerprint));
    context.say("Words: " + crypto::fingerprintWords(info.fingerprint));
    for (const vault::SlotInfo& slot : vault::Slots(*vault).list())
        context.say("Opens with slot " + describe(slot));
    HF_TRY(Json backup, lastBackupJson(*vault));
    context.say(describeBackup(backup));
    HF_TRY(const std::optional<std::string> unconfirmed, vault::unconfirmedRecoveryCode(*vault));
    if (unconfirmed)
        context.say("The recovery code on paper from before no longer opens this vault, and the new one may not have "
                    "been seen: make a new one with `slot add recovery`. If you have it, `slot confirm` says so.");
    Json notes = Json::array();
    for (const vault::KeyNote& note : vault::keyNotes(*vault)) {
        context.say("Slot file: " + printable(note.text));
        notes.push_back(printable(note.text));
    }
    context.say("Database: " + info.pragmas.dump(-1, ' ', true));
    Json document = toJson(info);
    document["key_notes"] = std::move(notes);
    document["recovery_unconfirmed"] = unconfirmed ? Json(*unconfirmed) : Json();
    document["last_backup"] = std::move(backup);
    return Outcome{std::move(document)};
}

} // namespace

void addInfo(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand("info", "What a vault holds and how it is kept");
    command->callback([&invocation] { invocation.run = info; });
}

} // namespace holdfast::cli
