#pragma once

#include "core/vault/custody_log.h"
#include "core/vault/database.h"
#include "core/vault/file_lock.h"
#include "core/vault/first_page.h"
#include "core/vault/key_store.h"
#include "core/vault/vault.h"

#include <atomic>
#include <optional>

namespace holdfast::vault {

inline constexpr const char* databaseName = "vault.db";
/// What rekey() writes beside the database, until the keys say that it is the one.
inline constexpr const char* nextDatabaseName = "vault.db.next";
inline constexpr const char* lockName = "vault.lock";
inline constexpr const char* unfinishedName = "vault.unfinished"; ///< see new_folder.h

/// What an open vault is made of; for core/vault only. Members are in the order of need: the lock goes last.
struct Vault::State {
    State(std::filesystem::path folder_, const Clock& clock_, FileLock lock_)
        : folder(std::move(folder_))
        , clock(clock_)
        , lock(std::move(lock_))
        , keyStore(folder)
    {
    }
    /// What create() and open() have in common, once `keys` and `masterKey` are there.
    Result<void> openDatabase(const char* name = databaseName);
    /// Fills the rest from the meta table. vault.damaged when something is missing or the keys belong to another vault.
    Result<void> readMeta();
    CustodyLog custody() const { return CustodyLog(*database, clock, collectorName); }
    /// What opens the database beside the master key; at any moment but with the database's mutex held.
    struct Sealed {
        Bytes salt;
        uint32_t pageSize = 0;
    };
    Sealed sealed() const
    {
        const std::scoped_lock guard(keysMutex);
        return {keys.databaseSalt, keys.databasePageSize};
    }
    /// The case whose chain tells of `any` case: that of the vault, also of what was received.
    const CaseId& chainFor([[maybe_unused]] const CaseId& any) const { return defaultCase; }

    std::filesystem::path folder;
    const Clock& clock;
    FileLock lock;
    KeyStore keyStore;
    mutable std::mutex keysMutex; ///< guards keys and openedSlot
    crypto::KeyFile keys;
    bool hasForeignKeys = false; ///< they are not what this vault wrote last, and no change of them followed
    std::vector<KeyStore::Flaw> healedKeys; ///< what was wrong with a copy when the vault was opened, and is no more
    std::string openedSlot; ///< id of the slot that opened the vault, or of the password that it was just made with
    SecureBuffer masterKey;
    std::optional<FirstPageCopy> firstPage; ///< before the database: closing its descriptor gives up SQLite's locks
    bool healedFirstPage = false; ///< when the vault was opened
    std::string firstPageFlaw; ///< of the copy of the first page, when the vault was opened
    std::vector<std::string> leftUndone; ///< what opening could not tidy up for damage; check() tells
    std::unique_ptr<Database> database;
    std::optional<crypto::SigningKey> signingKey;
    CaseId defaultCase;
    std::string programVersion, collectorName, collectorInitials;
    UtcTime createdAt;
    std::atomic<int64_t> nextStream{1}; ///< of chunk.stream; one process has the vault, so counting here is enough
};

/// A password made ready for a slot. vault.weak-password when it is shorter than 8 characters, password.not-utf8.
Result<SecureBuffer> preparePassword(const SecureBuffer& typed);

/// The master key. vault.wrong-password after the whole derivation, vault.recovery-code-mistyped.
Result<crypto::KeyFile::Unlocked> unlockKeys(const crypto::KeyFile& keys, const Secret& secret);
SecureBuffer deriveDatabaseKey(const SecureBuffer& masterKey);

/// Removes chunks that no artifact refers to, in small transactions. A stream that can't be read is passed over and is
/// the error at the end.
Result<void> sweepOrphans(Database& database);
/// The next sweep looks at this stream and all later ones. In the caller's transaction.
Result<void> sweepAgainFrom(Database& database, int64_t stream);
Result<int64_t> nextFreeStream(Database& database);
/// Removes the chunks of one stream that was given up. Takes the mutex for each small transaction.
Result<void> dropStream(Database& database, int64_t stream);

/// Rows to items; the caller holds the mutex.
Result<std::vector<Item>> queryItems(Database& database, const ItemFilter& filter);
Result<uint64_t> queryItemCount(Database& database, const ItemFilter& filter);
Result<Item> queryItem(Database& database, const ItemId& id);
Result<std::vector<ItemId>> idsIn(Result<Statement> rows); ///< of the first column, to the last row

} // namespace holdfast::vault
