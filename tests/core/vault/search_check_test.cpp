#include "core/vault/annotations.h"
#include "core/vault/search_index.h"
#include "spliced_pages.h"
#include "storage_faults.h"
#include "vault_fixture.h"

#include <algorithm>

namespace holdfast::vault::test {

namespace {

/// Of what search finds `check` says where it is not what it was made of.
class SearchCheck : public VaultTest {
protected:
    size_t found(std::string_view words) const
    {
        return vault->countItems({.kind = {}, .caseId = {}, .search = std::string(words)}).value_or(999);
    }
    bool tells(std::string_view text) const
    {
        const Result<std::vector<CheckFinding>> findings = vault->check();
        EXPECT_TRUE(findings);
        return findings && std::ranges::any_of(*findings, [&](const CheckFinding& finding) {
            return finding.subject == "database" && finding.detail.find(text) != std::string::npos;
        });
    }
    /// A page with that much text.
    Item addPage(std::string_view title, size_t bytes) const
    {
        std::string text;
        while (text.size() < bytes)
            text += "another kilometre of words\n";
        NewItem page;
        page.age = AgeAnswer::No;
        page.title = title;
        page.capturedAt = vault->clock().now();
        Result<Ingest> ingest = Ingest::begin(*vault, page);
        EXPECT_TRUE(ingest && ingest->addBytes("text", "page.txt", "text/plain", asBytes(text)));
        const Result<Item> stored = ingest->commit();
        EXPECT_TRUE(stored);
        return stored.value_or(Item());
    }
    void dropFromSearch(const Item& item) const
    {
        const std::scoped_lock guard(vault->database().mutex());
        Result<Transaction> transaction = Transaction::begin(vault->database());
        ASSERT_TRUE(transaction);
        ASSERT_TRUE(dropFromIndex(vault->database(), item.id));
        ASSERT_TRUE(transaction->commit());
    }
    size_t rootPage(std::string_view table) const
    {
        const std::scoped_lock guard(vault->database().mutex());
        Result<Statement> row = vault->database().query("SELECT rootpage FROM sqlite_schema WHERE name = ?", table);
        const Result<bool> isThere = row ? row->step() : Result<bool>(fail(row.error()));
        EXPECT_TRUE(isThere && *isThere) << table;
        return isThere && *isThere ? static_cast<size_t>(row->unsignedInteger(0)) - 1 : 0;
    }
};

} // namespace

TEST_F(SearchCheck, findsNothingInAnyScriptThroughChangesAndDeletions)
{
    const Item item = addItem("Ärger & a.b@c.example #1 – “Straße” ℂ Ａ １２", asBytes("1"));
    addItem("صُورَة ـــ ۱۲۳", asBytes("2"));
    addItem("照片 👩‍👩‍👧 ภาพ \xff\xfe", asBytes("3"));
    ASSERT_TRUE(Annotations(*vault).addNote(item.id, "two words, two words"));
    expectSound();
    ASSERT_TRUE(Annotations(*vault).setTitle(item.id, "another"));
    ASSERT_TRUE(Annotations(*vault).withdrawNote(item.id, 1));
    expectSound();
    reopen();
    expectSound();
}

TEST_F(SearchCheck, tellsOfTextsThatTheIndexDoesNotHoldAndTheNextOpeningMakesItAnew)
{
    const Item item = addItem("needle", asBytes("1"));
    ASSERT_TRUE(sql("UPDATE search_part SET folded = 'nettle' WHERE item_id = '" + item.id.text() + "'"));
    EXPECT_TRUE(tells("does not hold the words"));
    reopen();
    EXPECT_EQ(found("needle"), 1U);
    expectSound();
}

TEST_F(SearchCheck, tellsThatTheIndexCannotBeMadeAnewWhereTheVaultDoesNotKeepThatItHasToBe)
{
    const Item item = addItem("needle", asBytes("1"));
    ASSERT_TRUE(sql("UPDATE search_part SET folded = 'nettle' WHERE item_id = '" + item.id.text() + "'"));
    EXPECT_FALSE(tells("can't be made anew"));
    ASSERT_TRUE(sql("DELETE FROM meta WHERE key = 'search_pending'"));
    ASSERT_TRUE(sql("CREATE TEMP TRIGGER refuses BEFORE INSERT ON meta BEGIN SELECT RAISE(ABORT, 'no'); END"));
    EXPECT_TRUE(tells("can't be made anew"));
}

TEST_F(SearchCheck, tellsOfAnOldPageOfTheIndexAmongNewerOnes)
{
    const Item item = addItem("first", asBytes("1"));
    const size_t page = rootPage("search_index_data");
    close();
    const std::string earlier = takeFile(folder / "vault.db");
    reopen();
    ASSERT_TRUE(Annotations(*vault).setTitle(item.id, "other"));
    close();
    const std::string later = takeFile(folder / "vault.db");
    ASSERT_TRUE(pagesThatDiffer(earlier, later).contains(page));
    putFile(folder / "vault.db", splicePages(later, earlier, {page}));
    reopen();
    EXPECT_NE(found("other"), 1U);
    EXPECT_TRUE(tells("the search index"));
    reopen();
    EXPECT_EQ(found("other"), 1U);
    expectSound();
}

TEST_F(SearchCheck, tellsOfAnItemThatIsNotInTheIndexAndTheNextOpeningPutsItIn)
{
    const Item item = addItem("needle", asBytes("1"));
    ASSERT_NO_FATAL_FAILURE(dropFromSearch(item));
    EXPECT_EQ(found("needle"), 0U);
    EXPECT_TRUE(tells("the search index lacks 1 of the items"));
    reopen();
    EXPECT_EQ(found("needle"), 1U);
    expectSound();
}

TEST_F(SearchCheck, anItemThatTheDiskDoesNotGiveForTheMomentIsPutInWholeByALaterOpening)
{
    constexpr int64_t withinText = 4'000'000;
    const Item item = addPage("thread", 3'000'000);
    addItem("needle", asBytes("1"));
    ASSERT_NO_FATAL_FAILURE(dropFromSearch(item));
    ASSERT_TRUE(sql("INSERT INTO meta(key, value) VALUES('search_pending', 1)"));
    {
        const BadSector bad(folder / "vault.db", withinText);
        reopen();
        EXPECT_EQ(found("thread"), 0U);
        EXPECT_EQ(found("needle"), 1U);
        EXPECT_TRUE(tells("what search finds could not be completed"));
    }
    reopen();
    EXPECT_EQ(found("thread"), 1U);
    EXPECT_EQ(found("kilometre"), 1U);
    expectSound();
}

} // namespace holdfast::vault::test
