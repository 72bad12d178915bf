#pragma once

#include "core/base/secure_buffer.h"
#include "core/crypto/age_header.h"
#include "core/crypto/age_identity.h"

#include <optional>

namespace holdfast::crypto {

/// The 16 random bytes under which one age file is sealed, and what follows from them.
class AgeFileKey {
public:
    static constexpr size_t size = 16, nonceSize = 16;
    static AgeFileKey generate() { return AgeFileKey(SecureBuffer::random(size)); }
    explicit AgeFileKey(SecureBuffer key) ///< 16 bytes
        : m_key(std::move(key))
    {
    }
    const SecureBuffer& bytes() const { return m_key; }
    std::array<uint8_t, 32> headerMac(const std::vector<AgeStanza>& stanzas) const;
    SecureBuffer payloadKey(ByteView nonce) const; ///< of the nonce that stands after the header

private:
    SecureBuffer m_key;
};

/// HKDF-SHA-256 (RFC 5869) to 32 bytes.
SecureBuffer hkdfSha256(ByteView secret, ByteView salt, std::string_view info);

/// Work factors of scrypt, as powers of two: what is written costs 256 MiB, and more than 4 GiB is not read.
inline constexpr unsigned ageWorkFactor = 18, maxAgeWorkFactor = 22;

AgeStanza wrapForRecipient(const AgeFileKey& key, const AgeRecipient& recipient);
/// io.out-of-memory. `workFactor`: 1 to maxAgeWorkFactor.
Result<AgeStanza> wrapForPassphrase(
    const AgeFileKey& key, const SecureBuffer& passphrase, unsigned workFactor = ageWorkFactor);

/// The file key, or nothing where the stanza is of another type or for somebody else. seal.malformed, seal.too-costly,
/// io.out-of-memory.
Result<std::optional<AgeFileKey>> unwrap(const AgeStanza& untrusted, const AgeIdentity& identity);
Result<std::optional<AgeFileKey>> unwrap(const AgeStanza& untrusted, const SecureBuffer& passphrase);

} // namespace holdfast::crypto
