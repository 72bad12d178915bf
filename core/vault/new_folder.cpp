#include "core/vault/new_folder.h"

#include "core/base/atomic_file.h"
#include "core/base/file_access.h"
#include "core/vault/vault_state.h"

#include <algorithm>
#include <array>

namespace holdfast::vault {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view markerHead = "A vault was being made here. Database ";
constexpr std::string_view restoreHead = "A vault was being restored here. Database ";
constexpr size_t maxMarkerBytes = 256;
constexpr uintmax_t maxNewDatabaseBytes = 4 * 1024 * 1024; // a new one has some 1.5 MiB

std::string markerFor(std::string_view head, ByteView databaseSalt)
{
    return std::string(head) + toHex(databaseSalt) + "\n";
}

/// ".NAME.<16 hex>.new": what writing a file atomically leaves behind when it is killed.
bool isTemporaryOf(std::string_view entry, std::string_view name)
{
    return entry.size() == name.size() + 22 && entry.starts_with('.') && entry.substr(1).starts_with(name)
        && entry.ends_with(".new");
}

Result<std::vector<std::string>> entriesOf(const fs::path& folder)
{
    std::vector<std::string> entries;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        // What is no ordinary file is not ours, whatever its name.
        const bool isFile = fs::is_regular_file(entry->symlink_status(error));
        entries.push_back(entry->path().filename().string() + (isFile ? "" : "/"));
    }
    if (error == std::errc::not_a_directory)
        return fail(errors::exists, "not a folder");
    if (error)
        return fail(errorFromErrno(error.value(), "folder"));
    return entries;
}

/// Whether the database, when there is one, is the one that the marker names, and no larger than a new one.
bool isOfMarker(const fs::path& folder)
{
    const Result<Bytes> marker = readFile(folder / unfinishedName, maxMarkerBytes);
    const bool isRestore = marker && asText(*marker).starts_with(restoreHead);
    if (!marker || (!isRestore && !asText(*marker).starts_with(markerHead)))
        return false;
    std::error_code error;
    const uintmax_t size = fs::file_size(folder / databaseName, error);
    if (error == std::errc::no_such_file_or_directory || (!error && size == 0))
        return true;
    if (error || (!isRestore && size > maxNewDatabaseBytes))
        return false;
    Bytes salt(crypto::KeyFile::databaseSaltSize); // SQLCipher's file begins with its salt
    Result<FileSource> database = FileSource::open(folder / databaseName);
    const Result<size_t> count = database ? database->read(salt) : Result<size_t>(fail(database.error()));
    return count && *count == salt.size() && asText(*marker) == markerFor(isRestore ? restoreHead : markerHead, salt);
}

} // namespace

fs::path journalOf(const fs::path& database)
{
    fs::path journal = database;
    journal += "-journal";
    return journal;
}

Result<void> makeMissingFolders(const fs::path& folder, std::vector<fs::path>& made)
{
    std::error_code error;
    std::vector<fs::path> missing;
    // "out/" is "out".
    for (fs::path each = folder.has_filename() ? folder : folder.parent_path();
         !each.empty() && !fs::exists(each, error); each = each.parent_path())
        missing.insert(missing.begin(), each);
    for (const fs::path& each : missing) {
        const Result<void> isMade = makePrivateFolder(each);
        if (isMade)
            made.push_back(each);
        else if (!isMade.error().is(holdfast::errors::alreadyExists) || !fs::is_directory(each, error))
            return isMade; // else another program was quicker, which decides nothing yet
        // Synced files in it don't make its own name last. One that may not be read can't be synced.
        const Result<void> synced = syncFolder(each.has_parent_path() ? each.parent_path() : ".");
        if (!synced && !synced.error().is(holdfast::errors::permissionDenied)) {
            if (isMade)
                fs::remove(each, error); // else the next try would find it there and take it for lasting
            return synced;
        }
    }
    return {};
}

Result<void> MadeFolders::make(const fs::path& folder)
{
    return makeMissingFolders(folder, m_made);
}

MadeFolders::~MadeFolders()
{
    std::error_code ignored; // the error that led here is the one to report
    for (auto each = m_made.rbegin(); each != m_made.rend(); ++each)
        fs::remove(*each, ignored); // not when anything is in it
}

MadeFolders::MadeFolders(MadeFolders&& other) noexcept
    : m_made(std::exchange(other.m_made, {}))
{
}

Result<void> requireFreeFolder(const fs::path& folder)
{
    std::error_code error;
    if (!fs::exists(fs::symlink_status(folder, error)))
        return {};
    HF_TRY(const std::vector<std::string> entries, entriesOf(folder));
    const auto has = [&](const char* name) { return std::find(entries.begin(), entries.end(), name) != entries.end(); };
    const bool isMarked = has(unfinishedName);
    if (isMarked && (has(KeyStore::fileName) || has(KeyStore::copyName)))
        return fail(errors::exists, "making a vault was cut short here at its very end: it opens with its password");
    const std::string journalName = journalOf(databaseName).string();
    const std::array names{databaseName, journalName.c_str(), lockName, unfinishedName, FirstPageCopy::fileName};
    // Before the marker there is only the lock, and the marker itself on its way to its name.
    const auto mayBeOurs = [&](const std::string& entry) {
        return entry == lockName || isTemporaryOf(entry, unfinishedName)
            || (isMarked
                && std::any_of(names.begin(), names.end(),
                    [&](const char* name) { return entry == name || isTemporaryOf(entry, name); }))
            || (isMarked && (isTemporaryOf(entry, KeyStore::fileName) || isTemporaryOf(entry, KeyStore::copyName)));
    };
    if (!std::all_of(entries.begin(), entries.end(), mayBeOurs) || (isMarked && !isOfMarker(folder)))
        return fail(errors::exists, "the folder is not empty");
    return {};
}

Result<NewFolder> NewFolder::make(const fs::path& folder, ByteView databaseSalt, Use use)
{
    HF_CHECK(requirePathFits(folder));
    HF_CHECK(requireFreeFolder(folder));
    NewFolder made(folder);
    HF_CHECK(made.m_madeFolders.make(folder));
    HF_CHECK(made.take(databaseSalt, use));
    return made;
}

Result<void> NewFolder::take(ByteView databaseSalt, Use use)
{
    HF_CHECK(requireWritableFolder(m_folder));
    HF_TRY(FileLock lock, FileLock::acquire(m_folder / lockName));
    // Somebody else may have been quicker; now nobody can.
    HF_CHECK(requireFreeFolder(m_folder));
    m_lock.emplace(std::move(lock));
    m_isOurs = true;
    removeFiles({databaseName, journalOf(databaseName).string().c_str(), FirstPageCopy::fileName});
    HF_CHECK(writeFileAtomically(
        m_folder / unfinishedName, asBytes(markerFor(use == Use::Restore ? restoreHead : markerHead, databaseSalt))));
    return {};
}

void NewFolder::removeFiles(std::initializer_list<const char*> names) const
{
    std::error_code ignored; // what can't be removed is found by what is made next
    for (const char* name : names)
        fs::remove(m_folder / name, ignored);
}

FileLock NewFolder::takeLock()
{
    return std::move(*m_lock);
}

Result<void> NewFolder::finish()
{
    HF_CHECK(syncFolder(m_folder));
    std::error_code error;
    fs::remove(m_folder / unfinishedName, error);
    if (error)
        return fail(errorFromErrno(error.value(), "remove the mark of an unfinished vault"));
    HF_CHECK(syncFolder(m_folder));
    m_isOurs = false;
    m_madeFolders.keep();
    return {};
}

NewFolder::~NewFolder()
{
    // The keys first: what is left when this is cut short must not look whole.
    if (m_isOurs)
        removeFiles({KeyStore::fileName, KeyStore::copyName, databaseName, journalOf(databaseName).string().c_str(),
            FirstPageCopy::fileName, unfinishedName, lockName});
}

NewFolder::NewFolder(NewFolder&& other) noexcept
    : m_folder(std::move(other.m_folder))
    , m_madeFolders(std::move(other.m_madeFolders))
    , m_lock(std::move(other.m_lock))
    , m_isOurs(std::exchange(other.m_isOurs, false))
{
}

} // namespace holdfast::vault
