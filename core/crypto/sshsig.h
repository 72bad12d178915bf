#pragma once

#include "core/crypto/signing_key.h"

#include <string>

namespace holdfast::crypto {

/// OpenSSH's SSHSIG (PROTOCOL.sshsig), Ed25519 with sha512, armoured as ssh-keygen writes it (70 columns, LF).
std::string sshsigSign(const SigningKey& key, std::string_view nameSpace, ByteView message);

struct SshsigSigner {
    PublicKey key{};
};
/// Accepts only the bytes that sshsigSign would write for that key and message. signature.malformed, signature.wrong.
Result<SshsigSigner> sshsigVerify(std::string_view untrustedArmour, std::string_view nameSpace, ByteView message);

/// The line for ssh-keygen's allowed_signers file, LF-ended: principal, namespaces option, key.
std::string allowedSigners(const PublicKey& key, std::string_view principal, std::string_view nameSpace);
/// The key in such a line; only canonical text is accepted. signature.malformed.
Result<PublicKey> parseAllowedSigners(
    std::string_view untrusted, std::string_view principal, std::string_view nameSpace);

namespace errors {
inline constexpr ErrorCode signatureMalformed{"signature.malformed", ErrorKind::NotSound};
inline constexpr ErrorCode signatureWrong{"signature.wrong", ErrorKind::NotSound};
} // namespace errors

} // namespace holdfast::crypto
