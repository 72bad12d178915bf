#include "core/vault/restore_copy.h"

#include "core/base/atomic_file.h"
#include "core/vault/page_check.h"
#include "core/vault/vault_state.h"

#include <algorithm>

namespace holdfast::vault {

namespace fs = std::filesystem;

namespace {

constexpr size_t maxPageBytes = 65536;

/// One page at a time of what the backup is, whatever of it lies in `backup.changes` still.
class BackupPages {
public:
    static Result<BackupPages> open(const BackupFolder& backup, uint32_t pageSize)
    {
        HF_TRY(RawFile file, RawFile::open(backup.path() / BackupFolder::databaseName, RawFile::Mode::Read));
        BackupPages pages(backup.pending(), std::move(file));
        HF_TRY(const uint64_t size, pages.m_file.size());
        pages.m_there = size / pageSize;
        pages.m_count = pages.m_there;
        if (backup.pending() != nullptr)
            pages.m_count = backup.record()->pages;
        else
            HF_CHECK(pages.leaveOutRoom(pageSize));
        return pages;
    }
    uint64_t count() const { return m_count; }
    Result<void> read(uint64_t number, std::span<uint8_t> page) const
    {
        if (m_pending != nullptr && m_pending->has(number))
            return m_pending->read(number, page);
        if (number > m_there)
            return fail(errors::backupDamaged, "backup.db is too short");
        return m_file.read((number - 1) * page.size(), page);
    }

private:
    BackupPages(const PendingChanges* pending, RawFile file)
        : m_pending(pending)
        , m_file(std::move(file))
    {
    }
    /// What a backup reserved that was cut short: no page, since none is all zeros under its seal.
    Result<void> leaveOutRoom(uint32_t pageSize)
    {
        Bytes page(pageSize);
        for (; m_count > 0; --m_count) {
            if (!m_file.read((m_count - 1) * pageSize, page)
                || std::any_of(page.begin(), page.end(), [](uint8_t byte) { return byte != 0; }))
                return {};
        }
        return {};
    }
    const PendingChanges* m_pending;
    RawFile m_file;
    uint64_t m_there = 0, m_count = 0;
};

} // namespace

Result<void> copyBackup(const BackupFolder& backup, const fs::path& target, const crypto::KeyFile& keys,
    const Progress& progress, std::vector<std::string>& flaws)
{
    HF_TRY(const BackupPages source, BackupPages::open(backup, keys.databasePageSize));
    HF_TRY(AtomicFile file, AtomicFile::create(target));
    Bytes page(keys.databasePageSize);
    std::error_code error;
    constexpr uint64_t reportEvery = 64;
    for (uint64_t number = 1; number <= source.count(); ++number) {
        HF_CHECK(progress.checkpoint());
        Result<void> read = source.read(number, page);
        if (!read)
            read = source.read(number, page); // what a drive refuses once it may give the second time
        if (!read) {
            if (!fs::exists(backup.path() / BackupFolder::databaseName, error))
                return read; // its drive is gone
            page = unreadPage(keys.databasePageSize);
            flaws.push_back("page " + std::to_string(number) + " of " + BackupFolder::databaseName + " can't be read");
        }
        HF_CHECK(file.write(page));
        if (number % reportEvery == 0 || number == source.count())
            progress.report("copying", number * page.size(), source.count() * page.size());
    }
    if (source.count() > 0)
        HF_CHECK(file.overwriteAt(0, keys.databaseSalt));
    return file.commit();
}

Result<std::unique_ptr<Database>> openCopiedBackup(const BackupFolder& backup, const fs::path& folder,
    const crypto::KeyFile& keys, const SecureBuffer& masterKey, std::vector<std::string>& flaws)
{
    const SecureBuffer key = deriveDatabaseKey(masterKey);
    const auto open = [&] {
        return Database::open(folder / databaseName, key, keys.databaseSalt, {.pageSize = keys.databasePageSize});
    };
    auto opened = open();
    // An unreadable page is an I/O error to SQLite where its content is not what it expects to be damaged.
    if (opened || !isUnreadable(opened.error()))
        return opened;
    const Result<Bytes> kept = readFile(backup.path() / BackupFolder::firstPageName, 2 * maxPageBytes);
    if (!kept || !writeFileAtomically(folder / FirstPageCopy::fileName, *kept))
        return opened;
    const Result<bool> healed = healFirstPage(folder, key, keys.databaseSalt, keys.databasePageSize);
    if (!healed || !*healed)
        return opened;
    flaws.push_back(std::string("page 1 of ") + BackupFolder::databaseName + " is damaged; the one in "
        + BackupFolder::firstPageName + " was used");
    return open();
}

} // namespace holdfast::vault
