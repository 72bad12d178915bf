#pragma once

#include "core/crypto/minisign.h"
#include "core/crypto/sshsig.h"

namespace holdfast::fuzz {

inline constexpr std::string_view signedMessage = "what is signed\n", signedSpace = "holdfast-bundle",
                                  signedBy = "holdfast", signedComment = "case 1, 2026-11-27";

/// The same key in every run, so that kept inputs go on meaning what they did.
inline crypto::SigningKey fixedKey()
{
    initialiseCrypto();
    return *crypto::SigningKey::fromSeed(SecureBuffer::copyOf(Bytes(32, 7)));
}

inline std::string goodSshsig()
{
    return crypto::sshsigSign(fixedKey(), signedSpace, asBytes(signedMessage));
}

inline std::string goodMinisig()
{
    return crypto::minisignSign(fixedKey(), asBytes(signedMessage), signedComment);
}

} // namespace holdfast::fuzz
