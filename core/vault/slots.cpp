#include "core/vault/slots.h"

#include "core/crypto/recovery_code.h"
#include "core/vault/key_events.h"
#include "core/vault/known_keys.h"
#include "core/vault/recovery_note.h"

#include <algorithm>

namespace holdfast::vault {

namespace {

using crypto::KeyFile;
using crypto::KeySlot;
using Kind = KeySlot::Kind;

auto findSlot(KeyFile& keys, std::string_view id)
{
    return std::find_if(keys.slots.begin(), keys.slots.end(), [&](const KeySlot& slot) { return slot.id() == id; });
}

/// Which password a change is about; "" where there is none.
Result<std::string> findPassword(const KeyFile& keys, std::string_view wanted, const std::string& opener)
{
    std::vector<std::string> passwords;
    for (const KeySlot& slot : keys.slots)
        if (slot.kind == Kind::Password)
            passwords.push_back(slot.id());
    const auto has
        = [&](std::string_view id) { return std::find(passwords.begin(), passwords.end(), id) != passwords.end(); };
    if (!wanted.empty())
        return has(wanted) ? Result<std::string>(std::string(wanted))
                           : Result<std::string>(fail(errors::noSuchSlot, "no password of this id"));
    if (has(opener))
        return opener;
    if (passwords.size() > 1)
        return fail(errors::slotUnclear, std::to_string(passwords.size()) + " passwords");
    return passwords.empty() ? std::string() : passwords.front();
}

} // namespace

std::vector<SlotInfo> Slots::list() const
{
    Vault::State& state = m_vault.state();
    const std::scoped_lock guard(state.keysMutex);
    std::vector<SlotInfo> slots;
    for (const KeySlot& slot : state.keys.slots)
        slots.push_back({slot.id(), slot.kind, slot.createdAt, slot.kdf, slot.id() == state.openedSlot});
    return slots;
}

Result<std::string> Slots::passwordToChange(std::string_view slotId) const
{
    Vault::State& state = m_vault.state();
    const std::scoped_lock guard(state.keysMutex);
    return findPassword(state.keys, slotId, state.openedSlot);
}

Result<std::string> Slots::changePassword(const SecureBuffer& newPassword, std::string_view slotId)
{
    HF_TRY(const SecureBuffer prepared, preparePassword(newPassword));
    Vault::State& state = m_vault.state();
    std::unique_lock guard(state.keysMutex);
    HF_TRY(const std::string id, findPassword(state.keys, slotId, state.openedSlot));
    if (id.empty()) {
        guard.unlock();
        return add(Kind::Password, prepared, crypto::KdfParams::calibrated(crypto::defaultUnlockTime));
    }
    KeyFile changed = state.keys;
    const auto slot = findSlot(changed, id);
    HF_TRY(*slot,
        crypto::sealKeySlot(Kind::Password, state.masterKey, prepared, slot->kdf, state.clock.now(), changed.vaultId));
    const std::string newId = slot->id();
    const Json details{{"slot", slotFacts(*slot)}, {"replaced", id}};
    HF_CHECK(write(std::move(changed), "password-changed", details));
    if (state.openedSlot == id)
        state.openedSlot = newId;
    return newId;
}

Result<std::string> Slots::addPassword(const SecureBuffer& password, const crypto::KdfParams& kdf)
{
    HF_TRY(const SecureBuffer prepared, preparePassword(password));
    return add(Kind::Password, prepared, kdf);
}

Result<Slots::RecoveryCode> Slots::addRecoveryCode()
{
    SecureBuffer code = crypto::generateRecoveryCode();
    HF_TRY(const SecureBuffer parsed, crypto::parseRecoveryCode(code));
    HF_TRY(std::string id, add(Kind::RecoveryCode, parsed, {}));
    // What can't be noted leaves the notice for the code of before, which the same answer ends.
    if (const auto unseen = unconfirmedRecoveryCode(m_vault); unseen && *unseen)
        static_cast<void>(noteUnconfirmedCode(m_vault.database(), id));
    return RecoveryCode{std::move(id), std::move(code)};
}

Result<std::string> Slots::addKeyFile(const SecureBuffer& content)
{
    HF_TRY(const SecureBuffer secret, slotSecret(Kind::KeyFile, content));
    return add(Kind::KeyFile, secret, {});
}

Result<std::string> Slots::add(Kind kind, const SecureBuffer& secret, const crypto::KdfParams& kdf)
{
    Vault::State& state = m_vault.state();
    const std::scoped_lock guard(state.keysMutex);
    KeyFile changed = state.keys;
    if (changed.slots.size() >= most)
        return fail(errors::tooManySlots, std::to_string(changed.slots.size()));
    HF_TRY(KeySlot slot, crypto::sealKeySlot(kind, state.masterKey, secret, kdf, state.clock.now(), changed.vaultId));
    changed.slots.push_back(slot);
    HF_CHECK(write(std::move(changed), "slot-added", {{"slot", slotFacts(slot)}}));
    return slot.id();
}

Result<void> Slots::remove(std::string_view slotId)
{
    Vault::State& state = m_vault.state();
    const std::scoped_lock guard(state.keysMutex);
    KeyFile changed = state.keys;
    const auto slot = findSlot(changed, slotId);
    if (slot == changed.slots.end())
        return fail(errors::noSuchSlot);
    const Json facts = slotFacts(*slot);
    changed.slots.erase(slot);
    HF_CHECK(requireWayIn(changed));
    return write(std::move(changed), "slot-removed", {{"slot", facts}});
}

/// The caller holds keysMutex.
Result<void> Slots::write(KeyFile changed, std::string_view action, const Json& details)
{
    Vault::State& state = m_vault.state();
    ++changed.generation;
    // The event goes first: it needs more room, and what follows can be taken back by another event. Killed in between,
    // the next opening sees that the generations differ and records that.
    HF_CHECK(recordKeyChange(state, action, changed, details));
    Result<void> saved = state.keyStore.replace(changed);
    if (saved || saved.error().is(errors::outcomeUnclear)) {
        state.keys = std::move(changed);
        state.hasForeignKeys = false;
        if (saved) // else, and should this fail, the next opening confirms what it finds
            static_cast<void>(confirmKeys(*state.database, state.keys));
        return saved;
    }
    static_cast<void>(recordKeyChange(state, "key-change-undone", state.keys, {{"code", saved.error().code().id}}));
    return saved;
}

} // namespace holdfast::vault
