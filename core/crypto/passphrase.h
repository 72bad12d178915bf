#pragma once

#include "core/base/secure_buffer.h"

namespace holdfast::crypto {

inline constexpr size_t passphraseWords = 10; ///< 80 bits: whoever has the file can try as long as they like

/// A passphrase nobody chose: random words of fingerprintWordList(), one space between each two.
SecureBuffer generatePassphrase(size_t words = passphraseWords);

} // namespace holdfast::crypto
