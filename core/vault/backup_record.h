#pragma once

#include "core/vault/custody_head.h"

namespace holdfast::vault {

/// What a backup says of itself: the file `backup.head` (docs/vault-format.md, "Backup").
struct BackupRecord {
    static constexpr size_t maxBytes = 16 * 1024;

    std::string vaultId;
    uint32_t pageSize = 0;
    uint64_t pages = 0;
    Digest database; ///< of backup.db
    SignedHead head; ///< of the custody chain at that moment; its time is the backup's

    std::string toText() const;
    /// Only what toText() writes, the head's signature right; `read` is that head. backup.damaged, vault.newer-version.
    static Result<BackupRecord> fromText(std::string_view untrusted);
    Result<ReadHead> readSignedHead() const { return readHead(head); }
};

namespace errors {
inline constexpr ErrorCode notABackup{
    "backup.not-a-backup", ErrorKind::Failed}; ///< the folder holds no backup, or other things
inline constexpr ErrorCode otherVault{"backup.other-vault", ErrorKind::Failed}; ///< a backup of another vault
inline constexpr ErrorCode otherHistory{
    "backup.other-history", ErrorKind::Failed}; ///< of this vault, but with events that this copy of it lacks
inline constexpr ErrorCode blockedItems{
    "backup.blocked-items", ErrorKind::Refused}; ///< the vault holds what an answer about under 18 has blocked
inline constexpr ErrorCode backupDamaged{"backup.damaged", ErrorKind::NotSound}; ///< not as it was written
} // namespace errors

} // namespace holdfast::vault
