#pragma once

#include "core/vault/vault.h"

#include <optional>

namespace holdfast::vault {

/// The slot of a recovery code that took the place of the one on paper (rekey()), while nobody has said that they have
/// it: whoever made it may have been locked out before they saw it, and the paper opens nothing any more. Ends with
/// confirmRecoveryCode() and with an opening by that very code, not with its slot, which may be gone. Another code
/// added meanwhile takes its place here, until that one is confirmed.
Result<std::optional<std::string>> unconfirmedRecoveryCode(const Vault& vault);

/// The person has it on paper. Nothing where none is waited for.
Result<void> confirmRecoveryCode(Vault& vault);

/// For core/vault: the slot of the code that nobody has confirmed yet. In a transaction of its own.
Result<void> noteUnconfirmedCode(Database& database, const std::string& slotId);
/// For core/vault: no code is waited for. In a transaction of its own.
Result<void> forgetUnconfirmedCode(Database& database);
/// For core/vault: the slot that is noted, whether or not there still is such a slot; empty for none.
Result<std::string> notedUnconfirmedCode(Database& database);

} // namespace holdfast::vault
