#pragma once

#include "core/base/atomic_file.h"

namespace holdfast::vault {

namespace errors {
inline constexpr ErrorCode insideVault{
    "vault.inside-vault", ErrorKind::Usage}; ///< a file was to be written among a vault's own
}

/// True for a folder that holds a vault's files, whole or not.
bool isVaultFolder(const std::filesystem::path& folder);

/// vault.inside-vault for a place anywhere inside a folder with a vault's or a backup's files, by whatever links it is
/// named. Whether the place is such a folder itself is for the caller.
Result<void> requireNotInsideVault(const std::filesystem::path& place);

/// A file for something that leaves a vault because the person asked for it: never among a vault's or a backup's own
/// files, which it could replace. vault.inside-vault, io.*.
Result<AtomicFile> createOutputFile(const std::filesystem::path& target);

/// commit() of such a file. io.may-not-last where it has its name and the disk did not confirm that.
Result<void> commitOutputFile(AtomicFile& file);

} // namespace holdfast::vault
