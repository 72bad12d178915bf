#include "core/vault/known_keys.h"

#include "core/base/digest.h"

namespace holdfast::vault {

namespace {

constexpr const char* keysInPlace = "keys_sha256";
constexpr const char* keysToCome = "keys_next_sha256";
constexpr const char* keysFromElsewhere = "keys_foreign_sha256";

std::string hashOfKeys(const crypto::KeyFile& keys)
{
    return Sha256::of(asBytes(keys.toText())).hex();
}

Result<std::string> notedHash(Database& database, const char* name)
{
    HF_TRY(Statement row, database.query("SELECT value FROM meta WHERE key = ?", name));
    HF_TRY(const bool found, row.step());
    return found ? row.text(0) : std::string();
}

Result<void> noteHash(Database& database, const char* name, const crypto::KeyFile& keys)
{
    return database.run("INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)", name, hashOfKeys(keys));
}

Result<void> forgetHash(Database& database, const char* name)
{
    return database.run("DELETE FROM meta WHERE key = ?", name);
}

} // namespace

Result<KnownKeys> knownKeys(Database& database, const crypto::KeyFile& keys)
{
    const std::scoped_lock guard(database.mutex());
    HF_TRY(const std::string inPlace, notedHash(database, keysInPlace));
    HF_TRY(const std::string toCome, notedHash(database, keysToCome));
    const std::string hash = hashOfKeys(keys);
    if (hash == inPlace && toCome.empty())
        return KnownKeys::Settled;
    return inPlace.empty() || hash == inPlace || hash == toCome ? KnownKeys::Unsettled : KnownKeys::Foreign;
}

Result<bool> areForeignKeysNoted(Database& database, const crypto::KeyFile& keys)
{
    const std::scoped_lock guard(database.mutex());
    HF_TRY(const std::string noted, notedHash(database, keysFromElsewhere));
    return noted == hashOfKeys(keys);
}

Result<void> expectKeys(Database& database, const crypto::KeyFile& keys)
{
    HF_TRY(const std::string inPlace, notedHash(database, keysInPlace));
    return inPlace == hashOfKeys(keys) ? forgetHash(database, keysToCome) : noteHash(database, keysToCome, keys);
}

Result<void> settleKeys(Database& database, const crypto::KeyFile& keys)
{
    HF_CHECK(noteHash(database, keysInPlace, keys));
    HF_CHECK(forgetHash(database, keysToCome));
    return forgetHash(database, keysFromElsewhere);
}

Result<void> noteForeignKeys(Database& database, const crypto::KeyFile& keys)
{
    return noteHash(database, keysFromElsewhere, keys);
}

Result<void> confirmKeys(Database& database, const crypto::KeyFile& keys)
{
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Transaction transaction, Transaction::begin(database));
    HF_CHECK(settleKeys(database, keys));
    return transaction.commit();
}

} // namespace holdfast::vault
