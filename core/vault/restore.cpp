#include "core/vault/restore.h"

#include "core/vault/new_folder.h"
#include "core/vault/output_file.h"
#include "core/vault/restore_copy.h"
#include "core/vault/schema.h"
#include "core/vault/vault_state.h"

#include <algorithm>

namespace holdfast::vault {

namespace fs = std::filesystem;

namespace {

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
    database.setWitness(nullptr); // what is not all made is taken away again: nothing is unclear
    HF_CHECK(transaction.commit());
    return chain;
}

/// What is damaged in a copy of the backup was so in the backup: there is no vault yet whose damage it could be.
template <class T>
Result<T> asOfTheBackup(Result<T> done)
{
    if (done || (!done.error().is(errors::damaged) && !done.error().is(errors::custodyBroken)))
        return done;
    return fail(errors::backupDamaged, "backup.db: " + done.error().detail());
}

/// What fails here does not undo the restore.
Result<void> openAndCheck(
    Restored& restored, const fs::path& folder, const Secret& secret, const Progress& progress, const Clock& clock)
{
    const auto notOpened = [](const Error& why) -> Result<void> {
        return fail(why.is(holdfast::errors::cancelled)
                ? why
                : Error(errors::restoredNotOpened, std::string(why.code().id) + ": " + why.detail()));
    };
    Result<std::unique_ptr<Vault>> opened = Vault::open(folder, secret, clock);
    if (!opened)
        return notOpened(opened.error());
    restored.vault = std::move(*opened);
    const Result<std::vector<CheckFinding>> findings = restored.vault->check(progress);
    if (!findings)
        return notOpened(findings.error());
    restored.findings.insert(restored.findings.begin(), findings->begin(), findings->end());
    const Result<uint64_t> items = restored.vault->countItems();
    if (!items)
        return notOpened(items.error());
    restored.items = *items;
    return {};
}

/// The vault is made and closed; in the findings is what was wrong with the backup.
Result<Restored> restoreFrom(const fs::path& backupFolder, const fs::path& path, const Secret& secret,
    const Progress& progress, const Clock& clock)
{
    HF_TRY(const BackupFolder backup, BackupFolder::forRestoring(backupFolder));
    HF_TRY(const crypto::KeyFile keys, backup.keys());
    HF_TRY(const ReadHead from, backup.record()->readSignedHead());
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
        HF_CHECK(copyBackup(backup, path / databaseName, keys, progress, flaws));
        {
            HF_TRY(const std::unique_ptr<Database> database,
                asOfTheBackup(openCopiedBackup(backup, path, keys, unlocked.masterKey, flaws)));
            HF_TRY(restored.chain, asOfTheBackup(recordRestore(*database, from.head, clock)));
        }
        // The keys come last, as when a vault is made: what is cut short before can't be mistaken for one.
        HF_CHECK(progress.checkpoint());
        HF_CHECK(KeyStore(path).save(keys));
        HF_CHECK(made.finish());
    }
    for (std::string& flaw : flaws)
        restored.findings.push_back({errors::backupDamaged, "backup", std::move(flaw)});
    return restored;
}

} // namespace

Result<Restored> restore(
    const fs::path& backup, const fs::path& folder, const Secret& secret, const Progress& progress, const Clock& clock)
{
    initialiseCrypto();
    std::error_code error;
    const bool wasThere = fs::exists(backup, error);
    const fs::path path = fs::absolute(folder).lexically_normal();
    Result<Restored> restored = restoreFrom(backup, path, secret, progress, clock);
    // What its drive leaves that is taken out meanwhile looks like a failing disk, or like damage.
    if (!restored && !restored.error().is(holdfast::errors::cancelled) && wasThere && !fs::exists(backup, error))
        return fail(holdfast::errors::notFound, "the backup's folder is gone: " + restored.error().detail());
    if (restored)
        HF_CHECK(openAndCheck(*restored, path, secret, progress, clock));
    return restored;
}

} // namespace holdfast::vault
