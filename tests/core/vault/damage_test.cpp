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

} // namespace holdfast::vault::test
