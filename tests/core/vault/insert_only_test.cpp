#include "vault_fixture.h"

#include <array>
#include <map>

namespace holdfast::vault::test {

namespace {

class InsertOnly : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        item = addItem("title", someBytes(100, 1));
    }
    void expectRefused(const std::string& text) const
    {
        const Result<void> result = sql(text);
        ASSERT_FALSE(result) << text;
        EXPECT_TRUE(result.error().is(errors::insertOnly)) << text << ": " << result.error().detail();
    }
    Item item;
};

constexpr std::array tables{"vault_case", "item", "artifact", "chunk", "custody_event", "exhibit_label", "item_title"};

} // namespace

TEST_F(InsertOnly, tablesRefuseUpdateAndDelete)
{
    const std::map<std::string, std::string> columns{{"vault_case", "created_at"}, {"item", "url"},
        {"artifact", "name"}, {"chunk", "data"}, {"custody_event", "body"}, {"exhibit_label", "n"},
        {"item_title", "title"}};
    for (const char* table : tables) {
        const std::string& column = columns.at(table);
        expectRefused("UPDATE " + std::string(table) + " SET " + column + " = " + column);
        expectRefused("DELETE FROM " + std::string(table));
    }
    expectSound();
}

TEST_F(InsertOnly, tablesRefuseInsertOrReplaceOfARowThatIsThere)
{
    for (const char* table : tables) {
        expectRefused("INSERT OR REPLACE INTO " + std::string(table) + " SELECT * FROM " + table);
        expectRefused("INSERT OR IGNORE INTO " + std::string(table) + " SELECT * FROM " + table);
    }
    expectRefused(
        "INSERT OR REPLACE INTO chunk(rowid, stream, n, data) SELECT rowid, 999, 0, x'00' FROM chunk LIMIT 1");
    expectRefused(
        "INSERT OR REPLACE INTO exhibit_label(item_id, initials, n, assigned_at) SELECT item_id, 'ZZ', 1, 0 FROM "
        "exhibit_label");
    expectSound();
}

TEST_F(InsertOnly, nothingIsAddedToWhatIsComplete)
{
    expectRefused("INSERT INTO chunk(stream, n, data) SELECT stream, 99, x'00' FROM chunk");
    expectRefused(
        "INSERT INTO artifact(id, item_id, position, role, name, mime, bytes, sha256, stream) SELECT 'x', item_id, "
        "9, role, name, mime, bytes, sha256, 999 FROM artifact");
    expectRefused("INSERT INTO custody_event SELECT case_id, seq + 5, prev_hash, commitment, hash, salt, body FROM "
                  "custody_event WHERE seq = 1");
    expectSound();
}

TEST_F(InsertOnly, chunksThatNothingRefersToMayGo)
{
    ASSERT_TRUE(sql("INSERT INTO chunk(stream, n, data) VALUES(999, 0, x'00'), (999, 1, x'01'), (1005, 0, x'02')"));
    EXPECT_TRUE(sql("DELETE FROM chunk WHERE stream = 1005"));
    reopen();
    const std::scoped_lock guard(vault->database().mutex());
    EXPECT_EQ(*vault->database().integerOf("SELECT count(*) FROM chunk"), 1)
        << "opening sweeps orphans, and only those";
}

TEST_F(InsertOnly, rowsAreRefusedWithoutBreakingTheConnection)
{
    expectRefused("DELETE FROM item");
    EXPECT_EQ(addItem("after", asBytes("x")).exhibit, "AE-2");
}

} // namespace holdfast::vault::test
