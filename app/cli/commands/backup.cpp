#include "core/vault/backup.h"
#include "app/cli/commands/commands.h"

#include "app/cli/serialise.h"
#include "core/vault/restore.h"

namespace holdfast::cli {

namespace {

Json headJson(const vault::CustodyHead& head)
{
    return {{"case", head.caseId}, {"chain", head.chainId}, {"seq", head.seq}, {"hash", head.hash.hex()}};
}

Json listFindings(Context& context, const std::vector<vault::CheckFinding>& findings)
{
    Json list = Json::array();
    for (const vault::CheckFinding& finding : findings) {
        context.say("not sound: " + printable(finding.subject) + "  " + std::string(finding.code.id) + "  "
            + printable(finding.detail));
        list.push_back(toJson(finding));
    }
    return list;
}

Result<Outcome> backUp(Context& context, const std::string& folder, bool replace)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const vault::BackupReport report, vault::backUp(*vault, folder, context.progress(), {.replace = replace}));
    context.say(printable(folder) + "  " + report.head.signedAt + "  " + std::to_string(report.bytes) + " bytes, "
        + std::to_string(report.writtenBytes) + " of them written; read back and as they should be");
    context.say(
        "It opens with the passwords of now, also after they are changed; `rekey`, then back up anew, ends that.");
    for (const std::string& flaw : report.mended)
        context.say("The earlier backup in the folder was damaged: " + printable(flaw)
            + ". Every page was compared, and all of it is written anew.");
    if (report.notRecorded)
        context.say(
            "The backup is complete, but the custody log could not take a note of it, so `info` does not show it: "
            + std::string(report.notRecorded->code().id) + "  " + printable(report.notRecorded->detail()));
    Json findings = listFindings(context, report.findings);
    const bool sound = report.findings.empty();
    if (!sound)
        context.say(
            "The vault is damaged and the backup holds all that is whole in it; keep every older backup, and run "
            "`check` to see what is affected.");
    return Outcome{{{"folder", folder}, {"made_at", report.head.signedAt}, {"bytes", report.bytes},
                       {"written_bytes", report.writtenBytes}, {"first", report.isFirst},
                       {"head", headJson(report.head)}, {"recorded", !report.notRecorded}, {"mended", report.mended},
                       {"sound", sound}, {"findings", std::move(findings)}},
        sound ? 0 : static_cast<int>(ErrorKind::NotSound)};
}

Result<Outcome> restore(Context& context, const std::string& backup)
{
    HF_TRY(const std::filesystem::path folder, context.vaultFolder());
    HF_TRY(const vault::Secret secret, context.secret());
    HF_TRY(const vault::Restored restored, vault::restore(backup, folder, secret, context.progress()));
    context.say(
        "Restored the backup of " + restored.from.signedAt + ", items: " + std::to_string(restored.items) + ".");
    Json findings = listFindings(context, restored.findings);
    const bool sound = restored.findings.empty();
    if (!sound)
        context.say("The vault is there, and what is named above is damaged in it. Keep this backup and every older "
                    "one: they may hold what is damaged here.");
    return Outcome{{{"restored", true}, {"backup_made_at", restored.from.signedAt}, {"items", restored.items},
                       {"head", headJson(restored.from)}, {"chain", restored.chain}, {"sound", sound},
                       {"findings", std::move(findings)}},
        sound ? 0 : static_cast<int>(ErrorKind::NotSound)};
}

} // namespace

void addBackup(CLI::App& app, Invocation& invocation)
{
    CLI::App* command
        = app.add_subcommand("backup", "Copy the vault into a folder, or bring the copy there up to date");
    auto folder = std::make_shared<std::string>();
    command->add_option("DIR", *folder, "A new folder, or one with an earlier backup of this vault")
        ->required()
        ->check(notEmpty());
    auto replace = std::make_shared<bool>(false);
    command->add_flag("--replace", *replace,
        "Also over a backup that holds what this vault does not; what is only in that backup is lost");
    command->callback([&invocation, folder, replace] {
        invocation.run = [folder, replace](Context& context) { return backUp(context, *folder, *replace); };
    });
}

void addRestore(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand("restore", "Make a vault of a backup, in the new folder that --vault names");
    auto backup = std::make_shared<std::string>();
    command->add_option("DIR", *backup, "The backup")->required()->check(notEmpty());
    command->callback(
        [&invocation, backup] { invocation.run = [backup](Context& context) { return restore(context, *backup); }; });
}

} // namespace holdfast::cli
