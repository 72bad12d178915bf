#include "core/vault/salvage_open.h"

#include "core/base/atomic_file.h"
#include "core/base/file_access.h"
#include "core/vault/new_folder.h"
#include "core/vault/raw_file.h"
#include "core/vault/restore_copy.h"
#include "core/vault/schema.h"
#include "core/vault/vault_state.h"

#include <algorithm>

namespace holdfast::vault {

namespace fs = std::filesystem;

namespace {

bool isThere(const fs::path& file)
{
    std::error_code error;
    return fs::exists(file, error) && !error;
}

/// What SQLite left of a change that was cut short: it may have to be taken back.
bool hasJournal(const fs::path& database)
{
    std::error_code error;
    const uintmax_t size = fs::file_size(journalOf(database), error);
    return !error && size > 0;
}

/// Byte for byte. A failing disk keeps some of them: in their place comes what no page is, so that only those are lost.
Result<void> copyWhatReads(const fs::path& from, const fs::path& to, const Progress& progress)
{
    HF_TRY(const RawFile source, RawFile::open(from, RawFile::Mode::Read));
    HF_TRY(const uint64_t size, source.size());
    HF_TRY(AtomicFile target, AtomicFile::create(to));
    constexpr uint64_t blockBytes = 65536, sectorBytes = 512, reportEvery = 64 * blockBytes;
    Bytes block(blockBytes);
    for (uint64_t at = 0; at < size; at += blockBytes) {
        HF_CHECK(progress.checkpoint());
        const std::span<uint8_t> part = std::span(block).first(std::min(blockBytes, size - at));
        if (!source.read(at, part))
            for (uint64_t in = 0; in < part.size(); in += sectorBytes) {
                const auto sector = part.subspan(in, std::min(sectorBytes, part.size() - in));
                if (!source.read(at + in, sector))
                    std::fill(sector.begin(), sector.end(), uint8_t{0xff});
            }
        HF_CHECK(target.write(part));
        if (at % reportEvery == 0)
            progress.report("copying", at, size);
    }
    return target.commit();
}

/// Opens one thing after another until one does; keeps what it took.
class Opener {
public:
    Opener(fs::path folder, fs::path out, const Progress& progress)
        : m_folder(std::move(folder))
        , m_out(std::move(out))
        , m_progress(progress)
    {
    }
    Result<SalvageSource> openVault(const Secret& secret)
    {
        HF_TRY(KeyStore::Loaded loaded, KeyStore(m_folder).load());
        m_keys = std::move(loaded.keys);
        m_areKeysNewest = !loaded.doubt();
        HF_CHECK(takeLock());
        HF_CHECK(unlock(secret));
        Error problem(errors::damaged, "the database is missing");
        for (const char* name : {databaseName, nextDatabaseName}) {
            if (!isThere(m_folder / name))
                continue;
            Result<std::unique_ptr<Database>> database = openOf(name);
            if (database)
                return give(std::move(*database));
            problem = database.error();
        }
        return fail(problem);
    }
    Result<SalvageSource> openBackup(const Secret& secret)
    {
        HF_TRY(const BackupFolder backup, BackupFolder::forRestoring(m_folder));
        HF_TRY(m_keys, backup.keys());
        m_source.notes = backup.flaws();
        HF_CHECK(unlock(secret));
        Result<std::unique_ptr<Database>> database = fail(errors::damaged);
        if (backup.pending() == nullptr) {
            database = openInPlace(BackupFolder::databaseName);
            if (!database && !isUnreadable(database.error()))
                return fail(database.error());
        }
        if (!database) {
            HF_CHECK(makeCopy());
            HF_CHECK(copyBackup(backup, copied(), m_keys, m_progress, m_source.notes));
            database = openCopiedBackup(backup, m_source.copy->folder(), m_keys, m_masterKey, m_source.notes);
        }
        if (!database)
            return fail(database.error());
        return give(std::move(*database));
    }

private:
    SalvageSource give(std::unique_ptr<Database> database)
    {
        m_source.database = std::move(database);
        m_source.key = std::move(m_key);
        m_source.salt.assign(m_keys.databaseSalt.begin(), m_keys.databaseSalt.end());
        m_source.pageSize = m_keys.databasePageSize;
        return std::move(m_source);
    }
    /// A failing disk is often mounted read-only. Then a lock can't be made; one that somebody holds still counts.
    Result<void> takeLock()
    {
        const auto take = [this](FileLock::Mode mode) -> Result<void> {
            HF_TRY(FileLock lock, FileLock::acquire(m_folder / lockName, mode));
            m_source.lock.emplace(std::move(lock));
            return {};
        };
        Result<void> taken = take(FileLock::Mode::Write);
        m_isReadOnly = !taken && taken.error().is(errors::readOnly);
        if (!m_isReadOnly)
            return taken;
        taken = take(FileLock::Mode::Read);
        return !taken && taken.error().is(errors::inUse) ? taken : Result<void>();
    }
    Result<void> unlock(const Secret& secret)
    {
        HF_TRY(crypto::KeyFile::Unlocked unlocked, unlockKeys(m_keys, secret));
        m_masterKey = std::move(unlocked.masterKey);
        m_key = deriveDatabaseKey(m_masterKey);
        return {};
    }
    Result<std::unique_ptr<Database>> openAt(const fs::path& file, bool isReadOnly) const
    {
        return Database::open(
            file, m_key, m_keys.databaseSalt, {.pageSize = m_keys.databasePageSize, .isReadOnly = isReadOnly});
    }
    /// Without its journal where nothing can be written: not for a database that has one to take back.
    Result<std::unique_ptr<Database>> openInPlace(const char* name)
    {
        if (!m_isReadOnly) {
            auto database = openAt(m_folder / name, false);
            if (database || !database.error().is(errors::readOnly))
                return database;
            m_isReadOnly = true;
        }
        if (hasJournal(m_folder / name))
            return fail(errors::readOnly, "a change that was cut short");
        return openAt(m_folder / name, true);
    }
    Result<std::unique_ptr<Database>> openOf(const char* name)
    {
        auto database = openInPlace(name);
        const bool needsCopy = !database && m_isReadOnly && hasJournal(m_folder / name);
        const bool isHeadless = !database && isUnreadable(database.error()) && name == std::string_view(databaseName);
        if (!needsCopy && !isHeadless)
            return database;
        // As at every opening: what is put back is the vault's own first page, and only when it fits.
        if (isHeadless && !m_isReadOnly && m_areKeysNewest) {
            const Result<bool> healed = healFirstPage(m_folder, m_key, m_keys.databaseSalt, m_keys.databasePageSize);
            if (healed)
                return *healed ? openAt(m_folder / name, false) : std::move(database);
        }
        return openCopy(name);
    }
    Result<std::unique_ptr<Database>> openCopy(const char* name)
    {
        HF_CHECK(makeCopy());
        const fs::path from = m_folder / name;
        HF_CHECK(copyWhatReads(from, copied(), m_progress));
        if (hasJournal(from)) {
            HF_CHECK(copyWhatReads(journalOf(from), journalOf(copied()), m_progress));
            m_source.notes.emplace_back("a change that was cut short was taken back in a copy of the database");
        }
        auto database = openAt(copied(), false);
        if (database || !isUnreadable(database.error()) || name != std::string_view(databaseName))
            return database;
        const fs::path pages = m_folder / FirstPageCopy::fileName;
        if (!isThere(pages) || !copyWhatReads(pages, m_source.copy->folder() / FirstPageCopy::fileName, m_progress))
            return database;
        const Result<bool> healed
            = healFirstPage(m_source.copy->folder(), m_key, m_keys.databaseSalt, m_keys.databasePageSize);
        if (!healed || !*healed)
            return database;
        m_source.notes.push_back(
            std::string("page 1 is damaged; the one kept in ") + FirstPageCopy::fileName + " was used");
        return openAt(copied(), false);
    }
    Result<void> makeCopy()
    {
        m_source.copy.reset();
        HF_TRY(SealedCopy made, SealedCopy::make(m_out));
        m_source.copy.emplace(std::move(made));
        return {};
    }
    fs::path copied() const { return m_source.copy->folder() / databaseName; }

    fs::path m_folder, m_out;
    const Progress& m_progress;
    SalvageSource m_source;
    bool m_isReadOnly = false; ///< nothing can be written where it lies
    bool m_areKeysNewest = true; ///< else nothing is put right where it lies
    crypto::KeyFile m_keys;
    SecureBuffer m_masterKey, m_key;
};

} // namespace

Result<SealedCopy> SealedCopy::make(const fs::path& out)
{
    SealedCopy made;
    HF_CHECK(made.m_made.make(out));
    HF_CHECK(makePrivateFolder(out / folderName)); // else it is another one's
    made.m_folder = out / folderName;
    return made;
}

SealedCopy::~SealedCopy()
{
    std::error_code ignored; // sealed: left there it costs room only
    if (!m_folder.empty())
        fs::remove_all(m_folder, ignored);
}

SealedCopy::SealedCopy(SealedCopy&& other) noexcept
    : m_folder(std::exchange(other.m_folder, {}))
    , m_made(std::move(other.m_made))
{
}

Result<SalvageSource> openForSalvage(
    const fs::path& folder, const Secret& secret, const fs::path& out, const Progress& progress)
{
    const bool isBackup = isThere(folder / BackupFolder::keysName) || isThere(folder / BackupFolder::keysCopyName);
    Opener opener(folder, out, progress);
    HF_TRY(SalvageSource source, isBackup ? opener.openBackup(secret) : opener.openVault(secret));
    // What a later schema holds back, or holds elsewhere, would be given out or passed over without a word.
    HF_CHECK(refuseNewer(*source.database));
    return source;
}

} // namespace holdfast::vault
