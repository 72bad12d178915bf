#include "app/cli/commands/commands.h"

#include "app/cli/serialise.h"

namespace holdfast::cli {

namespace {

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
    context.say("Key slots: " + info.slots.dump(-1, ' ', true));
    context.say("Database: " + info.pragmas.dump(-1, ' ', true));
    return Outcome{toJson(info)};
}

} // namespace

void addInfo(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand("info", "What a vault holds and how it is kept");
    command->callback([&invocation] { invocation.run = info; });
}

} // namespace holdfast::cli
