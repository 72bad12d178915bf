#include "core/vault/backup.h"

#include "core/vault/age_change.h"
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
    if (isVaultFolder(target) || fs::equivalent(target, vault.folder(), ignored))
        return fail(errors::insideVault, "a backup needs a folder of its own");
    return requireNotInsideVault(target);
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

Result<CustodyHead> lastEvent(Database& database, const CaseId& caseId)
{
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Statement last,
        database.query(
            "SELECT seq, hash FROM custody_event WHERE case_id = ? ORDER BY seq DESC LIMIT 1", caseId.text()));
    HF_TRY(const bool found, last.step());
    if (!found)
        return fail(errors::damaged, "no events");
    CustodyHead head;
    head.caseId = caseId.text();
    head.seq = last.unsignedInteger(0);
    HF_TRY(head.hash, Digest::fromBytes(last.bytes(1)));
    return head;
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
    // What the system does not give is neither another history nor damage.
    if (!found && !found.error().is(errors::damaged) && !found.error().is(holdfast::errors::ioFailed))
        return fail(found.error());
    return found && *found ? Result<void>() : Result<void>(fail(errors::otherHistory, differences.error().detail()));
}

/// Where no record says what the backup holds: its making was cut short before there was one, or both copies are lost.
Result<void> requireOwnEnd(const Vault& vault, const BackupFolder& folder)
{
    const fs::path file = folder.path() / BackupFolder::databaseName;
    std::error_code error;
    if (!fs::exists(file, error) && !error)
        return {};
    const Vault::State& state = vault.state();
    // What the disk does not give of it is not called damaged.
    const auto unknown = [&](const Error& why) {
        const std::optional<Error>& unread = folder.unreadRecord();
        return unread
            ? fail(unread->code(), "no record: " + unread->detail())
            : fail(why.is(errors::unreadable) ? why.code() : errors::backupDamaged, "no record: " + why.detail());
    };
    const Vault::State::Sealed sealed = state.sealed();
    Result<std::unique_ptr<Database>> opened
        = Database::open(file, deriveDatabaseKey(state.masterKey), sealed.salt, {.pageSize = sealed.pageSize});
    if (!opened)
        return unknown(opened.error());
    const Result<CustodyHead> end = lastEvent(**opened, vault.defaultCase());
    if (!end)
        return unknown(end.error());
    HF_TRY(const bool found, hasEvent(vault.database(), *end));
    return found ? Result<void>() : Result<void>(fail(errors::otherHistory, "it ends with another event"));
}

Result<void> requireOwn(const Vault& vault, const BackupFolder& folder)
{
    return folder.record() ? requireOwnHistory(vault, *folder.record()) : requireOwnEnd(vault, folder);
}

Result<void> recordBackup(Vault& vault, const CustodyHead& head, const BackupReport& report)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Transaction transaction, Transaction::begin(database));
    Json details{{"bytes", report.bytes}, {"head", head.hash.hex()}, {"made_at", head.signedAt}, {"seq", head.seq},
        {"written_bytes", report.writtenBytes}};
    if (!report.findings.empty())
        details.update({{"damaged_pages", report.findings.size()}, {"kept_pages", report.keptPages}});
    HF_CHECK(vault.state().custody().append(vault.defaultCase(), "backed-up", "backup", details));
    HF_CHECK(database.run("INSERT OR REPLACE INTO meta(key, value) VALUES('last_backup', ?)", head.signedAt));
    return transaction.commit();
}

/// From here on the new backup is the one, however often putting it in place is cut short.
Result<void> putInPlace(BackupFolder& folder, CopiedPages& copied, const BackupRecord& record)
{
    if (!copied.whole) {
        HF_CHECK(reserveRoom(folder.path(), record));
        HF_CHECK(copied.changes->commit(copied.keys, record.toText()));
        return folder.applyChanges();
    }
    // There is one only where it could not be read, and it must not be put in this database should it be read again.
    HF_CHECK(folder.dropChanges());
    HF_CHECK(folder.writeKeys(copied.keys));
    HF_CHECK(copied.whole->commit());
    HF_CHECK(folder.writeFirstPage(record));
    return folder.writeRecord(record);
}

} // namespace

/// A copy of pages can't leave one item out (docs/decisions/0006).
static Result<void> requireNothingBlocked(const Vault& vault)
{
    HF_TRY(const std::vector<std::string> blocked, blockedItems(vault));
    if (blocked.empty())
        return {};
    std::string names;
    for (const std::string& exhibit : blocked)
        names += (names.empty() ? "" : ", ") + exhibit;
    return fail(errors::blockedItems, std::move(names));
}

/// The keys may be changed while a backup is made.
static BackupRecord emptyRecordOf(const Vault::State& state)
{
    const std::scoped_lock guard(state.keysMutex);
    return {state.keys.vaultId, state.keys.databasePageSize, 0, {}, {}};
}

static Result<BackupReport> backUpTo(
    const fs::path& target, Vault& vault, const Progress& progress, const BackupOptions& options)
{
    Vault::State& state = vault.state();
    HF_CHECK(requireOutside(vault, target));
    HF_CHECK(requireNothingBlocked(vault));
    BackupRecord record = emptyRecordOf(state);
    HF_TRY(BackupFolder folder, BackupFolder::forWriting(target, record.vaultId));
    const Result<void> own = requireOwn(vault, folder);
    if (!own && !options.replace)
        return fail(own.error());
    HF_TRY(record.head, keepHead(state, "backup"));
    HF_TRY(CopiedPages copied, copyPages(state, folder, own.has_value(), progress));
    record.pages = copied.pages;
    record.database = copied.database;
    BackupReport report;
    report.isFirst = copied.whole.has_value();
    report.bytes = copied.pages * record.pageSize;
    report.writtenBytes = copied.written * record.pageSize;
    report.findings = std::move(copied.damage);
    report.keptPages = copied.kept;
    report.mended = folder.flaws();
    HF_CHECK(putInPlace(folder, copied, record));
    folder.keepFolders();
    HF_CHECK(folder.verify(record, progress));
    static_cast<void>(folder.dropChanges()); // left there it costs room, and is put in its place again
    HF_TRY(const ReadHead head, record.readSignedHead());
    report.head = head.head;
    if (const Result<void> recorded = recordBackup(vault, report.head, report); !recorded)
        report.notRecorded = recorded.error();
    return report;
}

Result<BackupReport> backUp(
    Vault& vault, const fs::path& target, const Progress& progress, const BackupOptions& options)
{
    std::error_code error;
    const bool wasThere = fs::exists(target, error);
    Result<BackupReport> report = backUpTo(target, vault, progress, options);
    // What its drive leaves that is taken out meanwhile looks like a failing disk, or like damage.
    if (!report && wasThere && !fs::exists(target, error))
        return fail(holdfast::errors::notFound, "the backup's folder is gone: " + report.error().detail());
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
