#pragma once

#include "core/base/progress.h"
#include "core/vault/backup_record.h"
#include "core/vault/vault.h"

#include <optional>

namespace holdfast::vault {

struct BackupReport {
    CustodyHead head; ///< of the log in it; its time is the backup's
    uint64_t bytes = 0, writtenBytes = 0; ///< of the database, and how much of it had to be written
    std::vector<CheckFinding> findings; ///< the damaged pages of the vault; the backup is made all the same
    uint64_t keptPages = 0; ///< how many of them are whole in the backup all the same
    std::vector<std::string> mended; ///< what of the backup itself was damaged, and is written anew
    std::optional<Error> notRecorded; ///< why the vault could not note its backup, which is complete all the same
    bool isFirst = false; ///< the folder held no backup before
};

struct BackupOptions {
    bool replace = false; ///< also over a backup that holds what this vault does not
};

/// Copies an open vault into a folder, page for page, as it stands at one moment; others go on using it meanwhile. Of a
/// backup that is there only the pages that differ are written: the copy is of the sealed bytes, and each writing of a
/// page takes a new random IV, so pages whose bytes are the same are the same pages. Every page of the vault is
/// authenticated before: a damaged one never takes the place of a whole one in the backup, and is a finding. The whole
/// copy is read back and hashed after. Cut short at any moment the folder holds the
/// backup of before, or the new one. The custody log gets an event when it is done.
/// A backup that ends with an event which is not in this vault's log is left as it is, and so is one without a whole
/// record unless its database tells that it is of this log (`backup.damaged`). None is made without the vault's first
/// page: vault.damaged, vault.unreadable.
/// backup.blocked-items, backup.other-history, backup.not-a-backup, backup.other-vault, backup.damaged,
/// vault.inside-vault, cancelled, io.*.
Result<BackupReport> backUp(Vault& vault, const std::filesystem::path& folder, const Progress& progress = {},
    const BackupOptions& options = {});

/// When this vault was backed up last, as it remembers.
Result<std::optional<UtcTime>> lastBackup(const Vault& vault);

/// For clocks that differ a little.
inline constexpr std::chrono::hours clockTolerance(24);
/// The clock was ahead when it was made, or is behind now, by more than that: nothing can be said of its age.
inline bool isDatedAhead(UtcTime backup, UtcTime now)
{
    return backup - now > clockTolerance;
}

} // namespace holdfast::vault
