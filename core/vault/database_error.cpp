#include "core/vault/database.h"
#include "core/vault/errors.h"

#include <sqlite3.h>

#include <cerrno>

namespace holdfast::vault {

namespace {

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
    case SQLITE_CANTOPEN: {
        const int reason = handle == nullptr ? 0 : sqlite3_system_errno(handle);
        if (reason == EROFS || reason == EACCES || reason == EPERM)
            return errors::readOnly;
        return reason == 0 ? holdfast::errors::ioFailed : errorFromErrno(reason, {}).code();
    }
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
    constexpr std::string_view longestName = "/vault.db.first.trial-journal";
    const auto most = static_cast<size_t>(sqlite3_vfs_find(nullptr)->mxPathname) - longestName.size();
    const size_t length = folder.u8string().size();
    if (length > most)
        return fail(errors::pathTooLong, std::to_string(length) + " bytes, at most " + std::to_string(most));
    return {};
}

bool isUnreadable(const Error& error)
{
    return error.is(errors::damaged) || error.is(holdfast::errors::ioFailed);
}

} // namespace holdfast::vault
