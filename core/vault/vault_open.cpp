#include "core/crypto/recovery_code.h"
#include "core/vault/vault_state.h"

namespace holdfast::vault {

namespace fs = std::filesystem;

namespace {

Result<SecureBuffer> unlock(const crypto::KeyFile& keys, const Secret& secret)
{
    if (!secret.recoveryCode.empty()) {
        HF_TRY(const SecureBuffer code, crypto::parseRecoveryCode(secret.recoveryCode));
        return keys.unlock(crypto::KeySlot::Kind::RecoveryCode, code);
    }
    // A password that can't be one still costs the derivation, so that it shows nothing by its time.
    Result<SecureBuffer> password = crypto::normalisePassword(secret.password);
    const SecureBuffer nothing;
    Result<SecureBuffer> key = keys.unlock(crypto::KeySlot::Kind::Password, password ? *password : nothing);
    if (!password)
        return fail(errors::wrongPassword);
    return key;
}

/// A vault has a database and at least one copy of its keys; anything less is named for what is missing.
Result<void> requireVault(const fs::path& folder)
{
    std::error_code error;
    const auto has = [&](const char* name) { return fs::exists(folder / name, error); };
    const bool hasKeys = has(KeyStore::fileName) || has(KeyStore::copyName);
    if (!fs::is_directory(folder, error))
        return fail(errors::notAVault, "no such folder");
    if (!hasKeys && !has(databaseName))
        return fail(errors::notAVault, "neither keys nor a database in the folder");
    if (!hasKeys)
        return fail(errors::keysDamaged, "both key files are missing");
    if (!has(databaseName))
        return fail(errors::damaged, "the database is missing");
    return {};
}

} // namespace

Result<std::unique_ptr<Vault>> Vault::open(const fs::path& folder, const Secret& secret, const Clock& clock)
{
    initialiseCrypto();
    const fs::path path = fs::absolute(folder).lexically_normal();
    HF_CHECK(requireVault(path));
    HF_CHECK(requireWritableFolder(path));
    HF_TRY(FileLock lock, FileLock::acquire(path / lockName));
    std::unique_ptr<Vault> vault(new Vault);
    vault->m_state = std::make_unique<State>(path, clock, std::move(lock));
    State& state = *vault->m_state;
    HF_TRY(KeyStore::Loaded loaded, state.keyStore.load());
    state.keys = std::move(loaded.keys);
    HF_TRY(state.masterKey, unlock(state.keys, secret));
    HF_CHECK(state.openDatabase());
    HF_CHECK(state.readMeta());
    // Only now: a copy that opened the vault is worth keeping twice. Should it fail (a full disk), the vault is as good
    // as it was; check() names the copy that is not whole.
    if (loaded.needsHealing)
        static_cast<void>(state.keyStore.heal(state.keys));
    // A full disk must not keep anybody from what is there; the orphans then wait for the next time.
    if (const Result<void> swept = sweepOrphans(*state.database);
        !swept && !swept.error().is(holdfast::errors::diskFull))
        return fail(swept.error());
    HF_TRY(const int64_t nextStream, nextFreeStream(*state.database));
    state.nextStream = nextStream;
    return vault;
}

} // namespace holdfast::vault
