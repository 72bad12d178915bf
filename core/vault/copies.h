#pragma once

#include "core/vault/vault.h"

namespace holdfast::vault {

/// The earliest item of the vault's own case whose artifact of role `original` has these very bytes; nothing when there
/// is none. What was deleted is not there any more.
Result<std::optional<Item>> findOriginal(const Vault& vault, const Digest& sha256);

/// An item with an artifact of these very bytes that may be neither read nor shown, since its newest answer about under
/// 18 is yes or unsure; nothing when there is none.
Result<std::optional<Item>> findBlockedCopy(const Vault& vault, const Digest& sha256);

} // namespace holdfast::vault
