#include "core/vault/backup.h"

#include "core/vault/backup_pages.h"
#include "core/vault/custody_compare.h"
#include "core/vault/custody_heads.h"
#include "core/vault/output_file.h"

#include "core/base/file_access.h"

namespace holdfast::vault {

namespace fs = std::filesystem;

namespace {

/// A vault's own folder, and what lies in it, is no place for its backup.
Result<void> requireOutside(const Vault& vault, const fs::path& target)
{
    std::error_code ignored;
    for (fs::path each = fs::absolute(target).lexically_normal(); each != each.parent_path(); each = each.parent_path())
        if (isVaultFolder(each) || fs::equivalent(each, vault.folder(), ignored))
            return fail(errors::insideVault, "a backup needs a folder of its own");
    return {};
}

/// Without the walk along the chain, which one damaged page of the log would end.
Result<bool> hasEvent(Database& database, const CustodyHead& head)
{
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Statement row,
        database.query("SELECT hash FROM custody_event WHERE case_id = ? AND seq = ?", head.caseId, head.seq));
    HF_TRY(const bool found, row.step());
    return found && toHex(row.bytes(0)) == head.hash.hex();
}

/// An older copy of a vault must not go over the backup of a newer one: what came in between may be nowhere else, and
/// neither may the signed head that tells of it.
Result<void> requireOwnHistory(const Vault& vault, const BackupRecord& record)
{
    HF_TRY(const ReadHead read, record.readSignedHead());
    const CustodyHead& head = read.head;
    const auto differences
        = compareWithHead(vault, {"backup", head.caseId, head.seq, head.hash, crypto::fingerprint(read.signer)});
    if (differences && !differences->empty())
        return fail(errors::otherHistory, differences->front().detail);
    if (differences)
        return {};
    const Result<bool> found = hasEvent(vault.database(), head);
    return found && *found ? Result<void>() : Result<void>(fail(errors::otherHistory, differences.error().detail()));
}

/// A damaged page must never take the place of a whole one in an older backup.
Result<void> requireWholePages(Database& database)
{
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Statement rows, database.query("PRAGMA cipher_integrity_check"));
    HF_TRY(const bool found, rows.step());
    if (found)
        return fail(errors::damaged, "the backup was left as it was: " + rows.text(0));
    return {};
}

Result<void> recordBackup(Vault& vault, const CustodyHead& head, const BackupReport& report)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Transaction transaction, Transaction::begin(database));
    HF_CHECK(vault.state().custody().append(vault.defaultCase(), "backed-up", "backup",
        {{"bytes", report.bytes}, {"head", head.hash.hex()}, {"made_at", head.signedAt}, {"seq", head.seq},
            {"written_bytes", report.writtenBytes}}));
    HF_CHECK(database.run("INSERT OR REPLACE INTO meta(key, value) VALUES('last_backup', ?)", head.signedAt));
    return transaction.commit();
}

std::string keysOf(Vault::State& state)
{
    const std::scoped_lock guard(state.keysMutex);
    return state.keys.toText();
}

/// From here on the new backup is the one, however often putting it in place is cut short.
Result<void> putInPlace(BackupFolder& folder, CopiedPages& copied, const std::string& keys, const BackupRecord& record)
{
    if (!copied.whole) {
        HF_CHECK(copied.changes->commit(keys, record.toText()));
        return folder.finishChanges();
    }
    HF_CHECK(folder.writeKeys(keys));
    HF_CHECK(copied.whole->commit());
    HF_CHECK(folder.writeFirstPage(record));
    return folder.writeRecord(record);
}

} // namespace

Result<BackupReport> backUp(
    Vault& vault, const fs::path& target, const Progress& progress, const BackupOptions& options)
{
    Vault::State& state = vault.state();
    HF_CHECK(requireOutside(vault, target));
    HF_TRY(BackupFolder folder, BackupFolder::forWriting(target, state.keys.vaultId));
    if (folder.record() && !options.replace)
        HF_CHECK(requireOwnHistory(vault, *folder.record()));
    HF_CHECK(requireWholePages(vault.database()));
    const std::string keys = keysOf(state);
    BackupRecord record{state.keys.vaultId, state.keys.databasePageSize, 0, {}, {}};
    HF_TRY(record.head, keepHead(state, "backup"));
    HF_TRY(CopiedPages copied, copyPages(state, folder, progress));
    record.pages = copied.pages;
    record.database = copied.database;
    BackupReport report;
    report.isFirst = copied.whole.has_value();
    report.bytes = copied.pages * record.pageSize;
    report.writtenBytes = copied.written * record.pageSize;
    HF_CHECK(putInPlace(folder, copied, keys, record));
    HF_CHECK(folder.verify(record, progress));
    HF_TRY(const ReadHead head, record.readSignedHead());
    report.head = head.head;
    HF_CHECK(recordBackup(vault, report.head, report));
    return report;
}

Result<std::optional<UtcTime>> lastBackup(const Vault& vault)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(const std::string text, database.textOf("SELECT value FROM meta WHERE key = 'last_backup'"));
    if (text.empty())
        return std::optional<UtcTime>();
    HF_TRY(const UtcTime time, parseUtc(text));
    return std::optional<UtcTime>(time);
}

} // namespace holdfast::vault
