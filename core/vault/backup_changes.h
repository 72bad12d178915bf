#pragma once

#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/vault/raw_file.h"

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

/// What applyChanges() read at the end of the file.
struct AppliedChanges {
    std::string keys, record;
};
/// Puts the pages of `backup.changes` into the database, which is as long as `pagesOf(record)` says afterwards, and
/// syncs it. backup.damaged before anything is touched, io.*.
Result<AppliedChanges> applyChanges(const std::filesystem::path& folder);

} // namespace holdfast::vault
