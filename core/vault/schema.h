#pragma once

#include "core/vault/database.h"

namespace holdfast::vault {

inline constexpr int64_t schemaVersion = 1; ///< PRAGMA user_version
inline constexpr int64_t applicationId = 0x48467631; ///< "HFv1", PRAGMA application_id

/// Makes every table, index and trigger of docs/vault-format.md, "Schema"; inside the caller's transaction.
Result<void> createSchema(Database& database);

/// vault.newer-version for a version this program does not know, vault.damaged for what is no Holdfast database.
Result<void> requireSchema(Database& database);

} // namespace holdfast::vault
