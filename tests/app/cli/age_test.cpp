#include "tests/app/cli/sample_vault.h"

#include <filesystem>

namespace holdfast::test {

class Age : public SampleVault {
protected:
    void SetUp() override
    {
        makeVaultOpenedByCode();
        ASSERT_EQ(
            cli({"import", writeFile("in/a.txt", "first file"), writeFile("in/b.txt", "other"), "--under18", "no"})
                .exitCode,
            0);
    }
};

TEST_F(Age, anotherAnswerBlocksAnItemUntilItIsAnsweredBack)
{
    const CliResult changed = cli({"age", "TC-1", "--under18", "unsure"});
    ASSERT_EQ(changed.exitCode, 0) << changed.err;
    EXPECT_EQ(changed.json["under18"], "unsure");
    EXPECT_EQ(changed.json["blocked"], true);
    EXPECT_EQ(changed.json["changed"], 1);
    const Json shown = cli({"show", "TC-1"}).json;
    EXPECT_EQ(shown["under18"], "unsure");
    EXPECT_EQ(shown["blocked"], true);
    EXPECT_EQ(items({"--search", "TC-2"})[0]["blocked"], false);
    const CliResult extracted = cli({"extract", "TC-1", "original", "--out", path("a.out")});
    EXPECT_EQ(extracted.exitCode, 4);
    EXPECT_EQ(extracted.code(), "policy.link-only");
    EXPECT_FALSE(std::filesystem::exists(path("a.out")));
    const CliResult refused = cli({"backup", path("copy")});
    EXPECT_EQ(refused.exitCode, 4);
    EXPECT_EQ(refused.code(), "backup.blocked-items");
    EXPECT_FALSE(std::filesystem::exists(path("copy")));
    EXPECT_EQ(cli({"check"}).exitCode, 0);
    ASSERT_EQ(cli({"age", "TC-1", "--under18", "no"}).exitCode, 0);
    EXPECT_EQ(cli({"extract", "TC-1", "original", "--out", path("a.out")}).exitCode, 0);
    EXPECT_EQ(cli({"backup", path("copy")}).exitCode, 0);
}

TEST_F(Age, aBlockedItemIsDeletedOnlyOnTheExplicitWord)
{
    ASSERT_EQ(cli({"age", "TC-1", "--under18", "yes"}).exitCode, 0);
    EXPECT_EQ(cli({"delete", "TC-1"}).code(), "usage.not-confirmed");
    EXPECT_EQ(items({}).size(), 2u);
    ASSERT_EQ(cli({"delete", "TC-1", "--yes", "--reason", "under 18"}).exitCode, 0);
    EXPECT_EQ(cli({"age", "TC-1", "--under18", "no"}).code(), "vault.item-deleted");
    EXPECT_EQ(cli({"backup", path("copy")}).exitCode, 0);
}

TEST_F(Age, theAnswerHasToBeGiven)
{
    EXPECT_EQ(cli({"age", "TC-1"}).exitCode, 2);
    EXPECT_EQ(cli({"age", "TC-1", "--under18", "maybe"}).exitCode, 2);
    EXPECT_EQ(cli({"age", "TC-9", "--under18", "yes"}).code(), "vault.no-such-item");
}

} // namespace holdfast::test
