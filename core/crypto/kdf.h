#pragma once

#include "core/base/secure_buffer.h"

#include <chrono>

namespace holdfast::crypto {

/// What one try at a password may cost on the machine that the password is set on, unless somebody asked otherwise.
inline constexpr std::chrono::milliseconds defaultUnlockTime{1000};

/// Argon2id (RFC 9106, libsodium's crypto_pwhash). Stored beside the slot that used it.
struct KdfParams {
    uint64_t memoryBytes = 64ull << 20;
    uint64_t passes = 3;
    static constexpr uint64_t minMemoryBytes = 64ull << 20;
    static constexpr uint64_t maxMemoryBytes = 4ull << 30;
    static constexpr uint64_t minPasses = 3;
    static constexpr uint64_t maxPasses = 64;
    static KdfParams minimum() { return {}; }
    /// Chosen so that one derivation takes about `target` on this machine, never below the minimum.
    static KdfParams calibrated(std::chrono::milliseconds target);
    bool isAcceptable() const; ///< within the caps above: checked before parameters from a file are used
};

/// A 32-byte key from a password that is already NFC. salt: 16 bytes. io.out-of-memory, vault.damaged for bad
/// parameters.
Result<SecureBuffer> deriveKey(const SecureBuffer& password, ByteView salt, const KdfParams& params);

/// Unicode NFC of UTF-8 text, in guarded memory (utf8proc). password.not-utf8.
Result<SecureBuffer> normalisePassword(const SecureBuffer& utf8);

} // namespace holdfast::crypto
