#pragma once

#include "core/base/secure_buffer.h"

#include <memory>

namespace holdfast::crypto {

/// The payload of an age file, chunk by chunk in any order (age-encryption.org/v1, "Payload"; STREAM with
/// ChaCha20-Poly1305). A chunk's place and whether it is the last are part of its nonce, so no chunk may be sealed
/// twice with different contents.
class AgeChunks {
public:
    static constexpr size_t chunkBytes = 64 * 1024, tagBytes = 16, sealedBytes = chunkBytes + tagBytes;
    explicit AgeChunks(const SecureBuffer& payloadKey); ///< 32 bytes
    ~AgeChunks();
    AgeChunks(AgeChunks&&) noexcept;

    /// `out`: as long as `plain` and tagBytes.
    void seal(uint64_t number, bool isLast, ByteView plain, std::span<uint8_t> out);
    /// `out`: as long as `sealed` without tagBytes; holds nothing of use when it is false that the tag fits.
    [[nodiscard]] bool open(uint64_t number, bool isLast, ByteView sealed, std::span<uint8_t> out);

private:
    struct Cipher;
    std::unique_ptr<Cipher> m_sealer, m_opener;
};

} // namespace holdfast::crypto
