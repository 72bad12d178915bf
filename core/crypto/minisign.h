#pragma once

#include "core/crypto/signing_key.h"

#include <string>

namespace holdfast::crypto {

/// minisign's prehashed format ("ED": Ed25519 over BLAKE2b-512). The key id is the first 8 bytes of SHA-256 of the key,
/// the comments are fixed but for `trustedComment`, so equal input gives equal bytes.
std::string minisignSign(const SigningKey& key, ByteView message, std::string_view trustedComment);
std::string minisignPublicKey(const PublicKey& key); ///< the two lines of minisign.pub

/// Accepts only the bytes that minisignSign would write. Returns the trusted comment. signature.malformed,
/// signature.wrong.
Result<std::string> minisignVerify(std::string_view untrustedFile, const PublicKey& key, ByteView message);
Result<PublicKey> parseMinisignPublicKey(std::string_view untrustedFile); ///< signature.malformed

} // namespace holdfast::crypto
