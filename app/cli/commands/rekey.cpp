#include "core/vault/rekey.h"
#include "app/cli/errors.h"
#include "app/cli/messages.h"
#include "app/cli/recovery_code_output.h"
#include "app/cli/serialise.h"

#include <algorithm>

namespace holdfast::cli {

namespace {

struct RekeyOptions {
    std::vector<std::string> keep; ///< ID=FILE
    bool dropOthers = false;
    RecoveryCodeOptions recovery;
};

/// The secret of a slot that is to go on working.
Result<vault::SlotSecret> keptSecret(
    const Context& context, const std::vector<vault::SlotInfo>& slots, const std::string& idAndFile)
{
    const size_t at = idAndFile.find('=');
    if (at == std::string::npos || at + 1 == idAndFile.size())
        return fail(errors::badArguments, "--keep ID=FILE");
    vault::SlotSecret kept{idAndFile.substr(0, at), {}};
    const std::string file = idAndFile.substr(at + 1);
    const bool isKeyFile = std::any_of(slots.begin(), slots.end(), [&](const vault::SlotInfo& slot) {
        return slot.id == kept.slotId && slot.kind == crypto::KeySlot::Kind::KeyFile;
    });
    if (isKeyFile) {
        HF_TRY(kept.secret, vault::readKeyFile(file));
    } else {
        HF_TRY(kept.secret, context.secretFrom(file, {}));
    }
    return kept;
}

Json document(const vault::RekeySpace& space, const vault::Rekeyed& rekeyed)
{
    Json slots = Json::array();
    for (const vault::SlotInfo& slot : rekeyed.slots)
        slots.push_back(toJson(slot));
    return {{"rekeyed", !rekeyed.unclear}, {"error", rekeyed.unclear ? errorJson(*rekeyed.unclear) : Json()},
        {"space_needed", space.needed}, {"space_free", space.free}, {"slots", slots}};
}

/// Which keys the vault has after an outcome that was unclear, as far as it can be read now. That the disk goes on
/// holding them is not known by it, so the outcome stays what it was.
void sayWhichHold(Context& context, const vault::Rekeyed& rekeyed, const Result<std::unique_ptr<vault::Vault>>& opened)
{
    if (!opened && !opened.error().is(vault::errors::wrongPassword))
        return;
    const auto ids = [](const std::vector<vault::SlotInfo>& slots) {
        std::vector<std::string> found;
        for (const vault::SlotInfo& slot : slots)
            found.push_back(slot.id);
        return found;
    };
    const bool isNew = opened && ids(vault::Slots(**opened).list()) == ids(rekeyed.slots);
    context.out.warn(isNew ? "The new keys opened the vault just now."
                           : "The old keys hold: what opened the vault before goes on opening it.");
}

Result<Outcome> rekey(Context& context, const RekeyOptions& options)
{
    HF_TRY(RecoveryCodeOutput output, RecoveryCodeOutput::prepare(context, options.recovery));
    HF_TRY(const std::filesystem::path folder, context.vaultFolder());
    HF_TRY(const vault::Secret secret, context.secret());
    HF_TRY(std::unique_ptr<vault::Vault> vault, vault::Vault::open(folder, secret));
    vault::RekeyOptions rekeyOptions;
    rekeyOptions.dropOthers = options.dropOthers;
    for (const std::string& idAndFile : options.keep) {
        HF_TRY(vault::SlotSecret kept, keptSecret(context, vault::Slots(*vault).list(), idAndFile));
        rekeyOptions.keep.push_back(std::move(kept));
    }
    HF_TRY(const vault::RekeySpace space, vault::rekeySpace(*vault));
    context.say("A new database is written beside the old one: " + std::to_string(space.needed) + " bytes are needed, "
        + std::to_string(space.free) + " are free.");
    HF_TRY(const vault::Rekeyed rekeyed, vault::rekey(std::move(vault), secret, rekeyOptions, context.progress()));
    if (rekeyed.unclear)
        context.out.warn(sentenceFor(*rekeyed.unclear) + " [" + std::string(rekeyed.unclear->code().id) + "]");
    else
        context.say("The vault has a new master key. Copies of vault.keys made before now open nothing of it.");
    for (const vault::SlotInfo& slot : rekeyed.slots)
        context.say(describe(slot));
    Outcome outcome;
    bool isCodeKnown = false;
    if (!rekeyed.recoveryCode.empty()) {
        context.say(rekeyed.unclear
                ? "Keep the recovery code of before beside this one, until the vault has opened with the new one."
                : "The recovery code of before no longer opens this vault.");
        outcome = output.present(context, document(space, rekeyed), rekeyed.recoveryCode);
        isCodeKnown = output.isShown();
    } else {
        outcome.document = document(space, rekeyed);
        outcome.document.update({{"recovery_code", nullptr}, {"qr_file", nullptr}});
    }
    // Opening with the code is what says that it is known; where that fails, `info` goes on asking.
    if (isCodeKnown || rekeyed.unclear) {
        const vault::Secret code{.password = {}, .recoveryCode = rekeyed.recoveryCode.clone()};
        const auto opened = vault::Vault::open(folder, isCodeKnown ? code : secret);
        if (rekeyed.unclear)
            sayWhichHold(context, rekeyed, opened);
    }
    if (rekeyed.unclear)
        outcome.exitCode = static_cast<int>(rekeyed.unclear->code().kind);
    return outcome;
}

} // namespace

void addRekey(CLI::App& app, Invocation& invocation)
{
    CLI::App* command
        = app.add_subcommand("rekey", "A new master key: earlier copies of vault.keys open nothing afterwards");
    auto options = std::make_shared<RekeyOptions>();
    command
        ->add_option("--keep", options->keep,
            "ID=FILE: this slot's password, recovery code or key file goes on working; may be repeated")
        ->allow_extra_args(false);
    command->add_flag("--drop-others", options->dropOthers, "Other passwords and key files no longer open the vault");
    addRecoveryCodeOptions(*command, options->recovery);
    command->callback(
        [&invocation, options] { invocation.run = [options](Context& context) { return rekey(context, *options); }; });
}

} // namespace holdfast::cli
