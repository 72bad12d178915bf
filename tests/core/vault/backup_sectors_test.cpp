#include "backup_fixture.h"

#include "storage_faults.h"

#include <algorithm>

namespace holdfast::vault::test {

namespace {

/// Disks that do not give what was written to them.
class BackupSectors : public BackupTest {
protected:
    static bool has(const std::vector<CheckFinding>& findings, ErrorCode code, std::string_view text)
    {
        return std::ranges::any_of(findings, [&](const CheckFinding& finding) {
            return finding.code == code && finding.detail.find(text) != std::string::npos;
        });
    }
};

} // namespace

TEST_F(BackupSectors, ofTheVaultCostTheBackupThatPageOnlyOrNothing)
{
    {
        const BadSector bad(folder / "vault.db", amongContent);
        const BackupReport report = backUpNow();
        EXPECT_TRUE(has(
            report.findings, errors::unreadable, pageAmongContent + " of the vault can't be read; the backup has no"));
        const Result<Restored> restored = tryRestore("partly");
        ASSERT_TRUE(restored) << restored.error().detail();
        EXPECT_TRUE(has(restored->findings, errors::damaged, pageAmongContent));
        EXPECT_EQ(restored->vault->readArtifact(second.artifacts[0], 1000).value(), someBytes(500, 2));
    }
    EXPECT_TRUE(backUpNow().findings.empty());
    addItem("three", someBytes(1000, 3));
    const BadSector bad(folder / "vault.db", amongContent);
    EXPECT_EQ(backUpNow().keptPages, 1u);
    goOnInRestored();
    EXPECT_EQ(contentOf(first), someBytes(3'000'000, 1));
}

TEST_F(BackupSectors, ofADriveThatIsGoneEndTheBackupAndLeaveTheEarlierOne)
{
    backUpNow();
    const std::string before = takeFile(target / "backup.head");
    const BadSector bad(folder / "vault.db", amongContent);
    fs::rename(folder / "vault.db", scratch / "elsewhere");
    const Result<BackupReport> report = backUp(*vault, target);
    ASSERT_FALSE(report);
    EXPECT_TRUE(report.error().is(errors::moved)) << report.error().code().id;
    EXPECT_EQ(takeFile(target / "backup.head"), before);
    fs::rename(scratch / "elsewhere", folder / "vault.db");
}

TEST_F(BackupSectors, ofTheBackupAreWrittenAnewByTheNextOne)
{
    backUpNow();
    addItem("three", someBytes(1000, 3));
    const BadSector bad(target / "backup.db", amongContent);
    EXPECT_TRUE(backUpNow().findings.empty());
    goOnInRestored();
    EXPECT_EQ(contentOf(first), someBytes(3'000'000, 1));
}

TEST_F(BackupSectors, ofTheBackupCostARestoreWhatIsInThem)
{
    backUpNow();
    const BadSector bad(target / "backup.db", amongContent);
    const Result<Restored> restored = tryRestore();
    ASSERT_TRUE(restored) << restored.error().code().id << " " << restored.error().detail();
    EXPECT_TRUE(has(restored->findings, errors::backupDamaged, pageAmongContent + " of backup.db can't be read"));
    EXPECT_TRUE(std::ranges::any_of(restored->findings,
        [&](const CheckFinding& finding) { return finding.subject == first.artifacts[0].id.text(); }));
    EXPECT_EQ(restored->vault->readArtifact(second.artifacts[0], 1000).value(), someBytes(500, 2));
}

TEST_F(BackupSectors, underTheFirstPageCostNothing)
{
    backUpNow();
    const BadSector bad(target / "backup.db", 100);
    const Result<Restored> restored = tryRestore();
    ASSERT_TRUE(restored) << restored.error().code().id << " " << restored.error().detail();
    EXPECT_TRUE(has(restored->findings, errors::backupDamaged, "page 1 of backup.db"));
    EXPECT_EQ(restored->vault->readArtifact(first.artifacts[0], SIZE_MAX).value(), someBytes(3'000'000, 1));
}

} // namespace holdfast::vault::test
