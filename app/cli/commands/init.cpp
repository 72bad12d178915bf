#include "app/cli/errors.h"
#include "app/cli/recovery_code_output.h"
#include "app/cli/serialise.h"

#include <chrono>

namespace holdfast::cli {

namespace {

struct InitOptions {
    std::string collector;
    std::string initials = vault::CreateOptions().collectorInitials;
    unsigned unlockMs = static_cast<unsigned>(crypto::defaultUnlockTime.count());
    RecoveryCodeOptions recovery;
};

/// A recovery code that nobody saw is worth an error of its own.
Result<void> requireShown(Context& context)
{
    if (auto written = context.out.finish(); !written)
        return fail(errors::outputFailed,
            written.error().detail() + "; the recovery code was not shown, so make the vault anew in another folder");
    return {};
}

Result<Outcome> init(Context& context, const InitOptions& options)
{
    HF_TRY(const std::filesystem::path folder, context.vaultFolder());
    HF_TRY(const SecureBuffer password, context.newPassword(context.passwordFile()));
    HF_TRY(RecoveryCodeOutput output, RecoveryCodeOutput::prepare(context, options.recovery));
    vault::CreateOptions create;
    create.collectorName = options.collector;
    create.collectorInitials = options.initials;
    create.kdf = crypto::KdfParams::calibrated(std::chrono::milliseconds(options.unlockMs));
    HF_TRY(vault::Vault::Created created, vault::Vault::create(folder, password, create));
    const Digest fingerprint = crypto::fingerprint(created.vault->signingKey().publicKey());
    const std::string words = crypto::fingerprintWords(fingerprint);
    context.say("The vault is made.");
    context.say("Fingerprint of its signing key: " + crypto::fingerprintGroups(fingerprint));
    const Outcome outcome = output.present(
        context, {{"fingerprint", fingerprint.hex()}, {"fingerprint_words", words}}, created.recoveryCode);
    HF_CHECK(requireShown(context));
    return outcome;
}

} // namespace

void addInit(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand("init", "Make a vault");
    auto options = std::make_shared<InitOptions>();
    command->add_option("--collector", options->collector, "Name of the person who collects, for the records");
    command->add_option("--initials", options->initials, "1 to 4 letters A-Z: the prefix of exhibit numbers")
        ->check([](const std::string& text) {
            const bool valid = !text.empty() && text.size() <= 4
                && text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos;
            return valid ? std::string() : std::string("1 to 4 letters A-Z");
        });
    command->add_option("--unlock-ms", options->unlockMs, "How long one try at the password may take on this computer")
        ->check(CLI::Range(1, 10000))
        ->capture_default_str();
    addRecoveryCodeOptions(*command, options->recovery);
    command->callback(
        [&invocation, options] { invocation.run = [options](Context& context) { return init(context, *options); }; });
}

} // namespace holdfast::cli
