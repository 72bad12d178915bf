#include "app/cli/commands/commands.h"

#include "app/cli/outside_options.h"
#include "app/cli/serialise.h"
#include "app/cli/signer_option.h"
#include "core/bundle/countersigner.h"

namespace holdfast::cli {

namespace {

struct CountersignArguments {
    std::string bundle;
    std::vector<std::string> signers;
    OutsideOptions outside;
};

Result<Outcome> countersign(Context& context, const CountersignArguments& arguments)
{
    HF_TRY(const intake::OutsideTimes times, arguments.outside.read());
    bundle::CountersignOptions options;
    HF_TRY(options.verify.expectedSigners, parseFingerprints(arguments.signers));
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    const Progress progress = context.progress();
    if (!times.authority.empty())
        options.ask = intake::askerOf(*vault, times, progress);
    options.trustedPem = times.authorityCa;
    HF_TRY(const bundle::Countersigned done, bundle::countersignBundle(*vault, arguments.bundle, options, progress));
    context.say(printable(arguments.bundle) + "  countersigned (" + done.file + ")");
    context.say("Signed by " + crypto::fingerprintGroups(done.signer)
        + (done.signerConfirmed ? " (confirmed)" : " (not confirmed)"));
    const Digest own = crypto::fingerprint(vault->signingKey().publicKey());
    context.say("Your fingerprint, to tell to whoever gets it: " + crypto::fingerprintGroups(own));
    return Outcome{{{"file", arguments.bundle}, {"countersignature", done.file}, {"root", done.rootFolder},
        {"stamped", static_cast<bool>(options.ask)}, {"countersigner", signerJson(own)},
        {"signer",
            {{"fingerprint", done.signer.hex()}, {"words", crypto::fingerprintWords(done.signer)},
                {"status", done.signerConfirmed ? "confirmed" : "unconfirmed"}}}}};
}

} // namespace

void addCountersign(CLI::App& app, Invocation& invocation)
{
    CLI::App* command
        = app.add_subcommand("countersign", "Sign a bundle that somebody else made, without changing anything in it");
    auto arguments = std::make_shared<CountersignArguments>();
    command->add_option("BUNDLE", arguments->bundle, "The bundle's ZIP file, which gets the signature")
        ->required()
        ->check(notEmpty());
    addSignerOption(*command, arguments->signers);
    addAuthorityOptions(*command, arguments->outside);
    addProxyOption(*command, arguments->outside);
    command->callback([&invocation, arguments] {
        invocation.run = [arguments](Context& context) { return countersign(context, *arguments); };
    });
}

} // namespace holdfast::cli
