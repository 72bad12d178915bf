#include "core/vault/vault_state.h"

#include "core/vault/schema.h"

#include <algorithm>

namespace holdfast::vault {

namespace {

constexpr size_t minPasswordCharacters = 8;

Result<std::string> metaText(Database& database, const char* key)
{
    HF_TRY(Statement row, database.query("SELECT value FROM meta WHERE key = ?", key));
    HF_TRY(const bool found, row.step());
    if (!found)
        return fail(errors::damaged, std::string("meta: no ") + key);
    return row.text(0);
}

Result<crypto::SigningKey> readSigningKey(Database& database)
{
    HF_TRY(Statement row, database.query("SELECT value FROM meta WHERE key = 'signing_seed'"));
    HF_TRY(const bool found, row.step());
    if (!found || row.bytes(0).size() != 32)
        return fail(errors::damaged, "meta: no signing key");
    return crypto::SigningKey::fromSeed(SecureBuffer::copyOf(row.bytes(0)));
}

} // namespace

SecureBuffer deriveDatabaseKey(const SecureBuffer& masterKey)
{
    return crypto::deriveSubkey(masterKey, 1, "HFdbkey1");
}

Result<void> Vault::State::openDatabase(const char* name)
{
    const SecureBuffer key = deriveDatabaseKey(masterKey);
    HF_TRY(database, Database::open(folder / name, key, keys.databaseSalt, {.pageSize = keys.databasePageSize}));
    HF_CHECK(refuseNewer(*database));
    if (name == std::string_view(databaseName)) {
        firstPage.emplace(folder, keys.databasePageSize);
        if (firstPageFlaw.empty())
            firstPageFlaw = firstPage->flaw();
        firstPage->keep();
        if (!firstPageFlaw.empty())
            firstPage->keep(); // both places
        database->setBeforeCommit([this] { return lock.requireHeld(); });
        database->setOnCommit([this] { firstPage->keep(); });
    }
    return {};
}

Result<void> Vault::State::readMeta()
{
    HF_CHECK(requireSchema(*database));
    HF_TRY(const std::string vaultId, metaText(*database, "vault_id"));
    if (vaultId != keys.vaultId)
        return fail(errors::damaged, "the slot file belongs to another vault");
    HF_TRY(programVersion, metaText(*database, "program_version"));
    HF_TRY(collectorName, metaText(*database, "collector_name"));
    HF_TRY(collectorInitials, metaText(*database, "collector_initials"));
    HF_TRY(const std::string created, metaText(*database, "created_at"));
    HF_TRY(createdAt, parseUtc(created));
    HF_TRY(const std::string caseText, metaText(*database, "default_case"));
    HF_TRY(defaultCase, CaseId::parse(caseText));
    HF_TRY(signingKey, readSigningKey(*database));
    return {};
}

Result<SecureBuffer> preparePassword(const SecureBuffer& typed)
{
    HF_TRY(SecureBuffer password, crypto::normalisePassword(typed));
    const auto isFirstByte = [](uint8_t byte) { return (byte & 0xc0) != 0x80; };
    const ByteView bytes = password.view();
    if (static_cast<size_t>(std::count_if(bytes.begin(), bytes.end(), isFirstByte)) < minPasswordCharacters)
        return fail(errors::weakPassword);
    return password;
}

} // namespace holdfast::vault
