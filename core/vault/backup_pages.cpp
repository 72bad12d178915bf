#include "core/vault/backup_pages.h"

#include "core/vault/backup_damage.h"
#include "core/vault/raw_file.h"

#include <sqlite3.h>

#include <algorithm>

namespace holdfast::vault {

namespace {

constexpr size_t pieceBytes = 4 << 20;
constexpr int tries = 3;

class PageCopy {
public:
    PageCopy(Vault::State& state, const BackupFolder& folder, BackupDamage& damage, const Progress& progress)
        : m_state(state)
        , m_database(*state.database)
        , m_pageSize(state.sealed().pageSize)
        , m_folder(folder)
        , m_damage(damage)
        , m_progress(progress)
    {
    }
    /// Nothing: somebody wrote meanwhile. With `hold` nobody can.
    Result<std::optional<CopiedPages>> run(bool hold);

private:
    /// What changes whenever something in the file may have.
    int64_t stamp() const { return sqlite3_total_changes64(m_database.handle()); }
    bool isInTransaction() const { return sqlite3_get_autocommit(m_database.handle()) == 0; }
    Result<CopiedPages> begin();
    static void readSectors(const RawDatabase& raw, std::span<uint8_t> page);
    Result<void> read(const RawDatabase& raw, uint64_t offset, std::span<uint8_t> piece);
    Result<void> take(CopiedPages& copied, uint64_t offset, std::span<uint8_t> piece);
    Result<void> takeChanged(CopiedPages& copied, uint64_t offset, ByteView piece);

    Vault::State& m_state;
    Database& m_database;
    uint32_t m_pageSize;
    const BackupFolder& m_folder;
    BackupDamage& m_damage;
    const Progress& m_progress;
    Sha256 m_hasher;
    std::optional<RawFile> m_older;
    uint64_t m_olderBytes = 0;
};

Result<CopiedPages> PageCopy::begin()
{
    CopiedPages copied;
    m_hasher = Sha256();
    m_damage.restart();
    if (!m_folder.record()) {
        HF_TRY(AtomicFile file, AtomicFile::create(m_folder.path() / BackupFolder::databaseName));
        copied.whole.emplace(std::move(file));
        return copied;
    }
    HF_TRY(BackupChanges changes, BackupChanges::begin(m_folder.path(), m_pageSize));
    copied.changes.emplace(std::move(changes));
    if (!m_older) {
        HF_TRY(RawFile older, RawFile::open(m_folder.path() / BackupFolder::databaseName, RawFile::Mode::Read));
        m_older.emplace(std::move(older));
        HF_TRY(m_olderBytes, m_older->size());
    }
    return copied;
}

/// What the disk gives of the first page tells which of its second copies is of the same writing.
void PageCopy::readSectors(const RawDatabase& raw, std::span<uint8_t> page)
{
    Bytes sector(512); // no page is smaller
    for (size_t at = 0; at < page.size(); at += sector.size())
        if (raw.read(at, sector))
            std::copy(sector.begin(), sector.end(), page.begin() + static_cast<std::ptrdiff_t>(at));
}

/// What the disk does not give costs the backup that page alone; a disk that is gone ends it.
Result<void> PageCopy::read(const RawDatabase& raw, uint64_t offset, std::span<uint8_t> piece)
{
    if (raw.read(offset, piece))
        return {};
    std::error_code error;
    if (!std::filesystem::exists(m_state.folder / databaseName, error))
        return fail(errors::moved, "while it was backed up");
    const Bytes unread = unreadPage(m_pageSize);
    for (size_t at = 0; at < piece.size(); at += m_pageSize) {
        const auto page = piece.subspan(at, m_pageSize);
        if (raw.read(offset + at, page))
            continue;
        std::copy(unread.begin(), unread.end(), page.begin());
        m_damage.noteUnread((offset + at) / m_pageSize + 1);
        if (offset + at == 0)
            readSectors(raw, page);
    }
    return {};
}

Result<void> PageCopy::take(CopiedPages& copied, uint64_t offset, std::span<uint8_t> piece)
{
    HF_CHECK(m_damage.mend(offset, piece));
    m_hasher.update(piece);
    copied.pages += piece.size() / m_pageSize;
    if (copied.changes)
        return takeChanged(copied, offset, piece);
    copied.written += piece.size() / m_pageSize;
    return copied.whole->write(piece);
}

Result<void> PageCopy::takeChanged(CopiedPages& copied, uint64_t offset, ByteView piece)
{
    Bytes there(m_pageSize);
    for (size_t at = 0; at < piece.size(); at += m_pageSize) {
        const ByteView page = piece.subspan(at, m_pageSize);
        const bool isThere = offset + at + m_pageSize <= m_olderBytes;
        // What can't be read there is written anew.
        if (isThere && m_older->read(offset + at, there) && std::equal(page.begin(), page.end(), there.begin()))
            continue;
        HF_CHECK(copied.changes->addPage(static_cast<uint32_t>((offset + at) / m_pageSize + 1), page));
        ++copied.written;
    }
    return {};
}

Result<std::optional<CopiedPages>> PageCopy::run(bool hold)
{
    HF_TRY(CopiedPages copied, begin());
    // The keys first, as in a change of them, which is in the database and in the key file: here it is in both or in
    // neither.
    std::unique_lock keysGuard(m_state.keysMutex);
    std::unique_lock guard(m_database.mutex());
    copied.keys = m_state.keys.toText();
    // Ends what others left open for later, so that all that is in the file is committed.
    std::optional<Transaction> standstill;
    {
        HF_TRY(Transaction transaction, Transaction::begin(m_database));
        if (hold)
            standstill.emplace(std::move(transaction));
    }
    HF_TRY(const RawDatabase raw, RawDatabase::of(m_database.handle()));
    HF_TRY(const uint64_t size, raw.size());
    const int64_t before = stamp();
    keysGuard.unlock();
    if (size % m_pageSize != 0)
        return fail(errors::damaged, "the database ends within a page");
    Bytes piece(pieceBytes);
    for (uint64_t offset = 0; offset < size;) {
        HF_CHECK(m_progress.checkpoint());
        const auto part = std::span(piece).first(static_cast<size_t>(std::min<uint64_t>(pieceBytes, size - offset)));
        if (!guard.owns_lock())
            guard.lock();
        if (!hold && (stamp() != before || isInTransaction()))
            return std::optional<CopiedPages>();
        HF_CHECK(read(raw, offset, part));
        if (!hold)
            guard.unlock();
        HF_CHECK(take(copied, offset, part));
        offset += part.size();
        m_progress.report("copying", offset, size);
    }
    // It could not be opened: a first one's folder would take no other, and what it goes over may be whole.
    if (const auto& finding = m_damage.withoutFirstPage())
        return fail(finding->code, finding->detail);
    copied.database = m_hasher.finish();
    copied.damage = m_damage.findings();
    copied.kept = m_damage.kept();
    if (!guard.owns_lock())
        guard.lock(); // for the end of the standstill
    return std::optional<CopiedPages>(std::move(copied));
}

} // namespace

Result<CopiedPages> copyPages(
    Vault::State& state, const BackupFolder& folder, bool isOwnHistory, const Progress& progress)
{
    BackupDamage damage(state, isOwnHistory ? &folder : nullptr);
    PageCopy copy(state, folder, damage, progress);
    for (int n = 1;; ++n) {
        HF_TRY(std::optional<CopiedPages> copied, copy.run(n == tries));
        if (copied)
            return std::move(*copied);
    }
}

} // namespace holdfast::vault
