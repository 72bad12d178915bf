#include "app/cli/commands/commands.h"

#include "app/cli/outside_options.h"
#include "app/cli/serialise.h"
#include "app/cli/signer_option.h"
#include "core/bundle/verifier.h"

namespace holdfast::cli {

namespace {

constexpr size_t maxReportBytes = 64 * 1024 * 1024;

int exitCodeFor(bundle::VerifyReport::Verdict verdict)
{
    switch (verdict) {
    case bundle::VerifyReport::Verdict::Valid:
        return 0;
    case bundle::VerifyReport::Verdict::Incomplete:
        return static_cast<int>(ErrorKind::Incomplete);
    case bundle::VerifyReport::Verdict::Invalid:
        break;
    }
    return static_cast<int>(ErrorKind::NotSound);
}

Result<Outcome> verify(
    Context& context, const std::string& path, const std::vector<std::string>& signers, const std::string& authorities)
{
    bundle::VerifyOptions options;
    HF_TRY(options.expectedSigners, parseFingerprints(signers));
    HF_TRY(options.timeAuthorityPem, readAuthorities(authorities));
    HF_TRY(const bundle::VerifyReport report, bundle::verifyInChild(path, options, context.progress()));
    HF_TRY(Json document, parseJson(bundle::toJson(report), maxReportBytes));
    context.say("Verdict: " + jsonStringOr(document, "verdict"));
    if (report.signer == Digest())
        context.say("Signer: none that could be read");
    else
        context.say("Signer: " + crypto::fingerprintGroups(report.signer)
            + (report.signerConfirmed ? " (confirmed)" : " (not confirmed)"));
    for (const bundle::VerifyReport::Countersigner& one : report.countersigners)
        context.say("Countersigned: " + crypto::fingerprintGroups(one.fingerprint)
            + (one.isConfirmed ? " (confirmed)" : " (not confirmed)"));
    for (const Json& check : document.value("checks", Json::array()))
        context.say("  " + jsonStringOr(check, "name") + ": " + jsonStringOr(check, "result") + "  "
            + printable(jsonStringOr(check, "detail")));
    return Outcome{std::move(document), exitCodeFor(report.verdict)};
}

} // namespace

void addVerify(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand("verify", "Check a bundle; needs no vault and no password");
    auto path = std::make_shared<std::string>();
    auto signer = std::make_shared<std::vector<std::string>>();
    command->add_option("FILE|DIR", *path, "The bundle, as it came or unpacked")->required()->check(notEmpty());
    addSignerOption(*command, *signer);
    auto authorities = std::make_shared<std::string>();
    addAuthorityFileOption(*command, *authorities);
    command->callback([&invocation, path, signer, authorities] {
        invocation.run
            = [path, signer, authorities](Context& context) { return verify(context, *path, *signer, *authorities); };
    });
}

} // namespace holdfast::cli
