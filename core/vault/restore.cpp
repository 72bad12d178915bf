#include "core/vault/restore.h"

#include "core/base/atomic_file.h"
#include "core/vault/backup_folder.h"
#include "core/vault/new_folder.h"
#include "core/vault/output_file.h"
#include "core/vault/schema.h"
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
            HF_CHECK(m_file.read((m_count - 1) * pageSize, page));
            if (std::any_of(page.begin(), page.end(), [](uint8_t byte) { return byte != 0; }))
                return {};
        }
        return {};
    }
    const PendingChanges* m_pending;
    RawFile m_file;
    uint64_t m_there = 0, m_count = 0;
};

/// The pages as they lie in the backup; what is damaged among them the vault's own check will name. The salt, which
/// the keys hold too, is made right before the file has a name: NewFolder knows it by that.
Result<void> copyDatabase(
    const BackupFolder& backup, const fs::path& target, const crypto::KeyFile& keys, const Progress& progress)
{
    HF_TRY(const BackupPages source, BackupPages::open(backup, keys.databasePageSize));
    HF_TRY(AtomicFile file, AtomicFile::create(target));
    Bytes page(keys.databasePageSize);
    constexpr uint64_t reportEvery = 64;
    for (uint64_t number = 1; number <= source.count(); ++number) {
        HF_CHECK(progress.checkpoint());
        HF_CHECK(source.read(number, page));
        HF_CHECK(file.write(page));
        if (number % reportEvery == 0 || number == source.count())
            progress.report("copying", number * page.size(), source.count() * page.size());
    }
    if (source.count() > 0)
        HF_CHECK(file.overwriteAt(0, keys.databaseSalt));
    return file.commit();
}

Result<std::string> metaText(Database& database, const char* key)
{
    HF_TRY(Statement row, database.query("SELECT value FROM meta WHERE key = ?", key));
    HF_TRY(const bool found, row.step());
    return found ? Result<std::string>(row.text(0)) : Result<std::string>(fail(errors::damaged, "meta"));
}

/// Where the chain in the database ends, which may be after the head that the backup's record names.
Result<Json> endOfChain(Database& database, const CaseId& caseId)
{
    HF_TRY(Statement last,
        database.query(
            "SELECT seq, hash FROM custody_event WHERE case_id = ? ORDER BY seq DESC LIMIT 1", caseId.text()));
    HF_TRY(const bool found, last.step());
    if (!found)
        return fail(errors::custodyBroken, "no events");
    return Json{{"head", toHex(last.bytes(1))}, {"seq", last.unsignedInteger(0)}};
}

/// The copied database; with its first page damaged, by the second one that the backup keeps.
Result<std::unique_ptr<Database>> openCopied(const BackupFolder& backup, const fs::path& folder,
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

/// Before the copy can be opened as a vault, so that no restored vault is ever without this event.
Result<std::string> recordRestore(Database& database, const CustodyHead& from, const Clock& clock)
{
    const std::scoped_lock guard(database.mutex());
    HF_CHECK(requireSchema(database));
    HF_TRY(const std::string caseText, metaText(database, "default_case"));
    HF_TRY(const CaseId caseId, CaseId::parse(caseText));
    HF_TRY(std::string actor, metaText(database, "collector_name"));
    CustodyLog log(database, clock, std::move(actor));
    HF_TRY(const std::string previous, log.chainId(caseId));
    HF_TRY(Json details, endOfChain(database, caseId));
    const std::string chain = generateUuid7(clock.now());
    details.update({{"backup_made_at", from.signedAt}, {"chain", chain}, {"previous_chain", previous}});
    HF_TRY(Transaction transaction, Transaction::begin(database));
    HF_CHECK(database.run("INSERT OR REPLACE INTO meta(key, value) VALUES('chain ' || ?, ?)", caseId.text(), chain));
    HF_CHECK(database.run("INSERT OR REPLACE INTO meta(key, value) VALUES('last_backup', ?)", from.signedAt));
    HF_CHECK(log.append(caseId, "restored", caseId.text(), details));
    HF_CHECK(transaction.commit());
    return chain;
}

} // namespace

Result<Restored> restore(const fs::path& backupFolder, const fs::path& folder, const Secret& secret,
    const Progress& progress, const Clock& clock)
{
    initialiseCrypto();
    HF_TRY(const BackupFolder backup, BackupFolder::forRestoring(backupFolder));
    HF_TRY(const crypto::KeyFile keys, backup.keys());
    HF_TRY(const ReadHead from, backup.record()->readSignedHead());
    const fs::path path = fs::absolute(folder).lexically_normal();
    HF_CHECK(requireNotInsideVault(path));
    HF_CHECK(requireFreeFolder(path.has_filename() ? path : path.parent_path()));
    HF_TRY(const crypto::KeyFile::Unlocked unlocked, unlockKeys(keys, secret));
    Restored restored;
    restored.from = from.head;
    std::vector<std::string> flaws = backup.flaws();
    {
        HF_TRY(NewFolder made,
            NewFolder::make(
                path.has_filename() ? path : path.parent_path(), keys.databaseSalt, NewFolder::Use::Restore));
        HF_CHECK(copyDatabase(backup, path / databaseName, keys, progress));
        {
            HF_TRY(const std::unique_ptr<Database> database, openCopied(backup, path, keys, unlocked.masterKey, flaws));
            HF_TRY(restored.chain, recordRestore(*database, from.head, clock));
        }
        // The keys come last, as when a vault is made: what is cut short before can't be mistaken for one.
        HF_CHECK(KeyStore(path).save(keys));
        HF_CHECK(made.finish());
    }
    HF_TRY(restored.vault, Vault::open(path, secret, clock));
    HF_TRY(restored.findings, restored.vault->check(progress));
    for (std::string& flaw : flaws)
        restored.findings.push_back({errors::backupDamaged, "backup", std::move(flaw)});
    return restored;
}

} // namespace holdfast::vault
