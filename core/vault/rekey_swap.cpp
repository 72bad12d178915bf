#include "core/base/file_access.h"
#include "core/vault/new_folder.h"
#include "core/vault/rekey.h"
#include "core/vault/vault_state.h"

namespace holdfast::vault {

namespace fs = std::filesystem;

Result<void> openWhicheverFits(Vault::State& state)
{
    Result<void> opened = state.openDatabase();
    std::error_code error;
    if (opened || !opened.error().is(errors::damaged) || !fs::exists(state.folder / nextDatabaseName, error))
        return opened;
    // The keys are replaced before the database is. Whether the next one is meant is known by its opening under them;
    // its own journal is then played back, should there be one.
    // What does not open for another reason than its key or damage may be meant, and is not given up.
    if (const Result<void> next = state.openDatabase(nextDatabaseName); !next)
        return next.error().is(errors::damaged) ? opened : next;
    state.database.reset();
    // Once the old database is gone, an older copy of the keys fits nothing. Where there is no room to replace it,
    // there will be after the swap.
    static_cast<void>(state.keyStore.heal(state.keys));
    HF_CHECK(swapDatabases(state.folder));
    return state.openDatabase();
}

Result<void> swapDatabases(const fs::path& folder)
{
    // A journal beside the database belongs to the old one: played back, it would overwrite pages of the new one.
    for (const char* name : {databaseName, nextDatabaseName}) {
        std::error_code error;
        fs::remove(journalOf(folder / name), error);
        if (error)
            return fail(errorFromErrno(error.value(), "journal"));
    }
    HF_CHECK(syncFolder(folder)); // a power cut must not leave the journal and take the new name
    std::error_code error;
    fs::rename(folder / nextDatabaseName, folder / databaseName, error);
    if (error)
        return fail(errorFromErrno(error.value(), "database"));
    return syncFolder(folder);
}

void removeNextDatabase(const fs::path& folder)
{
    std::error_code ignored; // nothing depends on it: the next opening or rekey tries again
    fs::remove(folder / nextDatabaseName, ignored);
    fs::remove(journalOf(folder / nextDatabaseName), ignored);
}

} // namespace holdfast::vault
