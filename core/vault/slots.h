#pragma once

#include "core/crypto/key_file.h"
#include "core/vault/vault.h"

namespace holdfast::vault {

namespace errors {
inline constexpr ErrorCode noSuchSlot{"vault.no-such-slot", ErrorKind::Failed};
inline constexpr ErrorCode lastSlot{
    "vault.last-slot", ErrorKind::Failed}; ///< neither password nor recovery code would be left
inline constexpr ErrorCode slotUnclear{
    "vault.slot-unclear", ErrorKind::Usage}; ///< several passwords, and none was named
inline constexpr ErrorCode tooManySlots{"vault.too-many-slots", ErrorKind::Failed};
inline constexpr ErrorCode badKeyFile{"vault.bad-key-file", ErrorKind::Usage}; ///< not a key file that Holdfast made
} // namespace errors

struct SlotInfo {
    std::string id;
    crypto::KeySlot::Kind kind = crypto::KeySlot::Kind::Password;
    UtcTime createdAt;
    crypto::KdfParams kdf; ///< of a password slot
    bool isOpener = false; ///< the vault was opened through it
};

/// The ways into an open vault (docs/vault-format.md, "Key slots"). A change replaces both copies of vault.keys, and is
/// an event of the custody log that names slots and kinds, never secrets. Copies of vault.keys that were made before
/// still open as before: only rekey() changes that. Errors beside those named: io.*, and
/// vault.outcome-unclear where the change holds and the disk may not keep it.
class Slots {
public:
    static constexpr size_t most = 8; ///< each password costs its derivation whenever a wrong one is tried

    explicit Slots(Vault& vault)
        : m_vault(vault)
    {
    }
    std::vector<SlotInfo> list() const;

    /// Which slot changePassword() would rewrite: without `slotId` the one that the vault was opened through, else the
    /// only password; "" where there is none. vault.slot-unclear, vault.no-such-slot.
    Result<std::string> passwordToChange(std::string_view slotId = {}) const;
    /// Rewrites that slot, with its key derivation parameters, or adds one; gives its new id. vault.weak-password, and
    /// as passwordToChange().
    Result<std::string> changePassword(const SecureBuffer& newPassword, std::string_view slotId = {});
    /// vault.weak-password, vault.too-many-slots.
    Result<std::string> addPassword(const SecureBuffer& password, const crypto::KdfParams& kdf);
    struct RecoveryCode {
        std::string slotId;
        SecureBuffer code; ///< ASCII, in groups; shown once, never stored
    };
    Result<RecoveryCode> addRecoveryCode(); ///< vault.too-many-slots
    /// For a file of crypto::keyFileSecretSize random bytes. vault.bad-key-file, vault.too-many-slots.
    Result<std::string> addKeyFile(const SecureBuffer& content);
    /// A password or a recovery code always remains: a key file alone is too easily lost, and with either of them a
    /// person can get in with what they know or have on paper. vault.no-such-slot, vault.last-slot.
    Result<void> remove(std::string_view slotId);

private:
    Result<std::string> add(crypto::KeySlot::Kind kind, const SecureBuffer& secret, const crypto::KdfParams& kdf);
    Result<void> write(crypto::KeyFile changed, std::string_view action, const Json& details);
    Vault& m_vault;
};

/// A key file's bytes from where the person keeps it. vault.bad-key-file, io.*.
Result<SecureBuffer> readKeyFile(const std::filesystem::path& path);

} // namespace holdfast::vault
