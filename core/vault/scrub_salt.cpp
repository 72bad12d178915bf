#include "core/vault/scrub_salt.h"

#include "core/vault/vault_state.h"

namespace holdfast::vault {

namespace {

constexpr size_t keyBytes = 32;

/// Made when it is first asked for.
Result<std::string> keyInHex(Database& database)
{
    HF_TRY(Transaction transaction, Transaction::begin(database));
    const SecureBuffer random = SecureBuffer::random(keyBytes);
    HF_CHECK(database.run("INSERT OR IGNORE INTO meta(key, value) VALUES('scrub_key', ?)", toHex(random.view())));
    HF_TRY(std::string key, database.textOf("SELECT value FROM meta WHERE key = 'scrub_key'"));
    HF_CHECK(transaction.commit());
    return key;
}

} // namespace

Result<Bytes> scrubSalt(Vault& vault, std::string_view captureId)
{
    Database& database = vault.database();
    const std::scoped_lock guard(database.mutex());
    HF_TRY(const std::string key, keyInHex(database));
    Sha256 hash; // the key's length never changes, so no text after it can pass for part of it
    hash.update(asBytes(key));
    hash.update(asBytes(captureId));
    const Digest salt = hash.finish();
    return Bytes(salt.bytes().begin(), salt.bytes().end());
}

} // namespace holdfast::vault
