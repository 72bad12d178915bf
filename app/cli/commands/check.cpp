#include "app/cli/commands/commands.h"

#include "app/cli/errors.h"
#include "app/cli/serialise.h"
#include "core/bundle/verifier.h"
#include "core/vault/backup_folder.h"
#include "core/vault/closed_check.h"
#include "core/vault/custody_compare.h"

#include <algorithm>
#include <fstream>

namespace holdfast::cli {

namespace {

/// Names the item as the person knows it, where the finding is about one. `vault` is null when it does not open.
Json described(const vault::Vault* vault, const vault::CheckFinding& finding)
{
    Json entry = toJson(finding);
    entry["exhibit"] = nullptr;
    entry["title"] = nullptr;
    if (auto id = ItemId::parse(finding.subject); id && vault != nullptr) {
        if (auto item = vault->item(*id)) {
            entry["exhibit"] = item->exhibit;
            entry["title"] = item->title;
        }
    }
    return entry;
}

Json headJson(const std::optional<vault::HeadElsewhere>& head)
{
    if (!head)
        return nullptr;
    return {{"kind", head->what}, {"case", head->caseId}, {"seq", head->seq}, {"hash", head->hash.hex()},
        {"signer", head->signer.hex()}};
}

/// What a check is of.
struct Checked {
    const vault::Vault* vault = nullptr; ///< null when it does not open
    Json items = nullptr; ///< how many there are, null when the damage keeps them from being counted
    Json against = nullptr;
};

/// Whoever reads this fears for the only proof there is: what it means comes before what to do.
void sayWhatToDo(Context& context, const std::vector<vault::CheckFinding>& findings)
{
    const auto count = [&](ErrorCode code) {
        return static_cast<size_t>(std::count_if(findings.begin(), findings.end(),
            [&](const vault::CheckFinding& finding) { return finding.code == code; }));
    };
    const size_t unread = count(vault::errors::unreadable), replaced = count(vault::errors::keysReplaced),
                 differing = count(vault::errors::historyDiffers);
    context.say("Found: " + std::to_string(findings.size())
        + ". Nothing was deleted. Keep this folder and every backup as they are.");
    if (unread > 0)
        context.say("What was not read may be whole: connect the drive again if it came loose, else copy the whole "
                    "folder to another disk, and check again.");
    if (replaced > 0)
        context.say("A password or code that was taken away may open this vault again: see `slot list`, remove what "
                    "should not be there, then `rekey`.");
    if (differing > 0)
        context.say("This vault is not the one that the bundle or backup left, or not all of it: that one still "
                    "stands, so keep it out of reach of whoever may have changed this one.");
    if (unread + replaced + differing < findings.size())
        context.say("An earlier backup may hold what is damaged here: `restore` makes a vault of it in another folder. "
                    "`salvage OUT` brings out what is whole in this one, as files that are not encrypted.");
}

Outcome reported(Context& context, const Checked& checked, const std::vector<vault::CheckFinding>& findings)
{
    Json listed = Json::array();
    for (const vault::CheckFinding& finding : findings) {
        Json entry = described(checked.vault, finding);
        context.say((finding.code == vault::errors::unreadable ? "not read: " : "not sound: ")
            + printable(finding.subject) + "  " + jsonStringOr(entry, "exhibit") + "  " + std::string(finding.code.id)
            + "  " + printable(finding.detail));
        listed.push_back(std::move(entry));
    }
    const bool sound = findings.empty();
    if (sound)
        context.say("Items: " + checked.items.dump() + ". Everything is as it was stored.");
    else
        sayWhatToDo(context, findings);
    return Outcome{{{"sound", sound}, {"items", checked.items}, {"findings", listed}, {"against", checked.against}},
        sound ? 0 : static_cast<int>(ErrorKind::NotSound)};
}

/// The head in an earlier backup: its record is signed, so nothing else of it is opened.
Result<vault::HeadElsewhere> headInBackup(const std::filesystem::path& folder)
{
    HF_TRY(const vault::BackupRecord record, vault::BackupFolder::readRecord(folder));
    HF_TRY(const vault::ReadHead read, record.readSignedHead());
    return vault::HeadElsewhere{
        "backup", read.head.caseId, read.head.seq, read.head.hash, crypto::fingerprint(read.signer)};
}

/// Whether a file begins or ends as a ZIP file does, or a folder holds a bag: a bundle that was changed is still one.
bool mayBeBundle(const std::filesystem::path& path)
{
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        if (std::filesystem::exists(path / "bagit.txt", ignored))
            return true;
        for (const auto& entry : std::filesystem::directory_iterator(path, ignored))
            if (std::filesystem::exists(entry.path() / "bagit.txt", ignored))
                return true;
        return false;
    }
    constexpr std::string_view start = "PK\x03\x04", end = "PK\x05\x06";
    constexpr int endBytes = 22; // of a ZIP file without a comment
    std::ifstream file(path, std::ios::binary);
    const auto next = [&] {
        std::string four(4, '\0');
        file.read(four.data(), 4);
        return four;
    };
    if (next() == start)
        return true;
    file.clear();
    file.seekg(-endBytes, std::ios::end);
    return next() == end;
}

/// The head in a bundle, read by the confined checker, which must find all of it sound.
Result<vault::HeadElsewhere> headInBundle(const std::filesystem::path& bundle, const Progress& progress)
{
    HF_TRY(const bundle::VerifyReport report, bundle::verifyInChild(bundle, {}, progress));
    if (!report.custody && !mayBeBundle(bundle))
        return fail(errors::nothingToCompare, printable(bundle.filename().string()));
    if (!report.custody)
        return fail(vault::errors::copyNotSound, "`verify` says what is wrong with the bundle");
    return vault::HeadElsewhere{
        "bundle", report.custody->caseId, report.custody->events, report.custody->head, report.signer};
}

Result<vault::HeadElsewhere> headElsewhere(const std::filesystem::path& path, const Progress& progress)
{
    std::error_code ignored;
    for (const char* name : {vault::BackupFolder::recordName, vault::BackupFolder::keysName})
        if (std::filesystem::exists(path / name, ignored))
            return headInBackup(path);
    return headInBundle(path, progress);
}

/// The check itself is an event too. A vault that can't take it has been checked all the same.
void recordCheck(Context& context, vault::Vault& vault, size_t findings, const Json& against)
{
    if (auto recorded = vault.recordEvent(vault.defaultCase(), "verified", "vault",
            {{"against", against}, {"findings", findings}, {"result", findings == 0 ? "sound" : "damaged"}});
        !recorded)
        context.say("The custody log could not take a note of this check: " + recorded.error().detail());
}

/// Adds what differs. Where that can't be told, what was found otherwise must not be lost for it: then it is one
/// finding more, and an error only where there is no other.
Result<void> compare(
    const vault::Vault& vault, const vault::HeadElsewhere& against, std::vector<vault::CheckFinding>& findings)
{
    const Result<std::vector<vault::CheckFinding>> differences = vault::compareWithHead(vault, against);
    if (differences)
        findings.insert(findings.end(), differences->begin(), differences->end());
    else if (findings.empty())
        return fail(differences.error());
    else
        findings.push_back({differences.error().code(), "custody", differences.error().detail()});
    return {};
}

Result<Outcome> check(Context& context, const std::string& againstPath)
{
    HF_TRY(const std::filesystem::path folder, context.vaultFolder());
    HF_TRY(const vault::Secret secret, context.secret());
    std::optional<vault::HeadElsewhere> against;
    if (!againstPath.empty()) {
        HF_TRY(against, headElsewhere(againstPath, context.progress()));
    }
    auto vault = vault::Vault::open(folder, secret);
    if (!vault) {
        HF_TRY(std::vector<vault::CheckFinding> findings, vault::checkClosed(folder, secret, vault.error()));
        if (against)
            findings.push_back({vault::errors::notCompared, "custody",
                "the vault does not open, so its log was not compared with the " + against->what});
        return reported(context, {.against = headJson(against)}, findings);
    }
    const Result<uint64_t> items = (*vault)->countItems();
    HF_TRY(std::vector<vault::CheckFinding> findings, (*vault)->check(context.progress()));
    HF_CHECK(context.progress().checkpoint());
    const Result<void> compared = against ? compare(**vault, *against, findings) : Result<void>();
    recordCheck(context, **vault, findings.size(), headJson(against));
    if (!compared)
        return fail(compared.error());
    return reported(context, {vault->get(), items ? Json(*items) : Json(), headJson(against)}, findings);
}

} // namespace

void addCheck(CLI::App& app, Invocation& invocation)
{
    CLI::App* command
        = app.add_subcommand("check", "Check the whole vault: every hash, the custody chain, the database");
    auto against = std::make_shared<std::string>();
    command
        ->add_option("--against", *against,
            "A bundle or backup that left this vault earlier: finds a log that was rewritten since, with the password "
            "too")
        ->check(notEmpty());
    command->callback(
        [&invocation, against] { invocation.run = [against](Context& context) { return check(context, *against); }; });
}

} // namespace holdfast::cli
