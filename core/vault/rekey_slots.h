#pragma once

#include "core/vault/rekey.h"
#include "core/vault/vault_state.h"

namespace holdfast::vault {

/// The slots under the new master key.
struct NewKeys {
    crypto::KeyFile keys;
    SecureBuffer masterKey = SecureBuffer::random(crypto::masterKeySize);
    SecureBuffer recoveryCode; ///< empty when none was made
    std::string recoverySlot; ///< its id
    std::string openedSlot; ///< id of what was the opening slot
    Json kept = Json::array(), removed = Json::array(); ///< new slots and old ones, as the custody log tells of them
};

/// Errors as rekey() says.
Result<NewKeys> newKeys(const Vault::State& state, const Secret& opener, const RekeyOptions& options);

} // namespace holdfast::vault
