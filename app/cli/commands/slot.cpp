#include "app/cli/new_file.h"
#include "app/cli/recovery_code_output.h"
#include "app/cli/serialise.h"
#include "core/vault/recovery_note.h"

#include <chrono>

namespace holdfast::cli {

namespace {

constexpr const char* removedNote
    = "Copies of vault.keys made before now still open this vault with what was removed, until `rekey`. Backups made "
      "before now open with it even then: after `rekey` make a new one, and delete them.";

struct AddOptions {
    std::string newPasswordFile, out;
    unsigned unlockMs = static_cast<unsigned>(crypto::defaultUnlockTime.count());
    RecoveryCodeOptions recovery;
};

Json slotJson(const vault::Slots& slots, const std::string& id)
{
    for (const vault::SlotInfo& slot : slots.list())
        if (slot.id == id)
            return toJson(slot);
    return {};
}

Result<Outcome> listSlots(Context& context)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    Json listed = Json::array();
    for (const vault::SlotInfo& slot : vault::Slots(*vault).list()) {
        context.say(describe(slot));
        listed.push_back(toJson(slot));
    }
    return Outcome{{{"slots", listed}}};
}

Result<Outcome> addPassword(Context& context, const AddOptions& options)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const SecureBuffer password, context.newPassword(options.newPasswordFile));
    vault::Slots slots(*vault);
    const auto kdf = crypto::KdfParams::calibrated(std::chrono::milliseconds(options.unlockMs));
    HF_TRY(const std::string id, slots.addPassword(password, kdf));
    context.say("Another password opens this vault now, as slot " + id + ".");
    return Outcome{{{"slot", slotJson(slots, id)}}};
}

Result<Outcome> addRecovery(Context& context, const AddOptions& options)
{
    HF_TRY(RecoveryCodeOutput output, RecoveryCodeOutput::prepare(context, options.recovery));
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    vault::Slots slots(*vault);
    HF_TRY(const vault::Slots::RecoveryCode made, slots.addRecoveryCode());
    context.say("Another recovery code opens this vault now, as slot " + made.slotId + ".");
    Outcome outcome = output.present(context, {{"slot", slotJson(slots, made.slotId)}}, made.code);
    if (output.isShown())
        static_cast<void>(vault::confirmRecoveryCode(*vault)); // else `info` goes on asking
    return outcome;
}

Result<Outcome> confirmRecovery(Context& context)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_TRY(const std::optional<std::string> unconfirmed, vault::unconfirmedRecoveryCode(*vault));
    HF_CHECK(vault::confirmRecoveryCode(*vault));
    context.say(unconfirmed ? "You have the new recovery code: `info` asks for it no more."
                            : "No new recovery code is waited for.");
    return Outcome{{{"confirmed", unconfirmed ? Json(*unconfirmed) : Json()}}};
}

Result<Outcome> addKeyFile(Context& context, const AddOptions& options)
{
    HF_TRY(AtomicFile file, createNewFile(context, options.out));
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    const SecureBuffer content = SecureBuffer::random(crypto::keyFileSecretSize);
    // The file comes first: a slot for a file that could not be written would open with nothing.
    HF_CHECK(file.write(content.view()));
    HF_CHECK(file.commit());
    vault::Slots slots(*vault);
    Result<std::string> id = slots.addKeyFile(content);
    if (!id) {
        std::error_code ignored; // the slot's error is the one to report
        std::filesystem::remove(options.out, ignored);
        return fail(id.error());
    }
    context.say("The key file opens this vault now, as slot " + *id
        + ". Whoever has the file can open it: keep it apart from this computer.");
    return Outcome{{{"slot", slotJson(slots, *id)}, {"file", options.out}}};
}

Result<Outcome> removeSlot(Context& context, const std::string& id)
{
    HF_TRY(const std::unique_ptr<vault::Vault> vault, context.openVault());
    HF_CHECK(vault::Slots(*vault).remove(id));
    context.say("Slot " + printable(id) + " is removed.");
    context.say(removedNote);
    return Outcome{{{"removed", id}, {"note", removedNote}}};
}

void addAddCommands(CLI::App& slot, Invocation& invocation)
{
    CLI::App* add = slot.add_subcommand("add", "Another way to open the vault")->require_subcommand(1);
    auto options = std::make_shared<AddOptions>();
    const auto does = [&invocation, options](CLI::App* command, Result<Outcome> (*work)(Context&, const AddOptions&)) {
        command->callback([&invocation, options, work] {
            invocation.run = [options, work](Context& context) { return work(context, *options); };
        });
    };
    CLI::App* password = add->add_subcommand("password", "Another password");
    password->add_option(
        "--new-password-file", options->newPasswordFile, "First line of a file, or - for the next line of input");
    password->add_option("--unlock-ms", options->unlockMs, "How long one try at it may take on this computer")
        ->check(CLI::Range(1, 10000))
        ->capture_default_str();
    does(password, addPassword);
    CLI::App* recovery = add->add_subcommand("recovery", "Another recovery code, shown once");
    addRecoveryCodeOptions(*recovery, options->recovery);
    does(recovery, addRecovery);
    CLI::App* keyFile = add->add_subcommand("key-file", "A new file of random bytes that opens the vault");
    keyFile->add_option("--out", options->out, "Where the file goes, outside the vault")->required()->check(notEmpty());
    does(keyFile, addKeyFile);
}

} // namespace

void addSlot(CLI::App& app, Invocation& invocation)
{
    CLI::App* slot = app.add_subcommand("slot", "What opens the vault: passwords, recovery codes, key files");
    slot->require_subcommand(1);
    slot->add_subcommand("list", "Every slot")->callback([&invocation] { invocation.run = listSlots; });
    addAddCommands(*slot, invocation);
    slot->add_subcommand("confirm", "You have the new recovery code that `info` asks for")->callback([&invocation] {
        invocation.run = confirmRecovery;
    });
    CLI::App* remove = slot->add_subcommand("remove", "Take one away");
    auto id = std::make_shared<std::string>();
    remove->add_option("ID", *id, "As `slot list` shows it")->required();
    remove->callback(
        [&invocation, id] { invocation.run = [id](Context& context) { return removeSlot(context, *id); }; });
}

} // namespace holdfast::cli
