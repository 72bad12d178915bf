#include "backup_fixture.h"

#include "storage_faults.h"
#include "struck_process.h"

namespace holdfast::vault::test {

namespace {

class BackupCutShort : public BackupTest {
protected:
    /// Stopped as soon as it copies.
    void giveUpABackup() const
    {
        CancelFlag cancel;
        const Progress progress([&](std::string_view, uint64_t, uint64_t) { cancel.cancel(); }, cancel);
        const Result<BackupReport> report = backUp(*vault, target, progress);
        ASSERT_FALSE(report);
        EXPECT_TRUE(report.error().is(holdfast::errors::cancelled)) << report.error().code().id;
    }
};

} // namespace

TEST_F(BackupCutShort, isSafeWhereverAFullDiskOrAFailedSyncStopsIt)
{
    backUpNow();
    addItem("three", someBytes(300'000, 3));
    for (const StorageFaults::Kind kind : {StorageFaults::Kind::DiskFull, StorageFaults::Kind::SyncFails}) {
        bool struck = true;
        for (unsigned at = 1; struck; at += strikesApart(7)) {
            {
                StorageFaults faults(kind, at);
                const Result<BackupReport> report = backUp(*vault, target);
                struck = faults.struck();
                EXPECT_TRUE(report || struck) << at;
            }
            const fs::path there = scratch / ("r" + std::to_string(at));
            const Result<Restored> restored = restore(target, there, passwordSecret());
            ASSERT_TRUE(restored) << at << ": " << restored.error().code().id << " " << restored.error().detail();
            EXPECT_TRUE(restored->findings.empty()) << at << ": " << restored->findings[0].detail;
            EXPECT_GE(restored->vault->items()->size(), 2u);
            fs::remove_all(there);
        }
        EXPECT_FALSE(struck);
        addItem("more", someBytes(1000, 9));
    }
    backUpNow();
    expectSound();
}

TEST_F(BackupCutShort, theFirstOneThatIsGivenUpTakesTheFoldersAlongThatItMade)
{
    giveUpABackup();
    EXPECT_FALSE(fs::exists(target.parent_path()));
    fs::create_directories(target);
    giveUpABackup();
    EXPECT_TRUE(fs::exists(target)) << "somebody else made it";
    backUpNow();
    addItem("three", someBytes(1000, 3));
    giveUpABackup();
    goOnInRestored();
    EXPECT_EQ(vault->items()->size(), 2u);
}

TEST_F(BackupCutShort, theFirstOneOnAFullDiskLeavesNoFolderThatHoldsNothing)
{
    for (const unsigned at : {1u, 3u, 9u}) {
        {
            const StorageFaults faults(StorageFaults::Kind::DiskFull, at);
            ASSERT_FALSE(backUp(*vault, target)) << at;
        }
        EXPECT_TRUE(!fs::exists(target) || fs::exists(target / BackupFolder::keysName)) << at;
    }
    backUpNow();
}

TEST_F(BackupCutShort, killedAtAnyMomentLeavesTheOlderOneOrTheNewOne)
{
    backUpNow();
    addItem("three", someBytes(300'000, 3));
    close();
    bool wasKilled = true;
    unsigned kills = 0;
    for (unsigned at = 1; wasKilled; at += strikesApart(11)) {
        const Struck struck = strike(at, [&] {
            const auto opened = Vault::open(folder, passwordSecret());
            return opened && backUp(**opened, target) ? 0 : 1;
        });
        wasKilled = struck.wasKilled;
        kills += wasKilled ? 1 : 0;
        const fs::path there = scratch / ("k" + std::to_string(at));
        const Result<Restored> restored = restore(target, there, passwordSecret());
        ASSERT_TRUE(restored) << at << ": " << restored.error().code().id << " " << restored.error().detail();
        EXPECT_TRUE(restored->findings.empty()) << at << ": " << restored->findings[0].detail;
        EXPECT_GE(restored->vault->items()->size(), 2u);
        fs::remove_all(there);
        if (wasKilled) { // something to back up for the next try
            reopen();
            addItem("more", someBytes(1000, at));
            close();
        }
    }
    EXPECT_GT(kills, 5u);
    reopen();
    expectSound();
}

TEST_F(BackupCutShort, theFirstOneKilledAtAnyMomentCanBeMadeAgain)
{
    close();
    bool wasKilled = true;
    for (unsigned at = 1; wasKilled; at += strikesApart(11)) {
        const fs::path there = scratch / ("first" + std::to_string(at));
        wasKilled = strike(at, [&] {
            const auto opened = Vault::open(folder, passwordSecret());
            return opened && backUp(**opened, there) ? 0 : 1;
        }).wasKilled;
        reopen();
        const Result<BackupReport> again = backUp(*vault, there);
        EXPECT_TRUE(again) << at << ": " << again.error().code().id << " " << again.error().detail();
        close();
        EXPECT_TRUE(restore(there, scratch / "out", passwordSecret())) << at;
        fs::remove_all(scratch / "out");
        fs::remove_all(there);
    }
    reopen();
}

} // namespace holdfast::vault::test
