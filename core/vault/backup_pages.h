#pragma once

#include "core/base/progress.h"
#include "core/vault/backup_changes.h"
#include "core/vault/backup_folder.h"
#include "core/vault/vault_state.h"

namespace holdfast::vault {

/// The sealed pages of an open vault as of one moment, on their way into a backup; nothing has a name there yet.
struct CopiedPages {
    std::optional<AtomicFile> whole; ///< the first backup: all of them
    std::optional<BackupChanges> changes; ///< a later one: those that differ
    Digest database;
    uint64_t pages = 0, written = 0;
};

/// Reads the database piece by piece. When somebody wrote in between, what was read is given up and it begins anew; the
/// third time nobody can.
Result<CopiedPages> copyPages(Vault::State& state, const BackupFolder& folder, const Progress& progress);

} // namespace holdfast::vault
