#include "core/vault/rekey_slots.h"

#include "core/crypto/recovery_code.h"
#include "core/vault/key_events.h"

#include <algorithm>

namespace holdfast::vault {

namespace {

using crypto::KeySlot;
using Kind = KeySlot::Kind;

const SecureBuffer& givenBy(const Secret& secret)
{
    return !secret.recoveryCode.empty() ? secret.recoveryCode
        : !secret.keyFile.empty()       ? secret.keyFile
                                        : secret.password;
}

class SlotMover {
public:
    SlotMover(const Vault::State& state, const Secret& opener, const RekeyOptions& options)
        : m_state(state)
        , m_opener(opener)
        , m_options(options)
    {
    }
    Result<NewKeys> run()
    {
        HF_CHECK(requireKnownSlots());
        m_new.keys = m_state.keys;
        m_new.keys.slots.clear();
        ++m_new.keys.generation;
        fillRandom(m_new.keys.databaseSalt);
        size_t left = 0;
        for (const KeySlot& slot : m_state.keys.slots) {
            if (const SecureBuffer* given = secretOf(slot.id()))
                HF_CHECK(move(slot, *given));
            else if (!leave(slot))
                ++left;
        }
        if (left > 0 && !m_options.dropOthers)
            return fail(errors::slotsLeft, std::to_string(left) + " of " + std::to_string(m_state.keys.slots.size()));
        if (m_wantsRecoveryCode)
            HF_CHECK(addRecoveryCode());
        HF_CHECK(requireWayIn(m_new.keys));
        return std::move(m_new);
    }

private:
    Result<void> requireKnownSlots() const
    {
        for (const SlotSecret& each : m_options.keep)
            if (std::none_of(m_state.keys.slots.begin(), m_state.keys.slots.end(),
                    [&](const KeySlot& slot) { return slot.id() == each.slotId; }))
                return fail(errors::noSuchSlot, each.slotId);
        return {};
    }
    const SecureBuffer* secretOf(const std::string& slotId) const
    {
        if (slotId == m_state.openedSlot)
            return &givenBy(m_opener);
        const auto kept = std::find_if(m_options.keep.begin(), m_options.keep.end(),
            [&](const SlotSecret& each) { return each.slotId == slotId; });
        return kept == m_options.keep.end() ? nullptr : &kept->secret;
    }
    /// The same secret for the new key; it must have opened the old one, or a typing mistake would lock somebody out.
    Result<void> move(const KeySlot& slot, const SecureBuffer& given)
    {
        HF_TRY(const SecureBuffer secret, slotSecret(slot.kind, given));
        const Result<SecureBuffer> opens = openKeySlot(slot, secret, m_state.keys.vaultId);
        if (!opens)
            return fail(opens.error().code(), "slot " + slot.id());
        HF_TRY(const std::string id, seal(slot.kind, secret, slot.kdf));
        m_new.kept.push_back(slotFacts(m_new.keys.slots.back()));
        if (slot.id() == m_state.openedSlot)
            m_new.openedSlot = id;
        return {};
    }
    /// True when nobody has to be asked: a recovery code is replaced by a new one.
    bool leave(const KeySlot& slot)
    {
        m_new.removed.push_back(slotFacts(slot));
        const bool isCode = slot.kind == Kind::RecoveryCode;
        m_wantsRecoveryCode = m_wantsRecoveryCode || isCode;
        return isCode;
    }
    Result<void> addRecoveryCode()
    {
        m_new.recoveryCode = crypto::generateRecoveryCode();
        HF_TRY(const SecureBuffer parsed, crypto::parseRecoveryCode(m_new.recoveryCode));
        HF_TRY(m_new.recoverySlot, seal(Kind::RecoveryCode, parsed, {}));
        return {};
    }
    Result<std::string> seal(Kind kind, const SecureBuffer& secret, const crypto::KdfParams& kdf)
    {
        HF_TRY(KeySlot slot,
            crypto::sealKeySlot(kind, m_new.masterKey, secret, kdf, m_state.clock.now(), m_new.keys.vaultId));
        m_new.keys.slots.push_back(std::move(slot));
        return m_new.keys.slots.back().id();
    }

    const Vault::State& m_state;
    const Secret& m_opener;
    const RekeyOptions& m_options;
    NewKeys m_new;
    bool m_wantsRecoveryCode = false;
};

} // namespace

Result<NewKeys> newKeys(const Vault::State& state, const Secret& opener, const RekeyOptions& options)
{
    return SlotMover(state, opener, options).run();
}

} // namespace holdfast::vault
