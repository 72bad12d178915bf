#pragma once

#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/vault/backup_record.h"
#include "core/vault/raw_file.h"

#include <map>

namespace holdfast::vault {

/// The pages in which a vault differs from its backup, with the keys and the record that belong to them, as one file
/// that appears whole or not at all (`backup.changes`). From then on the backup is the new one: whoever finds the file
/// puts its pages in their places, as often as that is cut short.
class BackupChanges {
public:
    static Result<BackupChanges> begin(const std::filesystem::path& folder, uint32_t pageSize);
    Result<void> addPage(uint32_t number, ByteView page); ///< from 1
    Result<void> commit(const std::string& keys, const std::string& record);
    uint64_t size() const { return m_file.size(); }

private:
    BackupChanges(AtomicFile file, uint32_t pageSize)
        : m_file(std::move(file))
        , m_pageSize(pageSize)
    {
    }
    Result<void> write(ByteView bytes);
    AtomicFile m_file;
    Sha256 m_hasher;
    uint32_t m_pageSize;
};

/// `backup.changes` as it was found: the backup is this one, whether its pages are in their places already or not.
class PendingChanges {
public:
    static Result<PendingChanges> open(const std::filesystem::path& folder); ///< backup.damaged, io.*
    const std::string& keys() const { return m_keys; }
    const BackupRecord& record() const { return m_record; }

    bool has(uint64_t number) const { return m_places.contains(number); } ///< pages are numbered from 1
    Result<void> read(uint64_t number, std::span<uint8_t> page) const;
    /// Puts the pages into the database, which is as long as the record says afterwards, and syncs it.
    Result<void> apply(const std::filesystem::path& folder) const;

private:
    explicit PendingChanges(RawFile file)
        : m_file(std::move(file))
    {
    }
    Result<void> index(uint32_t pageSize, uint64_t at);
    Result<void> readTail(uint64_t at);
    RawFile m_file;
    std::map<uint64_t, uint64_t> m_places; ///< in the file, of each page
    std::string m_keys;
    BackupRecord m_record;
};

/// Makes the backup's database as long as it will be, before that is decided on: applying must not need room.
Result<void> reserveRoom(const std::filesystem::path& folder, const BackupRecord& record);

} // namespace holdfast::vault
