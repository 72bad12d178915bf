#pragma once

#include "core/base/progress.h"
#include "core/vault/backup_changes.h"
#include "core/vault/backup_record.h"
#include "core/vault/file_lock.h"
#include "core/vault/key_store.h"
#include "core/vault/new_folder.h"

#include <optional>

namespace holdfast::vault {

/// A folder with a backup of one vault (docs/vault-format.md, "Backup"). Its files have other names than a vault's, so
/// that nobody works in it by mistake.
class BackupFolder {
public:
    static constexpr const char* databaseName = "backup.db";
    static constexpr const char* keysName = "backup.keys";
    static constexpr const char* keysCopyName = "backup.keys.copy";
    static constexpr const char* recordName = "backup.head";
    static constexpr const char* recordCopyName = "backup.head.copy";
    static constexpr const char* firstPageName = "backup.first";
    static constexpr const char* changesName = "backup.changes";
    static constexpr const char* lockName = "backup.lock";

    /// For a new backup of that vault: makes the folder, or takes one that holds a backup of it, whole or the first one
    /// cut short; finishes a change that was cut short. Where that is damaged, or the record is, it has none of it: all
    /// is to be compared or written anew. backup.not-a-backup, backup.other-vault, vault.in-use, io.*.
    static Result<BackupFolder> forWriting(const std::filesystem::path& folder, const std::string& vaultId);
    /// A whole backup, after finishing a change that was cut short. backup.not-a-backup, backup.damaged, io.*.
    static Result<BackupFolder> forReading(const std::filesystem::path& folder);
    /// The same for a restore, with nothing changed in the folder, which may be write-protected: what a change that was
    /// cut short left to do is read as if it were done.
    static Result<BackupFolder> forRestoring(const std::filesystem::path& folder);
    /// Only what the backup says of itself, by the copy that is whole, with nothing changed in the folder.
    static Result<BackupRecord> readRecord(const std::filesystem::path& folder);

    const std::filesystem::path& path() const { return m_path; }
    const std::optional<BackupRecord>& record() const { return m_record; } ///< none: nothing is whole in it yet
    Result<crypto::KeyFile> keys() const; ///< the newest whole copy
    /// Why it is not known whether there is a record: the system did not give it. None where it is damaged or missing.
    const std::optional<Error>& unreadRecord() const { return m_unreadRecord; }
    const std::vector<std::string>& flaws() const
    {
        return m_flaws;
    } ///< what of the folder is damaged and was left out

    /// Puts what `backup.changes` holds in its place. The file stays until dropChanges(): only what was read back and
    /// found right may be without it.
    Result<void> applyChanges();
    Result<void> dropChanges() const;
    /// The pages that are still only in `backup.changes`, for a restore; null when there are none.
    const PendingChanges* pending() const { return m_pending ? &*m_pending : nullptr; }
    Result<void> writeKeys(const std::string& keys) const; ///< both copies, each atomically
    /// What the database begins with once more: one flipped byte there must not cost the backup.
    Result<void> writeFirstPage(const BackupRecord& record) const;
    /// The last step: it makes a backup whole. Both copies.
    Result<void> writeRecord(const BackupRecord& record);
    /// The folders that were made for it stay. Without this they go again with it, where nothing but the lock file came
    /// into them.
    void keepFolders() { m_made.keep(); }
    ~BackupFolder();
    BackupFolder(BackupFolder&&) = default;
    BackupFolder& operator=(BackupFolder&&) = delete;
    /// Reads the database through again and compares. backup.damaged.
    Result<void> verify(const BackupRecord& record, const Progress& progress) const;

private:
    explicit BackupFolder(std::filesystem::path path)
        : m_path(std::move(path))
    {
    }
    Result<void> takeLock();
    Result<void> finishWhatIsThere();
    Result<std::optional<PendingChanges>> openChanges();
    Result<void> finishChanges(const PendingChanges& changes);
    Result<void> takeRecord();
    Result<void> requireRecord() const;
    std::filesystem::path m_path;
    MadeFolders m_made; ///< go after the lock is let go of
    std::optional<FileLock> m_lock; ///< not while a whole backup is only read, perhaps from what can't be written to
    std::optional<BackupRecord> m_record;
    std::optional<Error> m_unreadRecord;
    std::optional<PendingChanges> m_pending;
    std::vector<std::string> m_flaws;
};

} // namespace holdfast::vault
