#include "app/cli/commands/commands.h"

#include "app/cli/outside_options.h"
#include "app/cli/serialise.h"
#include "app/cli/signer_option.h"
#include "core/bundle/importer.h"

namespace holdfast::cli {

namespace {

struct ImportArguments {
    std::string bundle, authorities;
    std::vector<std::string> signers;
};

Json importedJson(const bundle::ImportedItem& item)
{
    return {{"id", item.id.text()}, {"exhibit", item.exhibit}, {"kind", vault::toText(item.kind)},
        {"sender_id", item.senderId}, {"sender_exhibit", item.senderExhibit}, {"sender_kind", item.senderKind}};
}

Json importedJson(const bundle::ImportedBundle& taken)
{
    Json items = Json::array(), omissions = Json::array();
    for (const bundle::ImportedItem& item : taken.items)
        items.push_back(importedJson(item));
    for (const bundle::BundleIndex::Omission& omission : taken.omissions)
        omissions.push_back({{"sender_id", omission.item}, {"reason", omission.reason},
            {"sha256", omission.sha256 ? Json(omission.sha256->hex()) : Json()}});
    Json signer = signerJson(taken.signer);
    signer["status"] = taken.signerConfirmed ? "confirmed" : "unconfirmed";
    Json papers;
    if (taken.papers)
        papers = {{"id", taken.papers->id.text()}, {"exhibit", taken.papers->exhibit}};
    Json late;
    if (taken.latePapers)
        late
            = {{"id", taken.latePapers->id.text()}, {"exhibit", taken.latePapers->exhibit}, {"files", taken.lateFiles}};
    return {{"bundle", taken.rootFolder}, {"case", taken.caseId.text()}, {"label", taken.caseLabel},
        {"tagmanifest_sha256", taken.tagManifest.hex()}, {"signer", std::move(signer)},
        {"already_there", taken.wasThere}, {"items", std::move(items)}, {"papers", std::move(papers)},
        {"late", std::move(late)}, {"people", taken.people}, {"figures", taken.figures},
        {"omissions", std::move(omissions)}};
}

std::string whatBecameOf(const bundle::ImportedBundle& taken)
{
    if (taken.latePapers)
        return "  was in this vault already; what came into its bag since was added";
    if (taken.wasThere)
        return "  was in this vault already; nothing was changed";
    return "  taken in as case " + taken.caseLabel + ", read-only";
}

void sayWhatCameWith(Context& context, const bundle::ImportedBundle& taken)
{
    if (taken.papers)
        context.say("  " + taken.papers->exhibit + "  the bundle's papers  " + taken.papers->id.text());
    for (const std::string& file : taken.lateFiles)
        context.say("  " + taken.latePapers->exhibit + "  added: " + printable(file));
    if (taken.people + taken.figures > 0)
        context.say("  with " + std::to_string(taken.people) + " people and " + std::to_string(taken.figures)
            + " figures that the sender confirmed");
    for (const bundle::BundleIndex::Omission& omission : taken.omissions)
        context.say("  left out by the sender: " + printable(omission.reason) + "  "
            + (omission.sha256 ? omission.sha256->hex() : printable(omission.item)));
}

Result<Outcome> importBundle(Context& context, const ImportArguments& arguments)
{
    bundle::VerifyOptions options;
    HF_TRY(options.expectedSigners, parseFingerprints(arguments.signers));
    HF_TRY(options.timeAuthorityPem, readAuthorities(arguments.authorities));
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const bundle::ImportedBundle taken,
        bundle::importBundle(*vault, arguments.bundle, options, context.progress()));
    context.say(taken.rootFolder + whatBecameOf(taken));
    context.say("Signed by " + crypto::fingerprintGroups(taken.signer)
        + (taken.signerConfirmed ? " (confirmed)" : " (not confirmed)"));
    for (const bundle::ImportedItem& item : taken.items)
        context.say("  " + item.exhibit + "  was " + printable(item.senderExhibit) + "  "
            + std::string(vault::toText(item.kind)) + "  " + item.id.text());
    sayWhatCameWith(context, taken);
    return Outcome{importedJson(taken)};
}

Result<Outcome> listReceived(Context& context)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const std::vector<vault::ReceivedCase> received, vault::receivedCases(*vault));
    Json cases = Json::array();
    for (const vault::ReceivedCase& one : received) {
        cases.push_back(toJson(one));
        context.say(describe(one));
        if (!one.bundle.empty())
            context.say("  signed by " + crypto::fingerprintGroups(one.signer)
                + (one.signerConfirmed ? " (confirmed when it came)" : " (not confirmed when it came)"));
    }
    return Outcome{{{"own", vault->defaultCase().text()}, {"cases", std::move(cases)}}};
}

} // namespace

void addBundleCommand(CLI::App& app, Invocation& invocation)
{
    CLI::App* bundle = app.add_subcommand("bundle", "Bundles that somebody else made");
    bundle->require_subcommand(1);
    auto arguments = std::make_shared<ImportArguments>();
    CLI::App* imports
        = bundle->add_subcommand("import", "Check a bundle and take it into this vault as a read-only case");
    imports->add_option("FILE|DIR", arguments->bundle, "The bundle, as it came or unpacked")
        ->required()
        ->check(notEmpty());
    addSignerOption(*imports, arguments->signers);
    addAuthorityFileOption(*imports, arguments->authorities);
    imports->callback([&invocation, arguments] {
        invocation.run = [arguments](Context& context) { return importBundle(context, *arguments); };
    });
    CLI::App* list = bundle->add_subcommand("list", "The cases that were taken in");
    list->callback([&invocation] { invocation.run = [](Context& context) { return listReceived(context); }; });
}

} // namespace holdfast::cli
