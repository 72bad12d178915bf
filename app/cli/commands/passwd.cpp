#include "app/cli/commands/commands.h"

namespace holdfast::cli {

namespace {

constexpr const char* oldCopies
    = "Copies of the key file made before now still open with the password that they were made with.";

Result<Outcome> change(Context& context, vault::Vault& vault, const std::string& newPasswordFile)
{
    HF_TRY(const SecureBuffer password, context.newPassword(newPasswordFile));
    HF_CHECK(vault.changePassword(password));
    context.say("The password is changed.");
    context.say(oldCopies);
    return Outcome{{{"changed", true}, {"note", oldCopies}}};
}

Result<Outcome> passwd(Context& context, const std::string& newPasswordFile)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    return change(context, *vault, newPasswordFile);
}

Result<Outcome> recover(Context& context, const std::string& recoveryFile, const std::string& newPasswordFile)
{
    HF_TRY(const std::filesystem::path folder, context.vaultFolder());
    vault::Secret secret;
    HF_TRY(secret.recoveryCode, context.secretFrom(recoveryFile, "Recovery code: "));
    if (secret.recoveryCode.empty())
        return fail(vault::errors::wrongPassword, "the recovery code given is empty");
    HF_TRY(const std::unique_ptr<vault::Vault> vault, vault::Vault::open(folder, secret));
    return change(context, *vault, newPasswordFile.empty() ? context.passwordFile() : newPasswordFile);
}

} // namespace

void addPasswd(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand("passwd", "Change the password");
    auto file = std::make_shared<std::string>();
    command->add_option("--new-password-file", *file, "First line of a file, or - for the next line of standard input");
    command->callback(
        [&invocation, file] { invocation.run = [file](Context& context) { return passwd(context, *file); }; });
}

void addRecover(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand("recover", "Set a new password with the recovery code");
    auto recovery = std::make_shared<std::string>();
    auto file = std::make_shared<std::string>();
    command->add_option("--recovery-file", *recovery, "First line of a file, or - for the next line of standard input");
    command->add_option("--new-password-file", *file, "As --password-file, which is used when this is not given");
    command->callback([&invocation, recovery, file] {
        invocation.run = [recovery, file](Context& context) { return recover(context, *recovery, *file); };
    });
}

} // namespace holdfast::cli
