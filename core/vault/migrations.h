#pragma once

#include "core/vault/database.h"

namespace holdfast::vault {

/// Every step from `version` to schemaVersion, and the number of it; inside the caller's transaction.
Result<void> applyMigrations(Database& database, int64_t version);

} // namespace holdfast::vault
