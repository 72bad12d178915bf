#include "core/vault/commit_outcome.h"

#include "core/vault/database.h"
#include "core/vault/errors.h"

#include <sqlite3.h>

namespace holdfast::vault {

namespace {

/// A journal with something in it is played back by whoever opens the file next: what it is of was not committed.
bool hasJournal(Database& database)
{
    const char* name = sqlite3_filename_journal(sqlite3_db_filename(database.handle(), "main"));
    const std::filesystem::path journal(reinterpret_cast<const char8_t*>(name));
    std::error_code error;
    const uintmax_t size = std::filesystem::file_size(journal, error);
    return !error && size > 0;
}

} // namespace

Result<void> outcomeOfCommit(Database& database, const CommitWitness& witness, const Error& why)
{
    // Where the transaction is open still, its rows are seen by this connection only.
    if (!witness || sqlite3_get_autocommit(database.handle()) == 0)
        return fail(why);
    const Result<bool> isThere = witness();
    if (isThere)
        return *isThere ? Result<void>() : Result<void>(fail(why));
    return fail(hasJournal(database)
            ? why
            : Error(errors::outcomeUnclear, why.detail() + "; then " + isThere.error().detail()));
}

} // namespace holdfast::vault
