#pragma once

#include "core/base/secure_buffer.h"

namespace holdfast::crypto {

/// The printed recovery code (docs/vault-format.md, "Recovery code"): 28 random characters of Crockford's base32 (140
/// bits) in seven groups of four, and a last group of three check characters, a Reed-Solomon code over GF(32): any one,
/// two or three wrong characters, and so any two swapped ones, are noticed before the vault is tried.
SecureBuffer generateRecoveryCode(); ///< ASCII, such as "7K2M-…-X0Q"

/// The 28 characters without check group and spacing, upper case, for deriving a key. Accepts any case, spaces and
/// dashes, and I, L, O for 1, 1, 0. vault.recovery-code-mistyped.
Result<SecureBuffer> parseRecoveryCode(const SecureBuffer& untrustedTyped);

} // namespace holdfast::crypto
