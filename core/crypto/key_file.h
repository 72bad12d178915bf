#pragma once

#include "core/crypto/key_slots.h"

#include <vector>

namespace holdfast::crypto {

/// What vault.keys holds (docs/vault-format.md, "Slot file"). Text: a header line, one line of canonical JSON, and the
/// SHA-256 of both. Only what toText() writes is accepted.
struct KeyFile {
    static constexpr size_t maxBytes = 64 * 1024;
    static constexpr size_t maxSlots = 32;
    static constexpr size_t databaseSaltSize = 16;

    std::string vaultId;
    uint64_t generation = 1; ///< one more at each change; the newest valid copy wins
    Bytes databaseSalt; ///< SQLCipher's
    uint32_t databasePageSize = 0; ///< bytes, a power of two from 512 to 65536
    std::vector<KeySlot> slots;

    std::string toText() const;
    static Result<KeyFile> fromText(std::string_view untrusted); ///< vault.keys-damaged, vault.newer-version

    struct Unlocked {
        SecureBuffer masterKey;
        std::string slotId;
    };
    /// The master key by a normalised password, a parsed recovery code or a key file's bytes. Every slot of that kind
    /// costs its derivation until one opens. vault.wrong-password, io.out-of-memory.
    Result<Unlocked> unlock(KeySlot::Kind kind, const SecureBuffer& secret) const;
};

} // namespace holdfast::crypto
