#include "vault_fixture.h"

#include <algorithm>
#include <fstream>

namespace holdfast::vault::test {

namespace {

class Check : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        first = addItem("one", someBytes(3'000'000, 1));
        second = addItem("two", someBytes(500, 2));
    }
    std::vector<CheckFinding> findings() const
    {
        const Result<std::vector<CheckFinding>> found = vault->check();
        EXPECT_TRUE(found);
        return found ? *found : std::vector<CheckFinding>();
    }
    bool names(const std::string& subject, ErrorCode code) const
    {
        const auto all = findings();
        return std::any_of(all.begin(), all.end(),
            [&](const CheckFinding& finding) { return finding.subject == subject && finding.code == code; });
    }
    void tamper(const std::string& table, const std::string& change) const
    {
        for (const char* what : {"_no_update", "_no_delete"})
            ASSERT_TRUE(sql("DROP TRIGGER " + table + what));
        ASSERT_TRUE(sql("PRAGMA foreign_keys = OFF"));
        ASSERT_TRUE(sql(change));
    }
    Item first, second;
};

} // namespace

TEST_F(Check, findsNothingInASoundVault)
{
    expectSound();
}

TEST_F(Check, namesTheArtifactWhoseBytesWereChanged)
{
    tamper("chunk", "UPDATE chunk SET data = zeroblob(500) WHERE length(data) = 500");
    EXPECT_TRUE(names(second.artifacts[0].id.text(), errors::artifactDamaged));
    EXPECT_FALSE(names(first.artifacts[0].id.text(), errors::artifactDamaged));
    const Result<Bytes> read = vault->readArtifact(second.artifacts[0], SIZE_MAX);
    ASSERT_FALSE(read);
    EXPECT_TRUE(read.error().is(errors::artifactDamaged));
    EXPECT_TRUE(vault->readArtifact(first.artifacts[0], SIZE_MAX));
}

TEST_F(Check, namesTheArtifactThatLostAChunkOrGainedOne)
{
    tamper("chunk", "DELETE FROM chunk WHERE n = 1");
    EXPECT_TRUE(names(first.artifacts[0].id.text(), errors::artifactDamaged));
    ASSERT_TRUE(sql("DROP TRIGGER chunk_before_artifact"));
    ASSERT_TRUE(sql("INSERT INTO chunk(stream, n, data) SELECT stream, 1, x'00' FROM chunk WHERE length(data) = 500"));
    EXPECT_TRUE(names(second.artifacts[0].id.text(), errors::artifactDamaged));
}

TEST_F(Check, namesTheArtifactWhoseEntryWasChangedTogetherWithItsBytes)
{
    tamper("chunk", "UPDATE chunk SET data = x'61' WHERE length(data) = 500");
    tamper("artifact",
        "UPDATE artifact SET bytes = 1, sha256 = x'" + Sha256::of(asBytes("a")).hex() + "' WHERE bytes = 500");
    EXPECT_TRUE(names(second.artifacts[0].id.text(), errors::artifactDamaged)) << "the custody event still knows";
}

TEST_F(Check, namesTheItemThatWasChangedOrRemoved)
{
    tamper("item", "UPDATE item SET url = 'https://other.example' WHERE id = '" + second.id.text() + "'");
    EXPECT_TRUE(names(second.id.text(), errors::damaged));
    tamper("exhibit_label", "DELETE FROM exhibit_label WHERE item_id = '" + first.id.text() + "'");
    ASSERT_TRUE(sql("DELETE FROM item WHERE id = '" + first.id.text() + "'"));
    EXPECT_TRUE(names(first.id.text(), errors::damaged));
}

TEST_F(Check, namesADamagedSecondCopyOfTheKeys)
{
    putFile(folder / "vault.keys.copy", "x");
    EXPECT_TRUE(names("keys", errors::keysDamaged));
}

TEST_F(Check, namesADamagedPageAndTheItemItBelongsToAndTheRestStaysReadable)
{
    close();
    std::fstream file(folder / "vault.db", std::ios::in | std::ios::out | std::ios::binary);
    // Inside the first item's chunks, which are most of the file.
    file.seekg(1'500'000);
    const char old = static_cast<char>(file.get());
    file.seekp(1'500'000);
    file.put(static_cast<char>(old ^ 1));
    file.close();
    Result<std::unique_ptr<Vault>> opened = tryOpen();
    ASSERT_TRUE(opened) << opened.error().detail();
    vault = std::move(*opened);
    EXPECT_TRUE(names("database", errors::damaged));
    EXPECT_TRUE(names(first.artifacts[0].id.text(), errors::artifactDamaged));
    EXPECT_FALSE(names(second.artifacts[0].id.text(), errors::artifactDamaged));
    EXPECT_EQ(contentOf(second), someBytes(500, 2));
    EXPECT_EQ(vault->items()->size(), 2u);
}

TEST_F(Check, stopsWhenCancelled)
{
    CancelFlag cancel;
    cancel.cancel();
    EXPECT_TRUE(vault->check(Progress({}, cancel)).error().is(holdfast::errors::cancelled));
}

} // namespace holdfast::vault::test
