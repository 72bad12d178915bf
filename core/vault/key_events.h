#pragma once

#include "core/vault/slots.h"
#include "core/vault/vault_state.h"

namespace holdfast::vault {

/// What the custody log tells of a slot: its id and kind.
Json slotFacts(const crypto::KeySlot& slot);

/// One transaction: the custody event of a change to vault.keys, and the generation that it leads to (meta
/// `key_generation`) and their hash, by which the next opening notices that the two differ.
Result<void> recordKeyChange(
    Vault::State& state, std::string_view action, const crypto::KeyFile& leadsTo, Json details);

/// The generation of the keys that the last change of them noted in the database; that of `state` when none was.
Result<uint64_t> recordedKeyGeneration(Vault::State& state);

/// At opening: an event when vault.keys is another one than was recorded last, because a change was cut short or
/// somebody put an older or made-up vault.keys there (State::hasForeignKeys).
Result<void> reconcileKeys(Vault::State& state);

/// vault.last-slot unless a password or a recovery code is among the slots.
Result<void> requireWayIn(const crypto::KeyFile& keys);

/// What a slot of this kind is sealed with: a normalised password, a parsed recovery code, a key file's bytes.
/// vault.recovery-code-mistyped, vault.bad-key-file, password.not-utf8.
Result<SecureBuffer> slotSecret(crypto::KeySlot::Kind kind, const SecureBuffer& asGiven);

} // namespace holdfast::vault
