#include "core/vault/schema.h"

#include "core/vault/migrations.h"
#include "core/vault/search_rebuild.h"

namespace holdfast::vault {

namespace {

/// Which program a vault of a later version needs, where it says so as this one does.
std::string laterProgram(Database& database)
{
    const Result<std::string> raised = database.textOf("SELECT value FROM meta WHERE key = 'raised_by'");
    if (raised && !raised->empty())
        return *raised;
    const Result<std::string> made = database.textOf("SELECT value FROM meta WHERE key = 'program_version'");
    return made ? *made : std::string();
}

} // namespace

Result<void> createSchema(Database& database)
{
    HF_CHECK(createSchema1(database));
    HF_CHECK(applyMigrations(database, 1));
    return setIndexShape(database);
}

Result<void> refuseNewer(Database& database)
{
    HF_TRY(const int64_t version, database.integerOf("PRAGMA user_version"));
    if (version <= schemaVersion)
        return {};
    std::string detail = "schema " + std::to_string(version) + ", this program knows " + std::to_string(schemaVersion);
    if (const std::string program = laterProgram(database); !program.empty())
        detail += "; it was last raised by Holdfast " + program;
    return fail(errors::newerVersion, std::move(detail));
}

Result<void> requireSchema(Database& database)
{
    HF_TRY(const int64_t id, database.integerOf("PRAGMA application_id"));
    HF_TRY(const int64_t version, database.integerOf("PRAGMA user_version"));
    if (id != applicationId || version < 1)
        return fail(errors::damaged, "not the database of a vault");
    return refuseNewer(database);
}

} // namespace holdfast::vault
