#include "core/vault/key_events.h"
#include "core/vault/rekey.h"
#include "core/vault/schema.h"
#include "core/vault/search_index.h"

namespace holdfast::vault {

namespace fs = std::filesystem;

Result<crypto::KeyFile::Unlocked> unlockKeys(const crypto::KeyFile& keys, const Secret& secret)
{
    using Kind = crypto::KeySlot::Kind;
    if (!secret.recoveryCode.empty() || !secret.keyFile.empty()) {
        const bool isCode = !secret.recoveryCode.empty();
        const Kind kind = isCode ? Kind::RecoveryCode : Kind::KeyFile;
        HF_TRY(const SecureBuffer prepared, slotSecret(kind, isCode ? secret.recoveryCode : secret.keyFile));
        return keys.unlock(kind, prepared);
    }
    // A password that can't be one still costs the derivation, so that it shows nothing by its time.
    Result<SecureBuffer> password = crypto::normalisePassword(secret.password);
    const SecureBuffer nothing;
    Result<crypto::KeyFile::Unlocked> key = keys.unlock(Kind::Password, password ? *password : nothing);
    if (!password)
        return fail(errors::wrongPassword);
    return key;
}

namespace {

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
    if (!hasKeys && has(unfinishedName))
        return fail(errors::notAVault, "making one was cut short here; make it again in the same folder");
    if (!hasKeys)
        return fail(errors::keysDamaged, "both key files are missing");
    if (!has(databaseName))
        return fail(errors::damaged, "the database is missing");
    return {};
}

Result<void> openOrHeal(Vault::State& state)
{
    Result<void> opened = openWhicheverFits(state);
    if (opened) {
        HF_TRY(state.healedFirstPage, healSalt(state.folder, state.keys.databaseSalt));
        return {};
    }
    // An unreadable page is an I/O error to SQLite where its content is not what it expects to be damaged.
    if (!(opened.error().is(errors::damaged) || opened.error().is(holdfast::errors::ioFailed)))
        return opened;
    const Result<bool> healed = healFirstPage(
        state.folder, deriveDatabaseKey(state.masterKey), state.keys.databaseSalt, state.keys.databasePageSize);
    if (!healed || !*healed)
        return opened;
    state.healedFirstPage = true;
    return state.openDatabase();
}

} // namespace

Result<std::unique_ptr<Vault>> Vault::open(const fs::path& folder, const Secret& secret, const Clock& clock)
{
    initialiseCrypto();
    const fs::path path = fs::absolute(folder).lexically_normal();
    HF_CHECK(requireVault(path));
    HF_CHECK(requirePathFits(path));
    HF_CHECK(requireWritableFolder(path));
    HF_TRY(FileLock lock, FileLock::acquire(path / lockName));
    std::unique_ptr<Vault> vault(new Vault);
    vault->m_state = std::make_unique<State>(path, clock, std::move(lock));
    State& state = *vault->m_state;
    HF_TRY(KeyStore::Loaded loaded, state.keyStore.load());
    state.keys = std::move(loaded.keys);
    HF_TRY(crypto::KeyFile::Unlocked unlocked, unlockKeys(state.keys, secret));
    state.masterKey = std::move(unlocked.masterKey);
    state.openedSlot = std::move(unlocked.slotId);
    HF_CHECK(openOrHeal(state));
    HF_CHECK(state.readMeta());
    removeNextDatabase(path);
    HF_CHECK(raiseSchema(state));
    if (const Result<void> indexed = indexWhatIsNot(state); !indexed && !indexed.error().is(holdfast::errors::diskFull))
        return fail(indexed.error());
    // Only now: a copy that opened the vault is worth keeping twice. Should it fail (a full disk), the vault is as good
    // as it was; check() names the copy that is not whole.
    if (!loaded.flaws.empty() && state.keyStore.heal(state.keys))
        state.healedKeys = std::move(loaded.flaws);
    // Making it was cut short after all of it was there; what is in it from now on must never pass for unfinished.
    std::error_code ignored;
    if (fs::remove(path / unfinishedName, ignored))
        state.healedKeys.clear(); // the second copy was still to come: no damage
    if (const Result<void> noted = reconcileKeyGeneration(state);
        !noted && !noted.error().is(holdfast::errors::diskFull))
        return fail(noted.error());
    // A full disk must not keep anybody from what is there; the orphans then wait for the next time.
    if (const Result<void> swept = sweepOrphans(*state.database);
        !swept && !swept.error().is(holdfast::errors::diskFull))
        return fail(swept.error());
    HF_TRY(const int64_t nextStream, nextFreeStream(*state.database));
    state.nextStream = nextStream;
    return vault;
}

} // namespace holdfast::vault
