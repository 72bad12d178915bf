#include "app/cli/commands/commands.h"
#include "app/cli/errors.h"
#include "core/vault/slots.h"

namespace holdfast::cli {

namespace {

constexpr const char* oldCopies
    = "Copies of vault.keys made before now still open this vault with the password of that time, until `rekey`. "
      "Backups made before now open with it even then: after `rekey` make a new one, and delete them.";

struct PasswdOptions {
    std::string newPasswordFile, slot;
};

Result<Outcome> change(
    Context& context, vault::Vault& vault, const std::string& newPasswordFile, const std::string& slot)
{
    vault::Slots slots(vault);
    // Before anybody types a password twice.
    HF_TRY(const std::string id, slots.passwordToChange(slot));
    HF_TRY(const SecureBuffer password, context.newPassword(newPasswordFile));
    HF_TRY(const std::string newId, slots.changePassword(password, id));
    context.say("The password is changed.");
    context.say(oldCopies);
    return Outcome{{{"changed", true}, {"slot", newId}, {"note", oldCopies}}};
}

Result<Outcome> passwd(Context& context, const PasswdOptions& options)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    return change(context, *vault, options.newPasswordFile, options.slot);
}

Result<Outcome> recover(Context& context, const PasswdOptions& options)
{
    HF_TRY(const std::filesystem::path folder, context.vaultFolder());
    if (!context.keyFile().empty())
        return fail(errors::badArguments, "recover opens with the recovery code, not with --key-file");
    vault::Secret secret;
    HF_TRY(secret.recoveryCode, context.recoveryCode());
    HF_TRY(const std::unique_ptr<vault::Vault> vault, vault::Vault::open(folder, secret));
    const std::string& newPasswordFile
        = options.newPasswordFile.empty() ? context.passwordFile() : options.newPasswordFile;
    return change(context, *vault, newPasswordFile, options.slot);
}

void addSlotOption(CLI::App& command, PasswdOptions& options)
{
    command.add_option("--slot", options.slot, "Which password, where there are several: its id from `slot list`");
}

} // namespace

void addPasswd(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand("passwd", "Change the password");
    auto options = std::make_shared<PasswdOptions>();
    command->add_option(
        "--new-password-file", options->newPasswordFile, "First line of a file, or - for the next line of input");
    addSlotOption(*command, *options);
    command->callback(
        [&invocation, options] { invocation.run = [options](Context& context) { return passwd(context, *options); }; });
}

void addRecover(CLI::App& app, Invocation& invocation)
{
    CLI::App* command = app.add_subcommand("recover", "Set a new password with the recovery code");
    auto options = std::make_shared<PasswdOptions>();
    command->add_option(
        "--new-password-file", options->newPasswordFile, "As --password-file, which is used when this is not given");
    addSlotOption(*command, *options);
    command->callback([&invocation, options] {
        invocation.run = [options](Context& context) { return recover(context, *options); };
    });
}

} // namespace holdfast::cli
