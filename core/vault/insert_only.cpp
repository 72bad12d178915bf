#include "core/vault/insert_only.h"

namespace holdfast::vault {

std::string noDeleteTrigger(const InsertOnlyTable& table)
{
    const std::string name(table.name);
    return "CREATE TRIGGER " + name + "_no_delete BEFORE DELETE ON " + name + " WHEN NOT ("
        + std::string(table.deletable) + ") BEGIN SELECT RAISE(ABORT, 'insert-only'); END;\n";
}

std::string insertOnlyTriggers(const InsertOnlyTable& table)
{
    const std::string name(table.name);
    std::string sql;
    sql += "CREATE TRIGGER " + name + "_no_update BEFORE UPDATE ON " + name
        + " BEGIN SELECT RAISE(ABORT, 'insert-only'); END;\n";
    sql += noDeleteTrigger(table);
    sql += "CREATE TRIGGER " + name + "_no_replace BEFORE INSERT ON " + name + " WHEN EXISTS ("
        + std::string(table.existing) + ") BEGIN SELECT RAISE(ABORT, 'insert-only'); END;\n";
    return sql;
}

} // namespace holdfast::vault
