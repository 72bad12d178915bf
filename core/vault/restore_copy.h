#pragma once

#include "core/vault/backup_folder.h"
#include "core/vault/database.h"

namespace holdfast::vault {

/// The pages as they lie in the backup, whatever of it is in `backup.changes` still, in a new file, without
/// those that can't be read, which come to `flaws`; what is damaged among them the vault's own check will name. The
/// salt, which the keys hold too, is made right before the file has a name: NewFolder knows it by that. cancelled,
/// io.*.
Result<void> copyBackup(const BackupFolder& backup, const std::filesystem::path& target, const crypto::KeyFile& keys,
    const Progress& progress, std::vector<std::string>& flaws);

/// The copied `vault.db` in `folder`; with its first page damaged, by the second one that the backup keeps, which is
/// then told in `flaws`.
Result<std::unique_ptr<Database>> openCopiedBackup(const BackupFolder& backup, const std::filesystem::path& folder,
    const crypto::KeyFile& keys, const SecureBuffer& masterKey, std::vector<std::string>& flaws);

} // namespace holdfast::vault
