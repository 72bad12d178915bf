#include "core/vault/rekey.h"

#include "core/base/atomic_file.h"
#include "core/base/file_access.h"
#include "core/vault/key_events.h"
#include "core/vault/recovery_note.h"
#include "core/vault/rekey_slots.h"

#include <sqlite3.h>

namespace holdfast::vault {

namespace fs = std::filesystem;

namespace {

/// The copy's journal, one custody event, both copies of vault.keys, and what a file system needs for itself.
constexpr uint64_t roomBeside = 4 << 20;

/// Page by page through SQLite's own backup, so that the copy is the same database to the last free page, with no SQL
/// and no key in it (docs/decisions/0004-new-master-key.md).
Result<void> copyPages(Database& from, Database& to, const Progress& progress)
{
    constexpr int pagesAtOnce = 64;
    const std::unique_ptr<sqlite3_backup, decltype(&sqlite3_backup_finish)> backup(
        sqlite3_backup_init(to.handle(), "main", from.handle(), "main"), sqlite3_backup_finish);
    if (!backup)
        return fail(databaseError(to.handle(), sqlite3_extended_errcode(to.handle()), "copy"));
    for (;;) {
        HF_CHECK(progress.checkpoint());
        const int result = sqlite3_backup_step(backup.get(), pagesAtOnce);
        const int total = sqlite3_backup_pagecount(backup.get());
        progress.report("copying", static_cast<uint64_t>(total - sqlite3_backup_remaining(backup.get())),
            static_cast<uint64_t>(total));
        if (result == SQLITE_DONE)
            return {};
        if (result != SQLITE_OK)
            return fail(databaseError(to.handle(), result, "copy"));
    }
}

/// Closes and removes the copy again unless it is kept.
class NextDatabase {
public:
    explicit NextDatabase(Vault::State& state)
        : m_state(state)
    {
        removeNextDatabase(m_state.folder);
    }
    ~NextDatabase()
    {
        m_state.database.reset();
        if (!m_kept)
            removeNextDatabase(m_state.folder);
    }
    NextDatabase(const NextDatabase&) = delete;
    NextDatabase& operator=(const NextDatabase&) = delete;
    void keep() { m_kept = true; }

private:
    Vault::State& m_state;
    bool m_kept = false;
};

Result<void> requireSpace(const Vault& vault)
{
    HF_TRY(const RekeySpace space, rekeySpace(vault));
    if (space.free < space.needed)
        return fail(errors::noRoomForRekey,
            std::to_string(space.needed) + " bytes needed, " + std::to_string(space.free) + " free");
    return {};
}

/// The whole check of a vault but for its key files, which are still those of the old database.
Result<void> requireSound(const Vault& vault, const Progress& progress)
{
    HF_TRY(const std::vector<CheckFinding> findings, vault.check(progress));
    for (const CheckFinding& finding : findings)
        if (finding.subject != "keys")
            return fail(finding.code == errors::unreadable ? errors::unreadable : errors::damaged,
                "in the copy: " + finding.subject + ": " + finding.detail);
    return {};
}

/// From here on the state is that of the copy: the old database is closed.
Result<void> copyUnder(Vault::State& state, NewKeys& fresh, const Progress& progress)
{
    // SQLite would make its file for everybody to read; its journal takes after the file that is there.
    HF_CHECK(writeFileAtomically(state.folder / nextDatabaseName, {}));
    const std::unique_ptr<Database> old = std::move(state.database);
    state.keys = fresh.keys;
    state.masterKey = fresh.masterKey.clone();
    state.openedSlot = fresh.openedSlot;
    HF_CHECK(state.openDatabase(nextDatabaseName));
    HF_CHECK(copyPages(*old, *state.database, progress));
    return {};
}

/// Gives why the disk may not keep what it holds now.
Result<std::optional<Error>> commit(Vault::State& state, NextDatabase& next)
{
    // What another program may have put into the old database meanwhile would be lost with it.
    HF_CHECK(state.lock.requireHeld());
    state.database.reset();
    HF_CHECK(syncFolder(state.folder));
    // This is the moment: what opens a vault is its newest valid vault.keys, and these fit the new database only.
    const Result<void> saved = state.keyStore.replace(state.keys);
    if (!saved && !saved.error().is(errors::outcomeUnclear))
        return fail(saved.error());
    next.keep();
    if (!saved)
        return std::optional(saved.error());
    // What can't be put in its place now will be by the next opening; so also when one copy of the keys is still old,
    // which fits the old database only.
    if (const Result<KeyStore::Loaded> found = state.keyStore.load(); found && found->flaws.empty())
        static_cast<void>(swapDatabases(state.folder));
    return std::optional<Error>();
}

} // namespace

Result<RekeySpace> rekeySpace(const Vault& vault)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(const int64_t pages, database.integerOf("PRAGMA page_count"));
    std::error_code error;
    const fs::space_info space = fs::space(vault.folder(), error);
    std::error_code ignored;
    if (error && !fs::exists(vault.folder(), ignored))
        return fail(errors::moved, "free space");
    if (error)
        return fail(errorFromErrno(error.value(), "free space"));
    const uint64_t pageSize = vault.state().keys.databasePageSize;
    return RekeySpace{static_cast<uint64_t>(pages) * pageSize + roomBeside, space.available};
}

Result<Rekeyed> rekey(
    std::unique_ptr<Vault> vault, const Secret& opener, const RekeyOptions& options, const Progress& progress)
{
    Vault::State& state = vault->state();
    HF_TRY(NewKeys fresh, newKeys(state, opener, options));
    HF_CHECK(requireSpace(*vault));
    NextDatabase next(state);
    HF_CHECK(copyUnder(state, fresh, progress));
    HF_CHECK(state.readMeta());
    HF_CHECK(recordKeyChange(state, "rekeyed", fresh.keys, {{"kept", fresh.kept}, {"removed", fresh.removed}}));
    // In the copy, so that it holds from the moment on that the code of before opens nothing.
    HF_CHECK(fresh.recoverySlot.empty() ? forgetUnconfirmedCode(*state.database)
                                        : noteUnconfirmedCode(*state.database, fresh.recoverySlot));
    HF_CHECK(requireSound(*vault, progress));
    HF_CHECK(progress.checkpoint());
    Rekeyed rekeyed{std::move(fresh.recoveryCode), Slots(*vault).list(), {}};
    HF_TRY(rekeyed.unclear, commit(state, next));
    return rekeyed;
}

} // namespace holdfast::vault
