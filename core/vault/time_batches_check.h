#pragma once

#include "core/vault/vault.h"

namespace holdfast::vault {

/// Of the whole-vault check: each stored time stamp (RFC 3161) is intact and of what it says it is of, the head of the
/// custody log before a batch and the list of the batch's records after it; and each record of a batch is the one that
/// was listed. Whose stamps they are is not told here, since no authority is given. A finding's subject is the item, or
/// "time-stamps" with the batch and its items in the detail. Fails with cancelled only.
Result<void> checkTimeBatches(const Vault& vault, const Progress& progress, std::vector<CheckFinding>& findings);

} // namespace holdfast::vault
