#include "core/vault/database.h"
#include "core/vault/errors.h"

#include <sqlite3.h>

#include <cerrno>

namespace holdfast::vault {

namespace {

/// What is known of it is the thread's errno at that moment, which is about what failed last on it, perhaps long ago or
/// with another file (a journal that is not there): only what the call itself can have met counts.
ErrorCode codeOfChange(int reason)
{
    switch (reason) {
    case EROFS:
    case EACCES:
    case EPERM:
        return errors::readOnly;
    case ENOSPC:
#ifdef EDQUOT
    case EDQUOT:
#endif
        return holdfast::errors::diskFull;
    default:
        return holdfast::errors::ioFailed;
    }
}

ErrorCode codeOfIoError(sqlite3* handle, int resultCode)
{
    switch (resultCode) {
    case SQLITE_IOERR_READ:
    case SQLITE_IOERR_CORRUPTFS:
        return errors::unreadable;
    case SQLITE_IOERR_WRITE:
    case SQLITE_IOERR_FSYNC:
    case SQLITE_IOERR_DIR_FSYNC:
    case SQLITE_IOERR_TRUNCATE:
    case SQLITE_IOERR_DELETE:
        return codeOfChange(handle == nullptr ? 0 : sqlite3_system_errno(handle));
    default:
        return holdfast::errors::ioFailed;
    }
}

ErrorCode codeOfOpen(sqlite3* handle)
{
    const int reason = handle == nullptr ? 0 : sqlite3_system_errno(handle);
    const ErrorCode code = codeOfChange(reason);
    if (reason == 0 || code != holdfast::errors::ioFailed)
        return code;
    // A file that the system does not open now is no damage: what it can't read there would pass for that.
    const ErrorCode ofSystem = errorFromErrno(reason, {}).code();
    return ofSystem == holdfast::errors::ioFailed ? errors::unreadable : ofSystem;
}

ErrorCode codeOf(sqlite3* handle, int resultCode)
{
    if (resultCode == SQLITE_READONLY_DBMOVED)
        return errors::moved;
    switch (resultCode & 0xff) {
    case SQLITE_FULL:
        return holdfast::errors::diskFull;
    case SQLITE_NOMEM:
        return holdfast::errors::outOfMemory;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
        return errors::damaged;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return errors::readOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return errors::inUse;
    case SQLITE_CONSTRAINT:
        return errors::insertOnly;
    case SQLITE_INTERRUPT:
        return holdfast::errors::cancelled;
    case SQLITE_IOERR:
        return codeOfIoError(handle, resultCode);
    case SQLITE_CANTOPEN:
        return codeOfOpen(handle);
    default:
        return holdfast::errors::ioFailed;
    }
}

} // namespace

Error databaseError(sqlite3* handle, int resultCode, std::string_view what)
{
    std::string detail = "database: ";
    detail.append(what).append(": ").append(sqlite3_errstr(resultCode));
    detail.append(" (").append(std::to_string(resultCode)).append(")");
    return Error(codeOf(handle, resultCode), std::move(detail));
}

Result<void> requirePathFits(const std::filesystem::path& folder)
{
    constexpr std::string_view longestName = "/vault.db.next-journal";
    const auto most = static_cast<size_t>(sqlite3_vfs_find(nullptr)->mxPathname) - longestName.size();
    const size_t length = folder.u8string().size();
    if (length > most)
        return fail(errors::pathTooLong, std::to_string(length) + " bytes, at most " + std::to_string(most));
    return {};
}

bool isUnreadable(const Error& error)
{
    return error.is(errors::damaged) || error.is(errors::unreadable) || error.is(holdfast::errors::ioFailed);
}

} // namespace holdfast::vault
