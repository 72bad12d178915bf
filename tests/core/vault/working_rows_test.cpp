#include "core/vault/capture_queue.h"
#include "core/vault/deletion.h"
#include "core/vault/picture_hashes.h"
#include "vault_fixture.h"

#include <algorithm>

namespace holdfast::vault::test {

namespace {

/// What `check` can say of rows that no event tells of.
class WorkingRows : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        picture = addItem("picture", asBytes("a picture"));
        other = addItem("other", asBytes("another picture"));
        ASSERT_TRUE(addPictureHash(*vault, picture, picture.artifacts[0], {picture.id, {1, 2, 3}, 90}));
        QueuedAddress address;
        address.url = "https://sharing.example/1";
        address.age = AgeAnswer::No;
        ASSERT_TRUE(enqueue(*vault, {address}));
    }
    bool tells(std::string_view text) const
    {
        const Result<std::vector<CheckFinding>> findings = vault->check();
        EXPECT_TRUE(findings);
        return findings && std::ranges::any_of(*findings, [&](const CheckFinding& finding) {
            return finding.code == errors::damaged && finding.subject == "database"
                && finding.detail.find(text) != std::string::npos;
        });
    }
    void tamper(const std::string& change) const
    {
        ASSERT_TRUE(sql("PRAGMA foreign_keys = OFF"));
        for (const char* trigger :
            {"picture_hash_no_update", "picture_hash_only_where_answered_no", "picture_hash_not_of_deleted"})
            ASSERT_TRUE(sql(std::string("DROP TRIGGER IF EXISTS ") + trigger));
        ASSERT_TRUE(sql(change));
    }
    Item picture, other;
};

} // namespace

TEST_F(WorkingRows, areSoundThroughDeletionsAndAQueueThatIsEmptied)
{
    expectSound();
    ASSERT_TRUE(deleteItem(*vault, picture.id, {}));
    expectSound();
    ASSERT_TRUE(emptyQueue(*vault));
    expectSound();
}

TEST_F(WorkingRows, ofADeletedPictureThatAreBackAreTold)
{
    ASSERT_TRUE(deleteItem(*vault, picture.id, {}));
    tamper("INSERT INTO picture_hash VALUES('" + picture.id.text() + "', '" + picture.artifacts[0].id.text()
        + "', zeroblob(32), 90)");
    EXPECT_TRUE(tells("1 picture hashes are of deleted items"));
}

TEST_F(WorkingRows, ofAnotherItemsFileAreTold)
{
    tamper("UPDATE picture_hash SET item_id = '" + other.id.text() + "'");
    EXPECT_TRUE(tells("1 picture hashes are of no file of the item"));
}

TEST_F(WorkingRows, ofAnItemThatMayHaveNoneAreTold)
{
    ASSERT_TRUE(sql("DROP TRIGGER item_no_update"));
    tamper("UPDATE item SET kind = 'page' WHERE id = '" + picture.id.text() + "'");
    EXPECT_TRUE(tells("1 picture hashes are of items that may have none"));
}

TEST_F(WorkingRows, ofTheQueueWithNumbersThatWereNotGivenAreTold)
{
    tamper("UPDATE sqlite_sequence SET seq = 0 WHERE name = 'capture_queue'");
    EXPECT_TRUE(tells("1 of the addresses that wait to be captured have numbers"));
}

TEST_F(WorkingRows, ofTheQueueThatCantBeReadAreTold)
{
    tamper("UPDATE capture_queue SET options = 'nonsense'");
    EXPECT_FALSE(waitingAddresses(*vault));
    EXPECT_TRUE(tells("the addresses that wait to be captured can't be read"));
}

} // namespace holdfast::vault::test
