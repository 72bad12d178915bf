#pragma once

#include "core/base/error.h"

namespace holdfast::crypto::errors {
inline constexpr ErrorCode notSealed{"seal.not-sealed", ErrorKind::Failed}; ///< no age file, or an armoured one
inline constexpr ErrorCode sealMalformed{"seal.malformed", ErrorKind::NotSound};
inline constexpr ErrorCode sealHeaderChanged{"seal.header-changed", ErrorKind::NotSound}; ///< its HMAC does not fit
inline constexpr ErrorCode sealChanged{"seal.changed", ErrorKind::NotSound}; ///< a chunk's tag does not fit
inline constexpr ErrorCode sealTruncated{"seal.truncated", ErrorKind::NotSound}; ///< it ends before its last chunk
inline constexpr ErrorCode sealTrailingData{"seal.trailing-data", ErrorKind::NotSound}; ///< more after its last chunk
inline constexpr ErrorCode sealWrongKey{"seal.wrong-key", ErrorKind::CannotUnlock}; ///< sealed for others
inline constexpr ErrorCode sealTooCostly{"seal.too-costly", ErrorKind::Failed}; ///< a work factor over the cap
inline constexpr ErrorCode badRecipient{"seal.bad-recipient", ErrorKind::Usage};
inline constexpr ErrorCode badIdentity{"seal.bad-identity", ErrorKind::Usage};
inline constexpr ErrorCode tooManyRecipients{"seal.too-many-recipients", ErrorKind::Usage};
inline constexpr ErrorCode weakPassphrase{"seal.weak-passphrase", ErrorKind::Usage};
} // namespace holdfast::crypto::errors
