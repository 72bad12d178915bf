#include "backup_fixture.h"
#include "power_cuts.h"

namespace holdfast::vault::test {

namespace {

class PowerCutBackup : public BackupTest {
protected:
    void SetUp() override
    {
        BackupTest::SetUp();
        backUpNow();
        addItem("three", someBytes(300'000, 3));
        close();
        fs::copy(folder, original);
        fs::copy(target, earlier);
    }
    CutOperation backup(bool isFirst)
    {
        CutOperation operation;
        operation.disk = target.parent_path();
        operation.prepare = [this, isFirst] {
            fs::remove_all(folder);
            fs::copy(original, folder);
            fs::remove_all(target);
            if (!isFirst)
                fs::copy(earlier, target);
            Result<std::unique_ptr<Vault>> opened = Vault::open(folder, recoverySecret(recoveryCode));
            ASSERT_TRUE(opened) << errorText(opened.error());
            vault = std::move(*opened);
        };
        operation.work = [this](const LostWrites&) {
            const Result<BackupReport> report = backUp(*vault, target);
            return report && report->findings.empty();
        };
        operation.close = [this] { close(); };
        operation.problem = [this](const fs::path& left, bool isDone) {
            return problemOfBackup(left / target.filename().string(), isDone);
        };
        return operation;
    }
    std::string problemOfBackup(const fs::path& backup, bool isDone) const
    {
        const ScratchFolder proof;
        const Result<Restored> restored = restore(backup, proof / "vault", recoverySecret(recoveryCode));
        if (!restored)
            return "not restored: " + errorText(restored.error());
        for (const CheckFinding& finding : restored->findings)
            return "not sound: " + std::string(finding.code.id) + " " + finding.subject + " " + finding.detail;
        return restored->vault->countItems().value() >= (isDone ? 3u : 2u) ? "" : "an item is lost";
    }
    const fs::path original = scratch / "original", earlier = scratch / "earlier";
};

} // namespace

TEST_F(PowerCutBackup, leavesTheEarlierOneOrTheNewOne)
{
    cutPower(backup(false), 7);
}

TEST_F(PowerCutBackup, afterTheFirstOneInANewFolderLeavesIt)
{
    for (const std::string& problem : problemsOfCut(backup(true), afterAll))
        ADD_FAILURE() << problem;
}

TEST_F(PowerCutBackup, onADiskThatLiesAboutItsSyncsDoesLoseSomething)
{
    EXPECT_GT(lossesOnLyingDisk(backup(false)), 0u);
}

TEST_F(PowerCutBackup, onADiskThatLiesOnceIsNoticedWhereItReliesOnIt)
{
    expectNoticed(noticedLies(backup(false), CutWhen::AlsoBetween), {"backup.changes", "backup.db"});
}

} // namespace holdfast::vault::test
