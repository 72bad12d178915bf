#pragma once

#include "core/vault/database.h"
#include "core/vault/vault.h"

namespace holdfast::vault {

inline constexpr int64_t schemaVersion = 12; ///< PRAGMA user_version
inline constexpr int64_t applicationId = 0x48467631; ///< "HFv1", PRAGMA application_id

/// Makes every table, index and trigger of docs/vault-format.md, "Schema", by making schema 1 and raising it, so that a
/// new vault and one that was raised are alike; inside the caller's transaction.
Result<void> createSchema(Database& database);

/// vault.newer-version for a version this program does not know (the detail names it and the program that made it),
/// vault.damaged for what is no Holdfast database.
Result<void> requireSchema(Database& database);

/// vault.newer-version alone: asked before anything in the folder is written and anything of it is given out.
Result<void> refuseNewer(Database& database);

/// Raises an older schema to this program's: one transaction with a custody event, so that a vault is of one version or
/// the other whatever happens. Does nothing to one that is of this version.
Result<void> raiseSchema(Vault::State& state);

Result<void> createSchema1(Database& database);
/// The steps of migrations.cpp, each from the version before to its own.
Result<void> stepToSchema2(Database& database);
Result<void> stepToSchema3(Database& database);
Result<void> stepToSchema4(Database& database);
Result<void> stepToSchema5(Database& database);
Result<void> stepToSchema6(Database& database);
Result<void> stepToSchema7(Database& database);
Result<void> stepToSchema8(Database& database);
Result<void> stepToSchema9(Database& database);
Result<void> stepToSchema10(Database& database);
Result<void> stepToSchema11(Database& database);
Result<void> stepToSchema12(Database& database);

} // namespace holdfast::vault
