#include "app/cli/commands/commands.h"

#include "app/cli/errors.h"
#include "app/cli/item_choices.h"
#include "app/cli/messages.h"
#include "app/cli/outside_options.h"
#include "app/cli/proof_results.h"
#include "app/cli/report_arguments.h"
#include "app/cli/serialise.h"
#include "core/bundle/sealed_page/sealed_page.h"
#include "core/crypto/age_errors.h"
#include "core/vault/received_cases.h"
#include "core/vault/recipients.h"

#include <algorithm>

namespace holdfast::cli {

namespace {

struct ExportArguments {
    std::string out, recipient, caseId;
    SelectionArguments selection;
    bool withPeople = false;
    // An option that was given empty, by a script say, must not lead to a bundle that anybody can open.
    bool isForRecipients = false, isForNames = false, hasPassphrase = false;
    std::vector<std::string> ageRecipients, names;
    std::string agePassphraseFile;
    uint64_t partMegabytes = 0;
    bool isPage = false;
    OutsideOptions outside;
    ReportArguments report;
};

void addOnce(crypto::AgeSeal& seal, const crypto::AgeRecipient& recipient)
{
    if (std::find(seal.recipients.begin(), seal.recipients.end(), recipient) == seal.recipients.end())
        seal.recipients.push_back(recipient);
}

/// Before the vault is opened: a key that was mistyped costs nothing then.
Result<crypto::AgeSeal> recipientsOf(const ExportArguments& arguments)
{
    if ((arguments.isForRecipients || arguments.isForNames) && arguments.hasPassphrase)
        return fail(errors::badArguments, "a file is sealed for keys (--age-recipient, --to) or with a passphrase");
    if (arguments.hasPassphrase && arguments.agePassphraseFile.empty())
        return fail(errors::badArguments, "--age-passphrase-file names no file");
    if (arguments.isPage && !arguments.hasPassphrase)
        return fail(errors::badArguments, "--as-page is sealed with a passphrase (--age-passphrase-file)");
    if (arguments.isPage && arguments.partMegabytes > 0)
        return fail(errors::badArguments, "a page is one file; without --split");
    crypto::AgeSeal seal;
    if (arguments.isForRecipients && arguments.ageRecipients.empty())
        return fail(crypto::errors::badRecipient, "--age-recipient names none");
    if (arguments.isForNames && arguments.names.empty())
        return fail(errors::badArguments, "--to names nobody");
    for (const std::string& text : arguments.ageRecipients) {
        HF_TRY(const crypto::AgeRecipient recipient, crypto::AgeRecipient::parse(text));
        addOnce(seal, recipient);
    }
    return seal;
}

/// Those of the address book; gives the names whose key was not confirmed.
Result<Json> addNamed(
    Context& context, const vault::Vault& vault, const std::vector<std::string>& names, crypto::AgeSeal& seal)
{
    Json unconfirmed = Json::array();
    for (const std::string& name : names) {
        HF_TRY(const vault::Recipient recipient, vault::findRecipient(vault, name));
        addOnce(seal, recipient.key);
        if (!recipient.confirmed.empty())
            continue;
        unconfirmed.push_back(recipient.name);
        context.out.warn("That the key of " + printable(recipient.name)
            + " is theirs was not confirmed; read its fingerprint to them on a number that you know.");
    }
    return unconfirmed;
}

void sayWhoCanOpenIt(Context& context, const bundle::ExportReport& report, bool isPage)
{
    if (report.sealedFor.empty())
        return;
    for (const std::string& name : report.sealedFor)
        context.say("Sealed for: " + name);
    if (isPage) {
        context.say("It opens in a browser and asks for the passphrase.");
        return;
    }
    context.say("It is opened with: age -d -o BUNDLE.zip " + printable(report.file.filename().string())
        + (report.sealedFor.front() == "passphrase" ? "" : ", and -i with the file of the key"));
}

Json partNames(const bundle::ExportReport& report)
{
    Json names = Json::array();
    for (const std::filesystem::path& part : report.parts)
        names.push_back(part.string());
    return names;
}

Json warningJson(const std::optional<Error>& warning)
{
    return warning ? Json{{"code", std::string(warning->code().id)}, {"detail", warning->detail()}} : Json(nullptr);
}

Result<Outcome> exportItems(Context& context, const ExportArguments& arguments)
{
    HF_TRY(const intake::OutsideTimes times, arguments.outside.read());
    HF_TRY(crypto::AgeSeal seal, recipientsOf(arguments));
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    if (!arguments.caseId.empty()) {
        HF_TRY(const CaseId wanted, vault::findCase(*vault, arguments.caseId));
        if (wanted != vault->defaultCase())
            return fail(vault::errors::receivedReadOnly, arguments.caseId);
    }
    HF_TRY(bundle::Selection selection, selectionOf(*vault, arguments.selection));
    HF_TRY(auto pictures, picturesOfItems(*vault, arguments.report.picturesOfItems, selection));
    bundle::ExportOptions options{std::move(selection)};
    options.recipient = arguments.recipient;
    options.withPageFacts = arguments.withPeople;
    HF_TRY(const Json unconfirmed, addNamed(context, *vault, arguments.names, seal));
    if (arguments.hasPassphrase) {
        HF_TRY(seal.passphrase, context.secretFrom(arguments.agePassphraseFile, {}));
    }
    if (arguments.isForRecipients || arguments.isForNames || arguments.hasPassphrase)
        options.seal = std::make_shared<const crypto::AgeSeal>(std::move(seal));
    if (arguments.partMegabytes > 0)
        options.partBytes = arguments.partMegabytes * 1'000'000;
    const Progress progress = context.progress();
    const ReportMaker report(arguments.report, std::move(pictures), progress);
    options.report = report.options();
    options.authorities = intake::authoritiesOf(*vault, times, progress);
    if (!times.calendars.empty())
        options.calendars = intake::calendarsOf(*vault, times, progress);
    const auto write = arguments.isPage ? bundle::exportAsPage : bundle::exportBundle;
    HF_TRY(const bundle::ExportReport done, write(*vault, options, arguments.out, progress));
    const Digest fingerprint = crypto::fingerprint(vault->signingKey().publicKey());
    context.say(printable(done.file.string()) + "  " + "items: " + std::to_string(done.items)
        + ", files: " + std::to_string(done.files) + ", bytes: " + std::to_string(done.bytes));
    if (!done.parts.empty())
        context.say("In " + std::to_string(done.parts.size())
            + " parts; send all of them, and the text beside them that says how to join them.");
    sayStamps(context, done.authorities, !arguments.isPage && done.parts.empty() && done.sealedFor.empty());
    sayProofs(context, done.proofs);
    warnOfLackingStamps(context, done.lackingStamps);
    if (done.reportWarning)
        context.out.warn(sentenceFor(*done.reportWarning) + " " + printable(done.reportWarning->detail()));
    sayWhoCanOpenIt(context, done, arguments.isPage);
    context.say("Tell the recipient this fingerprint by another way than the bundle: "
        + crypto::fingerprintGroups(fingerprint));
    return Outcome{{{"file", done.file.string()}, {"items", done.items}, {"files", done.files}, {"bytes", done.bytes},
        {"root", done.rootFolder}, {"tagmanifest_sha256", done.tagManifest.hex()}, {"sealed_for", done.sealedFor},
        {"parts", partNames(done)}, {"stamps", stampsJson(done.authorities)}, {"proofs", proofsJson(done.proofs)},
        {"lacking_stamps", lackingStampsJson(done.lackingStamps)}, {"unconfirmed", unconfirmed},
        {"report_warning", warningJson(done.reportWarning)}, {"signer", signerJson(fingerprint)}}};
}

} // namespace

void addExport(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand("export", "Write a signed bundle for a lawyer, the police or a platform");
    auto arguments = std::make_shared<ExportArguments>();
    command->add_option("--out", arguments->out, "The bundle, FILE.zip; one that is there is replaced")
        ->required()
        ->check(notEmpty());
    command
        ->add_option(
            "--only", arguments->selection.only, "Ids or exhibit numbers, separated by commas; else everything")
        ->delimiter(',')
        ->allow_extra_args(false);
    command
        ->add_option("--withhold", arguments->selection.withheld,
            "Ids or exhibit numbers, separated by commas, that stay here: the bundle tells the SHA-256 of each")
        ->delimiter(',')
        ->allow_extra_args(false);
    addReasonOptions(*command, arguments->selection.reasons);
    command->add_option("--case", arguments->caseId,
        "own, which it is without this; what was received is passed on as the bundle that it came in");
    command->add_option("--for", arguments->recipient, "Who it is for");
    command->add_flag(
        "--people", arguments->withPeople, "With who is on the pages and what they count, as you confirmed");
    command->add_flag("--whole-log", arguments->selection.withHandovers,
        "With what the log tells of earlier bundles: for whom they were, and for which keys");
    command
        ->add_option("--split", arguments->partMegabytes,
            "In parts of this many MB (millions of bytes), where it is larger; for mail limits and discs")
        ->check(CLI::Range(uint64_t(1), uint64_t(1'000'000)));
    addReportOptions(*command, arguments->report);
    addAuthoritiesOptions(*command, arguments->outside);
    addCalendarOption(*command, arguments->outside);
    addProxyOption(*command, arguments->outside);
    CLI::Option* recipients
        = command
              ->add_option("--age-recipient", arguments->ageRecipients,
                  "Seal it so that only this key's owner can open it (age1…); several times for several")
              ->allow_extra_args(false);
    CLI::Option* passphrase = command->add_option("--age-passphrase-file", arguments->agePassphraseFile,
        "Seal it so that it opens with the passphrase in the first line of this file (-: standard input)");
    command->add_flag("--as-page", arguments->isPage,
        "With --age-passphrase-file: FILE is a page that opens with the passphrase in any browser");
    CLI::Option* to = command
                          ->add_option("--to", arguments->names,
                              "Seal it for a name of the address book (`recipient`); several times for several")
                          ->allow_extra_args(false);
    command->callback([&invocation, arguments, recipients, to, passphrase] {
        arguments->isForNames = to->count() > 0;
        arguments->isForRecipients = recipients->count() > 0;
        arguments->hasPassphrase = passphrase->count() > 0;
        invocation.run = [arguments](Context& context) { return exportItems(context, *arguments); };
    });
}

} // namespace holdfast::cli
