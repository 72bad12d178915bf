#pragma once

#include "core/base/error.h"

/// Codes that the command line itself gives; what the core gives is defined beside the core's code.
namespace holdfast::cli::errors {
inline constexpr ErrorCode badArguments{"usage.bad-arguments", ErrorKind::Usage};
inline constexpr ErrorCode notAvailable{"usage.not-available", ErrorKind::Usage}; ///< belongs to a later version
inline constexpr ErrorCode noVault{"usage.no-vault", ErrorKind::Usage};
inline constexpr ErrorCode notConfirmed{"usage.not-confirmed", ErrorKind::Usage}; ///< delete without --yes
inline constexpr ErrorCode nothingToCompare{
    "check.nothing-to-compare", ErrorKind::Usage}; ///< neither a bundle nor a backup
inline constexpr ErrorCode sameFile{"redact.same-file", ErrorKind::Usage};
inline constexpr ErrorCode noCover{"redact.no-cover", ErrorKind::Usage};
inline constexpr ErrorCode noTerminal{"password.no-terminal", ErrorKind::Usage};
inline constexpr ErrorCode passwordTooLong{"password.too-long", ErrorKind::Usage};
inline constexpr ErrorCode passwordsDiffer{"password.mismatch", ErrorKind::Usage};
inline constexpr ErrorCode outputFailed{"io.output-failed", ErrorKind::Failed}; ///< standard output took not all
} // namespace holdfast::cli::errors
