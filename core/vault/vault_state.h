#pragma once

#include "core/vault/custody_log.h"
#include "core/vault/database.h"
#include "core/vault/file_lock.h"
#include "core/vault/key_store.h"
#include "core/vault/vault.h"

#include <atomic>
#include <optional>

namespace holdfast::vault {

inline constexpr const char* databaseName = "vault.db";
inline constexpr const char* lockName = "vault.lock";

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
    Result<void> openDatabase();
    /// Fills the rest from the meta table. vault.damaged when something is missing or the keys belong to another vault.
    Result<void> readMeta();
    CustodyLog custody() const { return CustodyLog(*database, clock, collectorName); }

    std::filesystem::path folder;
    const Clock& clock;
    FileLock lock;
    KeyStore keyStore;
    mutable std::mutex keysMutex; ///< guards keys
    crypto::KeyFile keys;
    SecureBuffer masterKey;
    std::unique_ptr<Database> database;
    std::optional<crypto::SigningKey> signingKey;
    CaseId defaultCase;
    std::string programVersion, collectorName, collectorInitials;
    UtcTime createdAt;
    std::atomic<int64_t> nextStream{1}; ///< of chunk.stream; one process has the vault, so counting here is enough
};

/// A password made ready for a slot. vault.weak-password when it is shorter than 8 characters, password.not-utf8.
Result<SecureBuffer> preparePassword(const SecureBuffer& typed);

/// Removes chunks that no artifact refers to, in small transactions.
Result<void> sweepOrphans(Database& database);
Result<int64_t> nextFreeStream(Database& database);
/// Removes the chunks of one stream that was given up. Takes the mutex for each small transaction.
Result<void> dropStream(Database& database, int64_t stream);

/// Rows to items; the caller holds the mutex.
Result<std::vector<Item>> queryItems(Database& database, const ItemFilter& filter);
Result<uint64_t> queryItemCount(Database& database, const ItemFilter& filter);
Result<Item> queryItem(Database& database, const ItemId& id);
/// Makes hf_fold() known to the database: text without its case, for searching.
Result<void> registerFolding(Database& database);

} // namespace holdfast::vault
