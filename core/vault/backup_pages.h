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
    std::string keys; ///< the key file of the same moment
    Digest database;
    uint64_t pages = 0, written = 0;
    std::vector<CheckFinding> damage; ///< what of the vault is damaged, and what became of it in the copy
    uint64_t kept = 0; ///< how many damaged pages the earlier backup, or the copy of the first, had whole
};

/// Reads the database piece by piece. When somebody wrote in between, what was read is given up and it begins anew; the
/// third time nobody can. Every page is authenticated as it was read; a damaged one never takes the place of a whole
/// one, unless that is of another history (backup.other-history). A backup without the first page is none, and is not
/// made: vault.damaged, vault.unreadable.
Result<CopiedPages> copyPages(
    Vault::State& state, const BackupFolder& folder, bool isOwnHistory, const Progress& progress);

} // namespace holdfast::vault
