#include "backup_fixture.h"

#include "core/vault/rekey.h"

namespace holdfast::vault::test {

namespace {

class Backup : public BackupTest { };

} // namespace

TEST_F(Backup, bringsBackEveryItem)
{
    const BackupReport report = backUpNow();
    EXPECT_TRUE(report.isFirst);
    EXPECT_EQ(report.writtenBytes, report.bytes);
    EXPECT_EQ(fs::file_size(target / "backup.db"), report.bytes);
    goOnInRestored();
    EXPECT_EQ(vault->items()->size(), 2u);
    EXPECT_EQ(contentOf(first), someBytes(3'000'000, 1));
    EXPECT_EQ(contentOf(second), someBytes(500, 2));
}

TEST_F(Backup, writesOnlyThePagesThatChanged)
{
    const BackupReport whole = backUpNow();
    const Item third = addItem("three", someBytes(1000, 3));
    const BackupReport later = backUpNow();
    EXPECT_FALSE(later.isFirst);
    EXPECT_GT(later.writtenBytes, 0u);
    EXPECT_LT(later.writtenBytes, whole.bytes / 2);
    EXPECT_FALSE(fs::exists(target / "backup.changes"));
    goOnInRestored();
    EXPECT_EQ(contentOf(third), someBytes(1000, 3));
    EXPECT_EQ(contentOf(first), someBytes(3'000'000, 1));
}

TEST_F(Backup, canBePutInPlaceAgainUntilItWasReadBack)
{
    backUpNow();
    addItem("three", someBytes(1000, 3));
    bool wasThere = false;
    const Progress progress([&](std::string_view what, uint64_t, uint64_t) {
        wasThere = wasThere || (what == "reading back" && fs::exists(target / "backup.changes"));
    });
    ASSERT_TRUE(backUp(*vault, target, progress));
    EXPECT_TRUE(wasThere);
    EXPECT_FALSE(fs::exists(target / "backup.changes"));
}

TEST_F(Backup, isAnEventAndTellsItsAge)
{
    EXPECT_FALSE(lastBackup(*vault)->has_value());
    const BackupReport report = backUpNow();
    const std::vector<Json> recorded = events("backed-up");
    ASSERT_EQ(recorded.size(), 1u);
    EXPECT_EQ(recorded[0]["details"]["head"], report.head.hash.hex());
    EXPECT_EQ(recorded[0].dump().find(target.filename().string() + "/"), std::string::npos);
    ASSERT_TRUE(lastBackup(*vault)->has_value());
    EXPECT_EQ(formatUtc(**lastBackup(*vault)), report.head.signedAt);
    expectSound();
}

TEST_F(Backup, isCompleteAlsoWhenTheLogCannotTakeItsEvent)
{
    const Progress progress([&](std::string_view what, uint64_t, uint64_t) {
        if (what == "reading back") {
            EXPECT_TRUE(sql("CREATE TRIGGER IF NOT EXISTS refusing BEFORE INSERT ON custody_event "
                            "BEGIN SELECT RAISE(ABORT, 'refused'); END"));
        }
    });
    const Result<BackupReport> report = backUp(*vault, target, progress);
    ASSERT_TRUE(report) << report.error().detail();
    ASSERT_TRUE(report->notRecorded);
    EXPECT_TRUE(report->notRecorded->is(errors::insertOnly));
    EXPECT_FALSE(lastBackup(*vault)->has_value());
    ASSERT_TRUE(sql("DROP TRIGGER refusing"));
    goOnInRestored();
    EXPECT_FALSE(backUpNow().notRecorded);
}

TEST_F(Backup, isNoVault)
{
    backUpNow();
    const Result<std::unique_ptr<Vault>> opened = Vault::open(target, passwordSecret());
    ASSERT_FALSE(opened);
    EXPECT_TRUE(opened.error().is(errors::notAVault));
}

TEST_F(Backup, opensWithThePasswordOfItsDay)
{
    backUpNow();
    ASSERT_TRUE(vault->changePassword(secretText("another long one")));
    EXPECT_TRUE(tryRestore());
    backUpNow();
    const Result<Restored> old = tryRestore("again");
    ASSERT_FALSE(old);
    EXPECT_TRUE(old.error().is(errors::wrongPassword));
    EXPECT_FALSE(fs::exists(scratch / "again"));
    EXPECT_TRUE(restore(target, scratch / "again", passwordSecret("another long one")));
}

TEST_F(Backup, afterARekeyIsANewOneThatOpens)
{
    const BackupReport before = backUpNow();
    ASSERT_TRUE(rekey(std::move(vault), passwordSecret(), {}));
    reopen();
    EXPECT_EQ(backUpNow().writtenBytes, before.bytes) << "every page is under another key";
    goOnInRestored();
    EXPECT_EQ(contentOf(first), someBytes(3'000'000, 1));
}

} // namespace holdfast::vault::test
