#include "core/vault/migrations.h"

#include "core/vault/schema.h"
#include "core/vault/vault_state.h"

#include <array>

namespace holdfast::vault {

namespace {

using Step = Result<void> (*)(Database&);

/// steps[n] leads from schema n + 1 to n + 2. Forward only; one that was released is never edited, and
/// tests/core/vault/golden has a vault of every released version.
constexpr std::array<Step, schemaVersion - 1> steps{stepToSchema2, stepToSchema3, stepToSchema4, stepToSchema5,
    stepToSchema6, stepToSchema7, stepToSchema8, stepToSchema9, stepToSchema10, stepToSchema11, stepToSchema12};

} // namespace

Result<void> applyMigrations(Database& database, int64_t version)
{
    for (; version < schemaVersion; ++version)
        HF_CHECK(steps.at(static_cast<size_t>(version - 1))(database));
    return database.execute(("PRAGMA user_version = " + std::to_string(schemaVersion)).c_str());
}

Result<void> raiseSchema(Vault::State& state)
{
    Database& database = *state.database;
    const std::scoped_lock guard(database.mutex());
    HF_TRY(const int64_t version, database.integerOf("PRAGMA user_version"));
    if (version == schemaVersion)
        return {};
    // SQLite's rollback journal is the way back: user_version lies in the first page, inside the same transaction.
    HF_TRY(Transaction transaction, Transaction::begin(database));
    HF_CHECK(applyMigrations(database, version));
    HF_CHECK(
        database.run("INSERT OR REPLACE INTO meta(key, value) VALUES('raised_by', ?)", std::string(HOLDFAST_VERSION)));
    constexpr int64_t firstWithSearch = 4;
    if (version < firstWithSearch)
        HF_CHECK(database.run("INSERT OR REPLACE INTO meta(key, value) VALUES('search_pending', 1)"));
    HF_CHECK(state.custody().append(state.defaultCase, "schema-raised", "schema",
        {{"from", version}, {"program_version", HOLDFAST_VERSION}, {"to", schemaVersion}}));
    return transaction.commit();
}

} // namespace holdfast::vault
