#pragma once

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/crypto/kdf.h"

namespace holdfast::crypto {

/// One way to the master key (docs/vault-format.md, "Key slots"): the key sealed by XChaCha20-Poly1305 under a key
/// derived from a password (Argon2id), or from a recovery code or a key file (keyed BLAKE2b). All other fields are
/// authenticated with it.
struct KeySlot {
    /// KeyFile is a file of random bytes that the person keeps elsewhere, not vault.keys.
    enum class Kind { Password, RecoveryCode, KeyFile };
    static constexpr size_t saltSize = 16, nonceSize = 24, sealedSize = 48;

    Kind kind = Kind::Password;
    UtcTime createdAt;
    KdfParams kdf; ///< of a password slot
    Bytes salt, nonce, sealed;

    /// Names the slot within its vault: the first 8 hex digits of its salt. A slot that is rewritten gets another.
    std::string id() const;
    Json toJson() const;
    static Result<KeySlot> fromJson(
        const Json& untrusted); ///< vault.keys-damaged, also for KDF parameters out of range
    /// What may be shown: kind, created_at, kdf.
    Json publicJson() const;
};

std::string_view toText(KeySlot::Kind kind); ///< password, recovery-code, key-file

inline constexpr size_t masterKeySize = 32;
inline constexpr size_t keyFileSecretSize = 64; ///< bytes of the file that a key-file slot is for

/// `secret` is a normalised password, what parseRecoveryCode returned, or a key file's bytes. `vaultId` ties the slot
/// to its vault.
Result<KeySlot> sealKeySlot(KeySlot::Kind kind, const SecureBuffer& masterKey, const SecureBuffer& secret,
    const KdfParams& kdf, UtcTime createdAt, std::string_view vaultId);
/// The master key. vault.wrong-password, io.out-of-memory.
Result<SecureBuffer> openKeySlot(const KeySlot& slot, const SecureBuffer& secret, std::string_view vaultId);

/// A key for one purpose from the master key (BLAKE2b): `number` and the 8 characters of `context` keep purposes apart.
SecureBuffer deriveSubkey(const SecureBuffer& masterKey, uint64_t number, std::string_view context);

} // namespace holdfast::crypto
