#include "core/vault/salvage_read.h"

namespace holdfast::vault {

bool readBothWays(Database& database, const char* table, const char* ascending, const char* descending,
    const std::function<void(const Statement&)>& take, std::vector<std::string>& notes)
{
    const std::scoped_lock guard(database.mutex());
    bool isWhole = true;
    for (const char* sql : {ascending, descending}) {
        Result<Statement> rows = database.query(sql);
        Result<bool> row = rows ? rows->step() : Result<bool>(fail(rows.error()));
        for (; row && *row; row = rows->step())
            take(*rows);
        isWhole = isWhole && row;
        if (row)
            break; // the whole table was read
    }
    if (!isWhole)
        notes.push_back(std::string(table) + ": part of it can't be read");
    return isWhole;
}

bool mayHaveTable(Database& database, const char* name)
{
    const std::scoped_lock guard(database.mutex());
    Result<Statement> row = database.query("SELECT 1 FROM sqlite_schema WHERE name = ?", name);
    return !row || row->step().value_or(true);
}

} // namespace holdfast::vault
