#include "backup_fixture.h"

namespace holdfast::vault::test {

namespace {

/// Bytes that rot while they are being read back: where they were not read yet, that is noticed.
class ReadBack : public BackupTest {
protected:
    /// Once, when this part of the work first reports.
    Progress flipping(std::string_view when, const fs::path& file, uint64_t at)
    {
        return Progress([this, when, file, at](std::string_view what, uint64_t done, uint64_t) {
            if (isFlipped || what != when || done == 0)
                return;
            EXPECT_LT(done, at);
            flip(file, at);
            isFlipped = true;
        });
    }
    bool isFlipped = false;
};

} // namespace

TEST_F(ReadBack, ofABackupNoticesAByteThatRotsInTheMeantime)
{
    const uint64_t size = fs::file_size(folder / "vault.db");
    const Result<BackupReport> report
        = backUp(*vault, target, flipping("reading back", target / "backup.db", size - 100));
    ASSERT_TRUE(isFlipped);
    ASSERT_FALSE(report);
    EXPECT_TRUE(report.error().is(errors::backupDamaged)) << report.error().code().id;
    EXPECT_TRUE(events("backed-up").empty());
    EXPECT_FALSE(lastBackup(*vault)->has_value());
    backUpNow();
    goOnInRestored();
    EXPECT_EQ(contentOf(first), someBytes(3'000'000, 1));
}

TEST_F(ReadBack, ofABackupThatFollowsAnotherNoticesItToo)
{
    backUpNow();
    const auto before = lastBackup(*vault);
    addItem("three", someBytes(1000, 3));
    const Result<BackupReport> report
        = backUp(*vault, target, flipping("reading back", target / "backup.db", amongContent));
    ASSERT_TRUE(isFlipped);
    ASSERT_FALSE(report);
    EXPECT_TRUE(report.error().is(errors::backupDamaged)) << report.error().code().id;
    EXPECT_EQ(*lastBackup(*vault), *before);
    backUpNow();
    goOnInRestored();
    EXPECT_EQ(vault->countItems().value(), 3u);
}

TEST_F(ReadBack, byACheckNoticesAByteOfTheDatabaseThatRotsInTheMeantime)
{
    reopen();
    const auto findings = vault->check(flipping("checking", folder / "vault.db", amongContent));
    ASSERT_TRUE(isFlipped);
    ASSERT_TRUE(findings);
    ASSERT_FALSE(findings->empty());
    EXPECT_NE(findings->front().detail.find(pageAmongContent), std::string::npos) << findings->front().detail;
}

TEST_F(ReadBack, byARestoreNoticesAByteOfTheBackupThatRotsInTheMeantime)
{
    backUpNow();
    close();
    const Result<Restored> restored = restore(
        target, scratch / "restored", passwordSecret(), flipping("copying", target / "backup.db", amongContent));
    ASSERT_TRUE(isFlipped);
    ASSERT_TRUE(restored) << restored.error().detail();
    EXPECT_FALSE(restored->findings.empty());
}

TEST_F(ReadBack, whileTheVaultIsBackedUpNoticesAByteOfItThatRots)
{
    reopen();
    const Result<BackupReport> report = backUp(*vault, target, flipping("copying", folder / "vault.db", amongContent));
    ASSERT_TRUE(isFlipped);
    ASSERT_TRUE(report) << report.error().detail();
    ASSERT_EQ(report->findings.size(), 1u);
    EXPECT_TRUE(report->findings[0].code == errors::damaged);
}

} // namespace holdfast::vault::test
