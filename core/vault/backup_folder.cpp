#include "core/vault/backup_folder.h"

#include "core/base/atomic_file.h"
#include "core/base/file_access.h"
#include "core/base/write_behind.h"
#include "core/vault/database.h"
#include "core/vault/errors.h"
#include "core/vault/first_page.h"

#include <algorithm>
#include <array>

namespace holdfast::vault {

namespace fs = std::filesystem;

namespace {

constexpr std::array names{BackupFolder::databaseName, BackupFolder::keysName, BackupFolder::keysCopyName,
    BackupFolder::recordName, BackupFolder::recordCopyName, BackupFolder::firstPageName, BackupFolder::changesName,
    BackupFolder::lockName};

/// What systems put into the folders that they show and the roots of drives, with nobody asking them to.
constexpr std::array clutter{".DS_Store", ".Spotlight-V100", ".TemporaryItems", ".Trashes", ".fseventsd",
    "$RECYCLE.BIN", "System Volume Information", "Thumbs.db", "desktop.ini", "lost+found"};

bool isClutter(const std::string& entry)
{
    return entry.starts_with("._") || entry.starts_with(".Trash-")
        || std::any_of(clutter.begin(), clutter.end(), [&](const char* known) { return entry == known; });
}

/// ".NAME.<16 hex>.new": what writing a file atomically leaves behind when it is killed, where files need a name.
bool isLeftOver(const std::string& entry)
{
    return entry.starts_with(".backup.") && entry.ends_with(".new");
}

Result<void> requireOnlyBackupFiles(const fs::path& folder)
{
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (isClutter(name))
            continue;
        const bool isFile = fs::is_regular_file(entry->symlink_status(error));
        const bool isOurs = std::any_of(names.begin(), names.end(), [&](const char* known) { return name == known; });
        if (!isFile || (!isOurs && !isLeftOver(name)))
            return fail(errors::notABackup, "it holds other things, such as " + name.substr(0, 80));
    }
    if (error == std::errc::not_a_directory)
        return fail(errors::notABackup, "not a folder");
    if (error)
        return fail(errorFromErrno(error.value(), "backup folder"));
    return {};
}

bool holdsOnlyTheLock(const fs::path& folder)
{
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (entry->path().filename() != BackupFolder::lockName)
            return false;
    return !error;
}

Result<crypto::KeyFile> newestKeys(const fs::path& folder)
{
    std::optional<crypto::KeyFile> newest;
    Error problem(errors::backupDamaged, "no slot file");
    for (const char* name : {BackupFolder::keysName, BackupFolder::keysCopyName}) {
        const Result<Bytes> bytes = readFile(folder / name, crypto::KeyFile::maxBytes);
        Result<crypto::KeyFile> keys
            = bytes ? crypto::KeyFile::fromText(asText(*bytes)) : Result<crypto::KeyFile>(fail(bytes.error()));
        if (!keys && keys.error().is(errors::newerVersion))
            return fail(keys.error());
        if (keys && (!newest || keys->generation > newest->generation))
            newest = std::move(*keys);
        else if (!bytes && !bytes.error().is(holdfast::errors::notFound))
            problem = Error(bytes.error().code(), std::string(name) + ": " + bytes.error().detail());
        else if (!keys && bytes)
            problem = Error(errors::backupDamaged, std::string(name) + ": " + keys.error().detail());
    }
    if (!newest)
        return fail(problem);
    return std::move(*newest);
}

bool has(const fs::path& folder, const char* name)
{
    std::error_code ignored;
    return fs::exists(fs::symlink_status(folder / name, ignored));
}

/// Not as it was written, or on a disk that does not give it.
bool isRotten(const Error& error)
{
    return error.is(errors::backupDamaged) || isUnreadable(error);
}

/// What is in a file is not known, since the system does not give it.
bool isNotGiven(const Error& error)
{
    return error.is(holdfast::errors::ioFailed) || error.is(holdfast::errors::permissionDenied);
}

Result<BackupRecord> readOne(const fs::path& file)
{
    HF_TRY(const Bytes bytes, readFile(file, BackupRecord::maxBytes));
    return BackupRecord::fromText(asText(bytes));
}

/// The copy that is whole; what is wrong with the other one goes to `flaws`.
Result<BackupRecord> readRecords(const fs::path& folder, std::vector<std::string>& flaws)
{
    std::optional<BackupRecord> record;
    Error problem(
        errors::notABackup, has(folder, BackupFolder::keysName) ? "its making was cut short" : "no backup in it");
    for (const char* name : {BackupFolder::recordName, BackupFolder::recordCopyName}) {
        Result<BackupRecord> read = readOne(folder / name);
        if (read && !record)
            record = std::move(*read);
        else if (!read && !read.error().is(holdfast::errors::notFound)) {
            problem = read.error();
            flaws.push_back(std::string(name) + (isNotGiven(problem) ? " can't be read" : " is damaged"));
        }
    }
    return record ? Result<BackupRecord>(std::move(*record)) : Result<BackupRecord>(fail(problem));
}

} // namespace

Result<BackupRecord> BackupFolder::readRecord(const fs::path& folder)
{
    std::vector<std::string> flaws;
    return readRecords(folder, flaws);
}

BackupFolder::~BackupFolder()
{
    std::error_code ignored; // the error that led here is the one to report
    if (m_lock && m_made.isAny() && holdsOnlyTheLock(m_path))
        fs::remove(m_path / lockName, ignored);
}

Result<void> BackupFolder::takeLock()
{
    if (!m_lock) {
        HF_TRY(FileLock lock, FileLock::acquire(m_path / lockName));
        m_lock.emplace(std::move(lock));
    }
    return {};
}

Result<void> BackupFolder::finishWhatIsThere()
{
    if (!has(m_path, changesName))
        return {};
    HF_CHECK(takeLock());
    HF_TRY(const std::optional<PendingChanges> changes, openChanges());
    return changes ? finishChanges(*changes) : Result<void>();
}

/// None: they are damaged. Without them what is in the folder is the backup of before, with some pages newer perhaps.
Result<std::optional<PendingChanges>> BackupFolder::openChanges()
{
    Result<PendingChanges> changes = PendingChanges::open(m_path);
    if (changes)
        return std::optional<PendingChanges>(std::move(*changes));
    if (!isRotten(changes.error()))
        return fail(changes.error());
    m_flaws.push_back(std::string(changesName)
        + (changes.error().is(errors::unreadable) ? " can't be read" : " is damaged") + ", and nothing in it was used");
    return std::optional<PendingChanges>();
}

Result<void> BackupFolder::takeRecord()
{
    Result<BackupRecord> record = readRecords(m_path, m_flaws);
    if (record)
        m_record = std::move(*record);
    else if (!record.error().is(errors::notABackup))
        return fail(record.error());
    return {};
}

Result<void> BackupFolder::applyChanges()
{
    HF_TRY(const PendingChanges changes, PendingChanges::open(m_path));
    return finishChanges(changes);
}

Result<void> BackupFolder::finishChanges(const PendingChanges& changes)
{
    HF_CHECK(changes.apply(m_path));
    HF_CHECK(writeKeys(changes.keys()));
    HF_CHECK(writeFirstPage(changes.record()));
    return writeRecord(changes.record());
}

Result<void> BackupFolder::dropChanges() const
{
    std::error_code error;
    fs::remove(m_path / changesName, error);
    if (error)
        return fail(errorFromErrno(error.value(), changesName));
    return syncFolder(m_path);
}

Result<BackupFolder> BackupFolder::forWriting(const fs::path& folder, const std::string& vaultId)
{
    const fs::path path = fs::absolute(folder).lexically_normal();
    BackupFolder opened(path);
    HF_CHECK(opened.m_made.make(path.has_filename() ? path : path.parent_path()));
    HF_CHECK(requireOnlyBackupFiles(path));
    // The keys are the first thing that a backup writes and name its vault. What has them not holds nothing yet.
    const bool hasKeys = has(path, keysName) || has(path, keysCopyName);
    if (!hasKeys
        && (has(path, databaseName) || has(path, recordName) || has(path, recordCopyName) || has(path, changesName)))
        return fail(errors::notABackup, "its keys are missing, so it can't be told whose backup it is");
    if (hasKeys) {
        HF_TRY(const crypto::KeyFile keys, newestKeys(path));
        if (keys.vaultId != vaultId)
            return fail(errors::otherVault, keys.vaultId);
    }
    HF_CHECK(opened.takeLock());
    HF_CHECK(opened.finishWhatIsThere());
    if (const Result<void> taken = opened.takeRecord(); !taken) {
        if (!isRotten(taken.error()))
            return fail(taken.error());
        if (isNotGiven(taken.error()))
            opened.m_unreadRecord = taken.error();
    }
    return opened;
}

Result<BackupFolder> BackupFolder::forReading(const fs::path& folder)
{
    BackupFolder opened(fs::absolute(folder).lexically_normal());
    HF_CHECK(opened.finishWhatIsThere());
    HF_CHECK(opened.takeRecord());
    HF_CHECK(opened.requireRecord());
    return opened;
}

Result<BackupFolder> BackupFolder::forRestoring(const fs::path& folder)
{
    BackupFolder opened(fs::absolute(folder).lexically_normal());
    if (has(opened.m_path, changesName)) {
        HF_TRY(std::optional<PendingChanges> pending, opened.openChanges());
        if (pending) {
            opened.m_record = pending->record();
            opened.m_pending.emplace(std::move(*pending));
            return opened;
        }
    }
    HF_CHECK(opened.takeRecord());
    HF_CHECK(opened.requireRecord());
    return opened;
}

Result<void> BackupFolder::requireRecord() const
{
    if (m_record)
        return {};
    const Result<BackupRecord> none = readRecord(m_path);
    return none ? Result<void>() : Result<void>(fail(none.error()));
}

Result<crypto::KeyFile> BackupFolder::keys() const
{
    if (m_pending)
        return crypto::KeyFile::fromText(m_pending->keys());
    return newestKeys(m_path);
}

Result<void> BackupFolder::writeKeys(const std::string& keys) const
{
    HF_CHECK(writeFileAtomically(m_path / keysCopyName, asBytes(keys)));
    return writeFileAtomically(m_path / keysName, asBytes(keys));
}

Result<void> BackupFolder::writeFirstPage(const BackupRecord& record) const
{
    HF_TRY(const RawFile database, RawFile::open(m_path / databaseName, RawFile::Mode::Read));
    Bytes page(record.pageSize);
    HF_CHECK(database.read(0, page));
    return writeFileAtomically(m_path / firstPageName, FirstPageCopy::placeOf(0, page));
}

Result<void> BackupFolder::writeRecord(const BackupRecord& record)
{
    HF_CHECK(writeFileAtomically(m_path / recordCopyName, asBytes(record.toText())));
    HF_CHECK(writeFileAtomically(m_path / recordName, asBytes(record.toText())));
    m_record = record;
    return {};
}

Result<void> BackupFolder::verify(const BackupRecord& record, const Progress& progress) const
{
    forgetCached(m_path / databaseName);
    HF_TRY(FileSource source, FileSource::open(m_path / databaseName));
    Sha256 hasher;
    Bytes block(1 << 20);
    for (uint64_t done = 0;;) {
        HF_CHECK(progress.checkpoint());
        HF_TRY(const size_t count, source.read(block));
        if (count == 0)
            break;
        hasher.update(ByteView(block).first(count));
        progress.report("reading back", done += count, source.size());
    }
    if (hasher.finish() != record.database)
        return fail(errors::backupDamaged, "backup.db does not read as it was written");
    return {};
}

} // namespace holdfast::vault
