#pragma once

#include "core/base/progress.h"
#include "core/vault/backup_record.h"
#include "core/vault/vault.h"

namespace holdfast::vault {

namespace errors {
inline constexpr ErrorCode restoredNotOpened{
    "vault.restored-not-opened", ErrorKind::Failed}; ///< the vault is there; it could not be opened or checked just now
} // namespace errors

struct Restored {
    std::unique_ptr<Vault> vault; ///< open
    CustodyHead from; ///< of the backup; its time is the backup's
    std::string chain; ///< the id that the custody chain goes on under
    uint64_t items = 0; ///< in it, as Vault::countItems() tells
    std::vector<CheckFinding> findings; ///< of the whole check; empty when everything is as it was
};

/// Makes a vault of a backup, in a folder that is new or empty, or nothing. Its log goes on from the backup's, with an
/// event that names that head and starts a new chain id: the vault that the backup was made of may go on too, and the
/// two must never be taken for one. The secrets are those of the time of the backup. What is damaged in the backup is
/// in the findings; one whose database does not open, or can't take that event, is backup.damaged, nothing is made, and
/// salvage() is what is left.
/// vault.wrong-password, vault.exists, backup.not-a-backup, backup.damaged, io.*.
/// When it is made and then does not open or can't be checked: vault.restored-not-opened; the vault is there all the
/// same. cancelled: it is there if that came during the check, else nothing is.
Result<Restored> restore(const std::filesystem::path& backup, const std::filesystem::path& folder, const Secret& secret,
    const Progress& progress = {}, const Clock& clock = Clock::system());

} // namespace holdfast::vault
