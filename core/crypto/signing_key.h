#pragma once

#include "core/base/digest.h"
#include "core/base/secure_buffer.h"

#include <array>

namespace holdfast::crypto {

using PublicKey = std::array<uint8_t, 32>; ///< Ed25519 (RFC 8032)
using Signature = std::array<uint8_t, 64>;

/// An Ed25519 key pair; the secret half stays in guarded memory.
class SigningKey {
public:
    static SigningKey generate();
    static Result<SigningKey> fromSeed(const SecureBuffer& seed); ///< 32 bytes
    const PublicKey& publicKey() const { return m_public; }
    SecureBuffer seed() const;
    Signature sign(ByteView message) const;

private:
    SecureBuffer m_secret;
    PublicKey m_public{};
};

bool verifySignature(const PublicKey& key, ByteView message, const Signature& signature);

/// SHA-256 of the 32 public key bytes: what people compare.
Digest fingerprint(const PublicKey& key);
/// 16 groups of 4 hex characters.
std::string fingerprintGroups(const Digest& fingerprint);
/// 32 words, one for each byte, from crypto/fingerprint_words.h: for reading over the phone.
std::string fingerprintWords(const Digest& fingerprint);

/// Known answers for SHA-256, SHA-512, BLAKE2b, Argon2id, XChaCha20-Poly1305, Ed25519, X25519, HKDF and
/// ChaCha20-Poly1305. crypto.self-test-failed.
Result<void> selfTest();

} // namespace holdfast::crypto
