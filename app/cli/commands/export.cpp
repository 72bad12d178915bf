#include "app/cli/commands/commands.h"

#include "app/cli/item_lookup.h"
#include "app/cli/outside_options.h"
#include "app/cli/serialise.h"
#include "core/bundle/exporter.h"

namespace holdfast::cli {

namespace {

struct ExportArguments {
    std::string out, recipient;
    std::vector<std::string> only;
    OutsideOptions outside;
};

Result<Outcome> exportItems(Context& context, const ExportArguments& arguments)
{
    HF_TRY(const intake::OutsideTimes times, arguments.outside.read());
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    bundle::ExportOptions options;
    options.recipient = arguments.recipient;
    for (const std::string& id : arguments.only) {
        HF_TRY(const vault::Item item, findItem(*vault, id));
        options.only.push_back(item.id);
    }
    const Progress progress = context.progress();
    if (!times.authority.empty())
        options.stamp = intake::askerOf(*vault, times, progress);
    HF_TRY(const bundle::ExportReport report, bundle::exportBundle(*vault, options, arguments.out, progress));
    const Digest fingerprint = crypto::fingerprint(vault->signingKey().publicKey());
    context.say(printable(arguments.out) + "  " + "items: " + std::to_string(report.items)
        + ", files: " + std::to_string(report.files) + ", bytes: " + std::to_string(report.bytes));
    context.say("Tell the recipient this fingerprint by another way than the bundle: "
        + crypto::fingerprintGroups(fingerprint));
    return Outcome{{{"file", arguments.out}, {"items", report.items}, {"files", report.files}, {"bytes", report.bytes},
        {"root", report.rootFolder}, {"tagmanifest_sha256", report.tagManifest.hex()},
        {"signer", signerJson(fingerprint)}}};
}

} // namespace

void addExport(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand("export", "Write a signed bundle for a lawyer, the police or a platform");
    auto arguments = std::make_shared<ExportArguments>();
    command->add_option("--out", arguments->out, "The bundle, FILE.zip; one that is there is replaced")->required();
    command->add_option("--only", arguments->only, "Ids or exhibit numbers, separated by commas; else everything")
        ->delimiter(',')
        ->allow_extra_args(false);
    command->add_option("--for", arguments->recipient, "Who it is for");
    addAuthorityOptions(*command, arguments->outside);
    addProxyOption(*command, arguments->outside);
    addUnavailableOptions(*command, {"--age-recipient", "--age-passphrase-file"});
    command->callback([&invocation, arguments] {
        invocation.run = [arguments](Context& context) { return exportItems(context, *arguments); };
    });
}

} // namespace holdfast::cli
