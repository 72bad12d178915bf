#include "core/vault/search_rebuild.h"

#include "core/vault/schema.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <sqlite3.h>

namespace holdfast::vault {

namespace {

/// Lets the tables behind the index, and the list of tables, be written to directly for as long as it lives.
class Undefended {
public:
    explicit Undefended(Database& database)
        : m_database(database)
    {
        sqlite3_db_config(m_database.handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
        sqlite3_db_config(m_database.handle(), SQLITE_DBCONFIG_WRITABLE_SCHEMA, 1, nullptr);
    }
    ~Undefended()
    {
        sqlite3_db_config(m_database.handle(), SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0, nullptr);
        sqlite3_db_config(m_database.handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    }
    Undefended(const Undefended&) = delete;

private:
    Database& m_database;
};

Result<void> makeTables(Database& database)
{
    HF_CHECK(stepToSchema4(database));
    HF_CHECK(setIndexShape(database));
    return markSearch(database, searchIsIncomplete);
}

Result<void> dropTables(Database& database)
{
    HF_TRY(Transaction transaction, Transaction::begin(database));
    HF_CHECK(database.execute("DROP TABLE search_index; DROP TABLE search_part;"));
    HF_CHECK(makeTables(database));
    return transaction.commit();
}

struct Overwriting {
    const char* next; ///< the least key above one
    const char* previous; ///< the greatest below one
    const char* overwrite; ///< the rows with one key: as many other bytes, for which no other page is needed
    const char* remove;
};

constexpr std::array overwritten{
    Overwriting{"SELECT min(n) FROM search_part WHERE n > ?", "SELECT max(n) FROM search_part WHERE n < ?",
        "UPDATE search_part SET folded = CAST(zeroblob(length(CAST(folded AS BLOB))) AS TEXT) WHERE n = ?",
        "DELETE FROM search_part WHERE n = ?"},
    Overwriting{"SELECT min(id) FROM search_index_data WHERE id > ?",
        "SELECT max(id) FROM search_index_data WHERE id < ?",
        "UPDATE search_index_data SET block = zeroblob(length(block)) WHERE id = ?",
        "DELETE FROM search_index_data WHERE id = ?"},
    Overwriting{"SELECT min(segid) FROM search_index_idx WHERE segid > ?",
        "SELECT max(segid) FROM search_index_idx WHERE segid < ?", nullptr,
        "DELETE FROM search_index_idx WHERE segid = ?"},
};

/// Each key that `step` leads to. Where a page in the way can't be read, it goes on behind it, in growing leaps.
void walkKeys(Database& database, const char* step, int64_t from, int64_t direction, std::set<int64_t>& keys)
{
    constexpr int64_t farthest = INT64_MAX / 4;
    int64_t leap = 1;
    for (int64_t at = from;;) {
        Result<Statement> next = database.query(step, at);
        const Result<bool> row = next ? next->step() : Result<bool>(fail(next.error()));
        if (row) {
            if (!*row || next->isNull(0))
                return;
            at = next->integer(0);
            keys.insert(at);
            leap = 1;
        } else {
            if (leap > farthest || at > farthest || at < -farthest)
                return;
            at += direction * leap;
            leap *= 2;
        }
    }
}

Result<void> changeAll(Database& database, const char* change, std::span<const int64_t> keys)
{
    HF_TRY(Transaction transaction, Transaction::begin(database));
    for (const int64_t key : keys)
        HF_CHECK(database.run(change, key));
    return transaction.commit();
}

/// Together costs one commit; one that can't be changed must not keep the others.
void changeEach(Database& database, const char* change, std::span<const int64_t> keys)
{
    constexpr size_t atOnce = 100;
    for (size_t at = 0; at < keys.size(); at += atOnce) {
        const std::span<const int64_t> some = keys.subspan(at, std::min(atOnce, keys.size() - at));
        if (!changeAll(database, change, some))
            for (size_t i = 0; i < some.size(); ++i)
                static_cast<void>(changeAll(database, change, some.subspan(i, 1)));
    }
}

/// No words of any item may stay behind in pages that belong to nothing; `secure_delete` overwrites what goes.
void overwriteTables(Database& database)
{
    for (const Overwriting& table : overwritten) {
        std::set<int64_t> found;
        walkKeys(database, table.next, -1, 1, found);
        walkKeys(database, table.previous, INT64_MAX / 4, -1, found);
        const std::vector<int64_t> keys(found.begin(), found.end());
        for (const char* change : {table.overwrite, table.remove})
            if (change != nullptr)
                changeEach(database, change, keys);
    }
}

/// A table with a page that can't be read can't be dropped either: it is taken out of the list of tables.
Result<void> giveUpTables(Database& database)
{
    HF_TRY(Transaction transaction, Transaction::begin(database));
    HF_CHECK(database.execute("DELETE FROM sqlite_schema WHERE tbl_name IN ('search_part', 'search_index', "
                              "'search_index_data', 'search_index_idx', 'search_index_docsize', 'search_index_config');"
                              "PRAGMA writable_schema = RESET;"));
    HF_CHECK(makeTables(database));
    return transaction.commit();
}

} // namespace

Result<void> setIndexShape(Database& database)
{
    const auto valueOf = [&](std::string_view name) -> Result<int64_t> {
        HF_TRY(Statement row, database.query("SELECT v FROM search_index_config WHERE k = ?", name));
        HF_TRY(const bool isSet, row.step());
        return isSet ? row.integer(0) : 0;
    };
    constexpr std::pair<std::string_view, int64_t> shape[]{{"pgsz", 1000}, {"automerge", 2}, {"crisismerge", 8}};
    for (const auto& [name, value] : shape) {
        HF_TRY(const int64_t now, valueOf(name));
        if (now != value)
            HF_CHECK(database.run("INSERT INTO search_index(search_index, rank) VALUES(?, ?)", name, value));
    }
    return {};
}

Result<void> markSearch(Database& database, int64_t pending)
{
    return database.run("INSERT OR REPLACE INTO meta(key, value) VALUES('search_pending', ?)", pending);
}

Result<void> markForNextOpening(Database& database, int64_t pending)
{
    HF_TRY(Transaction transaction, Transaction::begin(database));
    HF_CHECK(markSearch(database, pending));
    return transaction.commit();
}

Result<void> readIndexThrough(Database& database)
{
    // Joined with nothing, since the length alone is known without reading what it is the length of.
    for (const char* sql :
        {"SELECT sum(length(folded || '')) FROM search_part", "SELECT sum(length(block || '')) FROM search_index_data",
            "SELECT sum(length(term || '')) FROM search_index_idx",
            "SELECT sum(length(sz || '')) FROM search_index_docsize", "SELECT count(*) FROM search_index_config",
            "SELECT count(item_id || part) FROM search_part INDEXED BY sqlite_autoindex_search_part_1"})
        HF_CHECK(database.run(sql));
    return database.run("INSERT INTO search_index(search_index) VALUES('integrity-check')");
}

Result<void> checkIndex(Database& database)
{
    Result<void> read;
    {
        HF_TRY(const Transaction settled, Transaction::begin(database));
        read = readIndexThrough(database);
    }
    if (read || !isUnreadable(read.error()))
        return read;
    HF_CHECK(markForNextOpening(database, searchIsUnreadable));
    return read;
}

Result<void> makeIndexAnew(Database& database)
{
    const Result<void> dropped = dropTables(database);
    if (dropped || !isUnreadable(dropped.error()))
        return dropped;
    const Undefended undefended(database);
    overwriteTables(database);
    return giveUpTables(database);
}

} // namespace holdfast::vault
