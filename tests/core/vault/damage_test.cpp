#include "core/vault/annotations.h"
#include "core/vault/deletion.h"
#include "vault_fixture.h"

#include <algorithm>
#include <fstream>

namespace holdfast::vault::test {

namespace fs = std::filesystem;

namespace {

constexpr uint64_t pageSize = 65536;

/// Pages that can't be read, where no item is touched: they may cost nothing.
class Damage : public VaultTest {
protected:
    uint64_t pages() const { return fs::file_size(folder / "vault.db") / pageSize; }
    void damagePage(uint64_t page) const
    {
        std::fstream stream(folder / "vault.db", std::ios::in | std::ios::out | std::ios::binary);
        stream.seekp(static_cast<std::streamoff>((page - 1) * pageSize + 100));
        stream.write("damaged damaged", 15);
        ASSERT_TRUE(stream.good());
    }
    /// The first page of each table and index of that table.
    std::vector<uint64_t> rootsOf(const std::string& table) const
    {
        const std::scoped_lock guard(vault->database().mutex());
        Result<Statement> rows
            = vault->database().query("SELECT rootpage FROM sqlite_schema WHERE tbl_name = ? AND rootpage > 0", table);
        std::vector<uint64_t> roots;
        for (Result<bool> row = rows->step(); row && *row; row = rows->step())
            roots.push_back(rows->unsignedInteger(0));
        return roots;
    }
    bool isFound(std::string_view text) const
    {
        const Result<std::vector<CheckFinding>> findings = vault->check();
        EXPECT_TRUE(findings);
        return std::any_of(findings->begin(), findings->end(), [&](const CheckFinding& finding) {
            return finding.subject == "database" && finding.detail.find(text) != std::string::npos;
        });
    }
    int64_t count(const std::string& query) const
    {
        const std::scoped_lock guard(vault->database().mutex());
        const Result<int64_t> found = vault->database().integerOf(query.c_str());
        EXPECT_TRUE(found) << query;
        return found ? *found : -1;
    }
    size_t found(std::string_view words) const
    {
        const Result<uint64_t> items = vault->countItems({.kind = {}, .caseId = {}, .search = std::string(words)});
        EXPECT_TRUE(items) << words << ": " << items.error().detail();
        return items ? *items : 0;
    }
};

} // namespace

TEST_F(Damage, inWhatAKilledImportLeftKeepsNobodyOut)
{
    const Item item = addItem("kept", someBytes(400'000, 1));
    ASSERT_TRUE(sql("INSERT INTO chunk(stream, n, data) VALUES(901, 0, randomblob(1048576))"));
    const uint64_t before = pages();
    ASSERT_TRUE(sql("INSERT INTO chunk(stream, n, data) VALUES(900, 0, randomblob(1048576))"));
    const uint64_t damaged = before + (pages() - before) / 2;
    ASSERT_GT(damaged, before + 2);
    close();
    damagePage(damaged);
    reopen();
    EXPECT_EQ(contentOf(item), someBytes(400'000, 1));
    EXPECT_EQ(count("SELECT count(*) FROM chunk WHERE stream = 901"), 0) << "the others go";
    EXPECT_TRUE(isFound("page " + std::to_string(damaged)));
    EXPECT_TRUE(isFound("left behind could not be removed"));
    const Item next = addItem("next", someBytes(2'000'000, 2));
    reopen();
    EXPECT_EQ(contentOf(next), someBytes(2'000'000, 2));
}

TEST_F(Damage, ofTheListOfAllBytesLeavesTheListOfItems)
{
    addItem("kept", someBytes(400'000, 1));
    for (const uint64_t page : rootsOf("chunk"))
        damagePage(page);
    reopen();
    EXPECT_EQ(vault->items()->size(), 1u);
    EXPECT_TRUE(isFound("the end of what is stored can't be read"));
}

TEST_F(Damage, ofTheSearchIndexKeepsNoEvidenceOutAndIsMadeGood)
{
    for (const char* table :
        {"search_part", "search_index_data", "search_index_idx", "search_index_docsize", "search_index_config"}) {
        const Item first = addItem(std::string(table) + " earlier", asBytes("1"));
        for (const uint64_t page : rootsOf(table)) {
            close();
            damagePage(page);
            reopen();
            const std::string name = "needle" + std::to_string(page);
            const Item item = addItem(name, asBytes(name));
            ASSERT_TRUE(Annotations(*vault).addNote(first.id, "note" + name)) << table << page;
            reopen();
            EXPECT_EQ(found(name), 2u) << table << page;
            EXPECT_EQ(found(std::string(table) + " earlier"), 1u) << table << page;
            EXPECT_EQ(contentOf(item), Bytes(asBytes(name).begin(), asBytes(name).end()));
            EXPECT_TRUE(isFound("page " + std::to_string(page))) << "it stays damaged, and nothing needs it";
        }
    }
}

TEST_F(Damage, anywhereInALargeSearchIndexKeepsNothingOutAndLeavesNothingBehind)
{
    std::vector<Item> items;
    for (int n = 0; n < 30; ++n)
        items.push_back(addItem("item" + std::to_string(n) + "x", asBytes("1")));
    const uint64_t before = pages();
    ASSERT_TRUE(sql("UPDATE search_part SET folded = folded || hex(randomblob(30000))"));
    close();
    ASSERT_GT(pages(), before + 20) << "each of these pages is of the index alone";
    const std::string whole = takeFile(folder / "vault.db");
    for (uint64_t page = before + 1; page <= pages(); page += 9) {
        putFile(folder / "vault.db", whole);
        damagePage(page);
        reopen();
        const Item added = addItem("added later", asBytes("2"));
        for (const Item& item : {items.front(), items.back()})
            ASSERT_TRUE(deleteItem(*vault, item.id, {})) << page;
        reopen();
        EXPECT_EQ(vault->items()->size(), 29u) << page;
        EXPECT_EQ(found("item"), 28u) << page;
        EXPECT_EQ(found("added later"), 1u) << page;
        EXPECT_EQ(found("item0x"), 0u) << page;
        EXPECT_EQ(contentOf(added), Bytes{'2'});
        close();
        fs::remove(folder / "vault.db.first");
    }
}

TEST_F(Damage, ofTheSearchIndexThatASearchMeetsIsMadeGoodAtTheNextOpening)
{
    addItem("one item", asBytes("1"));
    const uint64_t page = rootsOf("search_index_data").front();
    close();
    damagePage(page);
    reopen();
    EXPECT_FALSE(vault->countItems({.kind = {}, .caseId = {}, .search = "one"}));
    reopen();
    EXPECT_EQ(found("one item"), 1u);
}

TEST_F(Damage, ofTheSearchIndexKeepsNoTextOfADeletedItem)
{
    for (const char* table : {"search_part", "search_index_data", "search_index_docsize"}) {
        const Item kept = addItem("kept" + std::string(table), asBytes("1"));
        const Item gone = addItem("unspeakable", asBytes("2"));
        const uint64_t page = rootsOf(table).front();
        close();
        damagePage(page);
        reopen();
        const Result<Tombstone> deleted = deleteItem(*vault, gone.id, {});
        ASSERT_TRUE(deleted) << table << ": " << deleted.error().detail();
        EXPECT_EQ(found("unspeakable"), 0u) << table;
        EXPECT_EQ(count("SELECT count(*) FROM search_part WHERE folded LIKE '%unspeakable%'"), 0) << table;
        EXPECT_EQ(found("kept" + std::string(table)), 1u) << "made anew at once";
    }
}

TEST_F(Damage, ofTheSearchIndexIsToldByTheCheckAndMadeGoodAtTheNextOpening)
{
    addItem("one item", asBytes("1"));
    const uint64_t page = rootsOf("search_index_data").front();
    close();
    damagePage(page);
    reopen();
    EXPECT_TRUE(isFound("the search index can't be read"));
    reopen();
    EXPECT_FALSE(isFound("the search index can't be read"));
    EXPECT_EQ(found("one item"), 1u);
}

} // namespace holdfast::vault::test
