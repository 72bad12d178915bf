#include "core/vault/key_events.h"

#include "core/base/file_access.h"
#include "core/crypto/recovery_code.h"
#include "core/vault/known_keys.h"

#include <algorithm>

namespace holdfast::vault {

Json slotFacts(const crypto::KeySlot& slot)
{
    return {{"id", slot.id()}, {"kind", crypto::toText(slot.kind)}};
}

/// In a transaction of the caller's.
static Result<void> appendKeyEvent(Vault::State& state, std::string_view action, uint64_t generation, Json details)
{
    details["generation"] = generation;
    HF_CHECK(state.custody().append(state.defaultCase, action, "keys", details));
    return state.database->run("INSERT OR REPLACE INTO meta(key, value) VALUES('key_generation', ?)", generation);
}

Result<void> recordKeyChange(Vault::State& state, std::string_view action, const crypto::KeyFile& leadsTo, Json details)
{
    Database& database = *state.database;
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Transaction transaction, Transaction::begin(database));
    HF_CHECK(appendKeyEvent(state, action, leadsTo.generation, std::move(details)));
    HF_CHECK(expectKeys(database, leadsTo));
    return transaction.commit();
}

Result<uint64_t> recordedKeyGeneration(Vault::State& state)
{
    const std::scoped_lock guard(state.database->mutex());
    HF_TRY(Statement row, state.database->query("SELECT value FROM meta WHERE key = 'key_generation'"));
    HF_TRY(const bool found, row.step());
    return found ? row.unsignedInteger(0) : state.keys.generation;
}

static Result<void> recordDifferingKeys(Vault::State& state, uint64_t recorded)
{
    Database& database = *state.database;
    const std::scoped_lock guard(database.mutex());
    HF_TRY(Transaction transaction, Transaction::begin(database));
    Json slots = Json::array();
    for (const crypto::KeySlot& slot : state.keys.slots)
        slots.push_back(slotFacts(slot));
    HF_CHECK(appendKeyEvent(
        state, "keys-differ", state.keys.generation, {{"recorded", recorded}, {"slots", std::move(slots)}}));
    if (state.hasForeignKeys)
        HF_CHECK(noteForeignKeys(database, state.keys));
    return transaction.commit();
}

Result<void> reconcileKeys(Vault::State& state)
{
    Database& database = *state.database;
    HF_TRY(const KnownKeys known, knownKeys(database, state.keys));
    HF_TRY(const uint64_t recorded, recordedKeyGeneration(state));
    HF_TRY(const bool isNoted, areForeignKeysNoted(database, state.keys));
    state.hasForeignKeys = known == KnownKeys::Foreign;
    if (recorded != state.keys.generation || (state.hasForeignKeys && !isNoted))
        HF_CHECK(recordDifferingKeys(state, recorded));
    return known == KnownKeys::Unsettled ? confirmKeys(database, state.keys) : Result<void>();
}

Result<void> requireWayIn(const crypto::KeyFile& keys)
{
    const bool hasWayIn = std::any_of(keys.slots.begin(), keys.slots.end(),
        [](const crypto::KeySlot& slot) { return slot.kind != crypto::KeySlot::Kind::KeyFile; });
    if (!hasWayIn)
        return fail(errors::lastSlot);
    return {};
}

Result<SecureBuffer> slotSecret(crypto::KeySlot::Kind kind, const SecureBuffer& asGiven)
{
    switch (kind) {
    case crypto::KeySlot::Kind::Password:
        return crypto::normalisePassword(asGiven);
    case crypto::KeySlot::Kind::RecoveryCode:
        return crypto::parseRecoveryCode(asGiven);
    case crypto::KeySlot::Kind::KeyFile:
        break;
    }
    if (asGiven.size() != crypto::keyFileSecretSize)
        return fail(errors::badKeyFile, std::to_string(asGiven.size()) + " bytes");
    return asGiven.clone();
}

Result<SecureBuffer> readKeyFile(const std::filesystem::path& path)
{
    HF_TRY(const OpenedFile opened, openForReading(path));
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(opened.file, std::fclose);
    if (opened.size != crypto::keyFileSecretSize)
        return fail(errors::badKeyFile, std::to_string(opened.size) + " bytes");
    std::setvbuf(file.get(), nullptr, _IONBF, 0); // no buffer of the C library may keep the secret
    SecureBuffer content(crypto::keyFileSecretSize);
    if (std::fread(content.data(), 1, content.size(), file.get()) != content.size())
        return fail(holdfast::errors::ioFailed, "reading the slot file");
    return content;
}

} // namespace holdfast::vault
