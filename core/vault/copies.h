#pragma once

#include "core/vault/vault.h"

namespace holdfast::vault {

/// The earliest item whose artifact of role `original` has these very bytes; nothing when there is none. What was
/// deleted is not there any more.
Result<std::optional<Item>> findOriginal(const Vault& vault, const Digest& sha256);

} // namespace holdfast::vault
