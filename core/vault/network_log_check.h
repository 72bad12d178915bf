#pragma once

#include "core/vault/vault.h"

namespace holdfast::vault {

class Database;

/// Whether the network log has as many rows as were written, and tells nothing of whom an item made this program ask
/// that is to be forgotten: an old page of it among newer ones would. No custody event tells of it, since those leave
/// in bundles. A vault that an earlier program wrote to last has lower counts than rows, or none.
void checkNetworkLog(Database& database, std::vector<CheckFinding>& findings);

} // namespace holdfast::vault
