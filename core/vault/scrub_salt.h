#pragma once

#include "core/vault/vault.h"

namespace holdfast::vault {

/// The secret that a capture's removed values are hashed with: the same for the same capture, another for each, and
/// never in a bundle. 32 bytes; made of a key that stays in the vault. vault.read-only, io.*.
Result<Bytes> scrubSalt(Vault& vault, std::string_view captureId);

} // namespace holdfast::vault
