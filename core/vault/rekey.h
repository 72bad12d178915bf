#pragma once

#include "core/base/progress.h"
#include "core/vault/slots.h"

namespace holdfast::vault {

namespace errors {
inline constexpr ErrorCode noRoomForRekey{"vault.rekey-no-room", ErrorKind::Failed}; ///< the detail has both sizes
inline constexpr ErrorCode slotsLeft{
    "vault.slots-left", ErrorKind::Usage}; ///< slots that a rekey can't carry over without their secret
} // namespace errors

/// What a rekey needs beside what is there, and what is free, in bytes.
struct RekeySpace {
    uint64_t needed = 0, free = 0;
};
Result<RekeySpace> rekeySpace(const Vault& vault);

struct SlotSecret {
    std::string slotId;
    SecureBuffer secret; ///< a password as typed, a recovery code, a key file's bytes
};

struct RekeyOptions {
    std::vector<SlotSecret> keep; ///< slots that go on working, beside the one that the vault was opened through
    bool dropOthers = false; ///< other passwords and key files end; without it they are an error
};

struct Rekeyed {
    /// The new one, when a code was not kept; shown once, and to be confirmed (recovery_note.h). Else empty.
    SecureBuffer recoveryCode;
    std::vector<SlotInfo> slots;
    /// vault.outcome-unclear: the disk may not keep it, so what opened it before may still.
    std::optional<Error> unclear;
};

/// A new master key: the database is copied into a new file under it, checked, and put in the other's place
/// (docs/vault-format.md, "New master key"). Earlier copies of vault.keys, and passwords of before, open nothing of it.
/// The signing key and the custody chain stay. Takes the vault, which is closed afterwards whatever happens; killed at
/// any moment, the next opening finds the old or the new one whole.
/// `opener` is what the vault was opened with. vault.wrong-password (the detail names the slot), vault.slots-left,
/// vault.no-such-slot, vault.last-slot, vault.rekey-no-room, vault.damaged, vault.unreadable, vault.moved, cancelled,
/// io.*.
Result<Rekeyed> rekey(
    std::unique_ptr<Vault> vault, const Secret& opener, const RekeyOptions& options, const Progress& progress = {});

/// At opening: the database that the keys fit, after a rekey that was cut short between writing the keys and putting
/// the new database in its place; it then finishes that.
Result<void> openWhicheverFits(Vault::State& state);
/// What a rekey that did not come to its end left behind; only once the database is known to be the right one.
void removeNextDatabase(const std::filesystem::path& folder);
/// Puts the next database in the place of the one there is; both are closed.
Result<void> swapDatabases(const std::filesystem::path& folder);

} // namespace holdfast::vault
