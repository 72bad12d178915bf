#include "core/vault/key_events.h"
#include "core/vault/known_keys.h"
#include "core/vault/recovery_note.h"
#include "core/vault/rekey.h"
#include "core/vault/schema.h"
#include "core/vault/search_index.h"

#include <algorithm>

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
    std::error_code error, failed;
    const auto has = [&](const char* name) {
        const bool isThere = fs::exists(folder / name, error);
        failed = error ? error : failed;
        return isThere;
    };
    const bool hasKeys = has(KeyStore::fileName) || has(KeyStore::copyName);
    if (!fs::is_directory(folder, error))
        return fail(errors::notAVault, "no such folder");
    const bool isWhole = hasKeys && has(databaseName);
    if (!isWhole && failed) // what the system does not tell of is not missing
        return fail(errorFromErrno(failed.value(), "folder"));
    if (!hasKeys && !has(databaseName))
        return fail(errors::notAVault, "neither keys nor a database in the folder");
    if (!hasKeys && has(unfinishedName))
        return fail(errors::notAVault, "making one was cut short here; make it again in the same folder");
    if (!hasKeys)
        return fail(errors::keysDamaged, "both slot files are missing");
    if (!has(databaseName))
        return fail(errors::damaged, "the database is missing");
    return {};
}

/// `doubt`: why these keys may not be the newest.
Result<void> openOrHeal(Vault::State& state, const std::optional<Error>& doubt)
{
    Result<void> opened = openWhicheverFits(state);
    if (opened) {
        HF_TRY(state.healedFirstPage, healSalt(state.folder, state.keys.databaseSalt));
        return {};
    }
    if (!isUnreadable(opened.error()))
        return opened;
    if (doubt) // a page that fits older keys would go over one that fits the newest
        return fail(*doubt);
    const Result<bool> healed = healFirstPage(
        state.folder, deriveDatabaseKey(state.masterKey), state.keys.databaseSalt, state.keys.databasePageSize);
    if (!healed || !*healed)
        return opened;
    state.healedFirstPage = true;
    return state.openDatabase();
}

/// With one copy of the keys unread, the other one may be of before a change that was cut short: it would bring back a
/// way in that was taken away, and go over the newer copy. Nothing is changed before that is ruled out.
Result<void> requireNewestKeys(Vault::State& state, const std::optional<Error>& doubt)
{
    std::error_code error;
    if (!doubt)
        return {};
    if (fs::exists(state.folder / nextDatabaseName, error) || error)
        return fail(*doubt);
    HF_TRY(const uint64_t recorded, recordedKeyGeneration(state));
    return recorded > state.keys.generation ? Result<void>(fail(*doubt)) : Result<void>();
}

/// The newest copy counts because a change replaces both in turn; one that this vault never wrote does not, while the
/// other one is what it wrote. A way in that only the made-up one has is none.
Result<void> preferKnownKeys(Vault::State& state, KeyStore::Loaded& loaded)
{
    if (!loaded.other)
        return {};
    HF_TRY(const KnownKeys newest, knownKeys(*state.database, state.keys));
    HF_TRY(const KnownKeys other, knownKeys(*state.database, *loaded.other));
    if (newest != KnownKeys::Foreign || other == KnownKeys::Foreign)
        return {};
    if (std::ranges::none_of(
            loaded.other->slots, [&](const crypto::KeySlot& slot) { return slot.id() == state.openedSlot; }))
        return fail(errors::wrongPassword);
    state.keys = std::move(*loaded.other);
    loaded.flaws = {{loaded.file, "not written by this vault", true, false}};
    return {};
}

/// Tidying up must not keep anybody from the items that are there: what a full disk or a damaged page stops waits for
/// the next opening.
Result<void> tolerate(Vault::State& state, const Result<void>& tidied, std::string_view undone)
{
    if (tidied || tidied.error().is(holdfast::errors::diskFull))
        return {};
    if (!isUnreadable(tidied.error()))
        return tidied;
    state.leftUndone.push_back(std::string(undone) + ": " + tidied.error().detail());
    return {};
}

/// Where damage hides the numbers that were used, one that no vault has counted up to, and another at each opening.
Result<int64_t> firstStream(Vault::State& state)
{
    Result<int64_t> next = nextFreeStream(*state.database);
    if (next || !isUnreadable(next.error()))
        return next;
    HF_CHECK(tolerate(state, Result<void>(fail(next.error())), "the end of what is stored can't be read"));
    constexpr int64_t streamsEachMillisecond = int64_t{1} << 16;
    return state.clock.now().time_since_epoch().count() * streamsEachMillisecond;
}

/// Whoever opens with the code that nobody has confirmed has it.
Result<void> confirmOpener(Vault::State& state)
{
    HF_TRY(const std::string noted, notedUnconfirmedCode(*state.database));
    return noted.empty() || noted != state.openedSlot ? Result<void>() : forgetUnconfirmedCode(*state.database);
}

Result<void> openState(Vault::State& state, const Secret& secret)
{
    HF_TRY(KeyStore::Loaded loaded, state.keyStore.load());
    state.keys = std::move(loaded.keys);
    const std::optional<Error> doubt = loaded.doubt();
    Result<crypto::KeyFile::Unlocked> unlocked = unlockKeys(state.keys, secret);
    if (!unlocked) // a secret that the copy that was not read may know is not called wrong
        return fail(doubt && unlocked.error().is(errors::wrongPassword) ? *doubt : unlocked.error());
    state.masterKey = std::move(unlocked->masterKey);
    state.openedSlot = std::move(unlocked->slotId);
    HF_CHECK(openOrHeal(state, doubt));
    HF_CHECK(state.readMeta());
    HF_CHECK(requireNewestKeys(state, doubt));
    HF_CHECK(tolerate(state, preferKnownKeys(state, loaded), "which slot file is this vault's can't be read"));
    removeNextDatabase(state.folder);
    HF_CHECK(raiseSchema(state));
    HF_CHECK(tolerate(state, indexWhatIsNot(state), "what search finds could not be completed"));
    // Only now: a copy that opened the vault is worth keeping twice. Should it fail (a full disk), the vault is as good
    // as it was; check() names the copy that is not whole.
    if (!loaded.flaws.empty() && state.keyStore.heal(state.keys))
        state.healedKeys = std::move(loaded.flaws);
    // Making it was cut short after all of it was there; what is in it from now on must never pass for unfinished.
    std::error_code ignored;
    if (fs::remove(state.folder / unfinishedName, ignored))
        state.healedKeys.clear(); // the second copy was still to come: no damage
    HF_CHECK(tolerate(state, reconcileKeys(state), "a change of the keys could not be noted"));
    static_cast<void>(confirmOpener(state)); // what can't be noted is asked once more, and keeps nobody out
    HF_CHECK(tolerate(
        state, sweepOrphans(*state.database), "what an import that was cut short left behind could not be removed"));
    HF_TRY(state.nextStream, firstStream(state));
    return {};
}

} // namespace

Result<std::unique_ptr<Vault>> Vault::open(const fs::path& folder, const Secret& secret, const Clock& clock)
{
    initialiseCrypto();
    const fs::path path = fs::absolute(folder).lexically_normal();
    std::unique_ptr<Vault> vault(new Vault);
    const auto opened = [&]() -> Result<void> {
        HF_CHECK(requireVault(path));
        HF_CHECK(requirePathFits(path));
        HF_CHECK(requireWritableFolder(path));
        HF_TRY(FileLock lock, FileLock::acquire(path / lockName));
        vault->m_state = std::make_unique<State>(path, clock, std::move(lock));
        return openState(*vault->m_state, secret);
    }();
    if (opened)
        return vault;
    // What its drive leaves that is taken out meanwhile looks like damage.
    std::error_code error;
    if (!opened.error().is(errors::notAVault) && !fs::is_directory(path, error))
        return fail(errors::moved, opened.error().detail());
    return fail(opened.error());
}

} // namespace holdfast::vault
