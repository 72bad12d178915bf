#pragma once

#include "core/base/error.h"

namespace holdfast::crypto::errors {
inline constexpr ErrorCode wrongSecret{"vault.wrong-password", ErrorKind::CannotUnlock};
inline constexpr ErrorCode recoveryCodeMistyped{"vault.recovery-code-mistyped", ErrorKind::CannotUnlock};
inline constexpr ErrorCode keyFileDamaged{"vault.keys-damaged", ErrorKind::Failed};
inline constexpr ErrorCode keyFileNewer{"vault.newer-version", ErrorKind::Failed};
inline constexpr ErrorCode badKdfParameters{"vault.damaged", ErrorKind::NotSound};
inline constexpr ErrorCode passwordNotUtf8{"password.not-utf8", ErrorKind::Usage};
} // namespace holdfast::crypto::errors
