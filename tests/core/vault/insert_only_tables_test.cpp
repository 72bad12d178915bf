#include "vault_fixture.h"

#include <map>
#include <sstream>

namespace holdfast::vault::test {

namespace {

enum class Rows { WrittenOnce, Changed };

/// What docs/vault-format.md, "Schema", says of each table: the list that the vault's own tables are held against.
std::map<std::string, Rows> declared()
{
    std::istringstream document(takeFile(std::filesystem::path(HOLDFAST_SOURCE) / "docs/vault-format.md"));
    std::map<std::string, Rows> tables;
    bool isSchema = false;
    for (std::string line; std::getline(document, line);) {
        isSchema = line.starts_with("| table | columns |") || (isSchema && line.starts_with("|"));
        if (!isSchema || !line.starts_with("| `"))
            continue;
        const std::string name = line.substr(3, line.find('`', 3) - 3);
        const bool isOnce
            = line.find("| insert-only") != std::string::npos || line.find("no update;") != std::string::npos;
        tables[name] = isOnce ? Rows::WrittenOnce : Rows::Changed;
    }
    return tables;
}

class InsertOnlyTables : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        addItem("title", someBytes(100, 1));
        reopen(); // closing signs the custody chain's head
        for (const char* row : {"INSERT INTO item_note(item_id, n, note, set_at) SELECT id, 1, 'note', 0 FROM item",
                 "INSERT INTO item_tag(item_id, n, tag, present, set_at) SELECT id, 1, 'tag', 1, 0 FROM item",
                 "INSERT INTO account(id, platform, identity, added_at) VALUES('a', 'p', 'i', 0)",
                 "INSERT INTO item_account(item_id, n, account_id, role, name, handle, profile_url, posted_at, sign, "
                 "present, set_at) SELECT id, 1, 'a', 'poster', '', '', '', '', '', 1, 0 FROM item",
                 "INSERT INTO item_figure(item_id, n, kind, value, exact, written, sign, present, set_at) "
                 "SELECT id, 1, 'views', 1, 1, '', '', 1, 0 FROM item",
                 "INSERT INTO received_case(case_id, n, bundle, sender_case, tag_manifest, signer, signer_confirmed, "
                 "received_at) SELECT id, 1, 'b', 's', zeroblob(32), zeroblob(32), 0, 0 FROM vault_case",
                 "INSERT INTO item_age(item_id, n, answer, set_at) SELECT id, 1, 'no', 0 FROM item",
                 "INSERT INTO picture_hash(item_id, artifact_id, pdq, quality) SELECT item_id, id, zeroblob(32), 90 "
                 "FROM artifact",
                 "INSERT INTO network_request(n, at, purpose, host, address, sent, sent_bytes, by_proxy) "
                 "VALUES(1, 0, 'status', 'h', 'a', 's', 1, 0)",
                 "INSERT INTO network_answer(request_n, at, outcome, received_bytes) VALUES(1, 0, 'answered', 1)",
                 "INSERT INTO time_batch(n, at, authority, head, error) VALUES(1, 0, 'a', zeroblob(32), '')",
                 "INSERT INTO time_batch_record(item_id, batch_n, position, record_sha256, path) "
                 "SELECT id, 1, 1, zeroblob(32), '' FROM item",
                 "INSERT INTO time_batch_end(batch_n, n, at, authority, list, error) VALUES(1, 1, 0, 'a', '', '')",
                 "INSERT INTO item(id, case_id, kind, purpose, url, captured_at, age, parent_item, parent_sha256) "
                 "SELECT 'look', case_id, 'observation', '', '', 0, 'no', id, zeroblob(32) FROM item",
                 "INSERT INTO observation(item_id, verdict, changed, http_status) VALUES('look', 'up', '', 200)",
                 "INSERT INTO item(id, case_id, kind, purpose, url, captured_at, age) "
                 "SELECT 'gone', id, 'link', '', '', 0, 'no' FROM vault_case",
                 "INSERT INTO tombstone(item_id, deleted_at, artifacts, bytes, reason, forgotten) "
                 "VALUES('gone', 0, 0, 0, '', 0)"}) {
            const Result<void> added = sql(row);
            ASSERT_TRUE(added) << row << ": " << added.error().detail();
        }
    }
    std::vector<std::string> texts(const std::string& query) const
    {
        const std::scoped_lock guard(vault->database().mutex());
        Result<Statement> rows = vault->database().query(query.c_str());
        EXPECT_TRUE(rows) << query;
        std::vector<std::string> found;
        for (Result<bool> row = rows->step(); row && *row; row = rows->step())
            found.push_back(rows->text(0));
        return found;
    }
    void expectRefused(const std::string& text) const
    {
        const Result<void> result = sql(text);
        ASSERT_FALSE(result) << text;
        EXPECT_TRUE(result.error().is(errors::insertOnly)) << text << ": " << result.error().detail();
    }
    /// Without SQLite's own, and those that hold what FTS5 makes of search_index.
    std::vector<std::string> tablesOfTheVault() const
    {
        return texts("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
                     "AND name NOT LIKE 'search\\_index\\_%' ESCAPE '\\' ORDER BY name");
    }
};

} // namespace

TEST_F(InsertOnlyTables, areEachDeclaredOneOrTheOther)
{
    std::vector<std::string> names;
    for (const auto& [name, rows] : declared())
        names.push_back(name);
    EXPECT_EQ(tablesOfTheVault(), names) << "a new table has to be decided in docs/vault-format.md";
}

TEST_F(InsertOnlyTables, refuseUpdateOfEachColumnDeleteAndReplace)
{
    size_t seen = 0;
    for (const auto& [name, rows] : declared()) {
        if (rows != Rows::WrittenOnce)
            continue;
        const std::string in = " FROM " + name;
        ASSERT_NE(texts("SELECT count(*)" + in).at(0), "0") << name << " has to have a row that could be changed";
        for (const std::string& column : texts("SELECT name FROM pragma_table_info('" + name + "')"))
            expectRefused("UPDATE " + name + " SET " + column + " = " + column);
        expectRefused("DELETE" + in);
        expectRefused("INSERT OR REPLACE INTO " + name + " SELECT *" + in);
        expectRefused("INSERT OR IGNORE INTO " + name + " SELECT *" + in);
        ++seen;
    }
    EXPECT_GE(seen, 23u);
}

TEST_F(InsertOnlyTables, areAllThatHaveATriggerAgainstUpdates)
{
    std::vector<std::string> expected;
    for (const auto& [name, rows] : declared())
        if (rows == Rows::WrittenOnce)
            expected.push_back(name);
    EXPECT_EQ(texts("SELECT DISTINCT tbl_name FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%BEFORE UPDATE%' "
                    "ORDER BY tbl_name"),
        expected);
}

} // namespace holdfast::vault::test
