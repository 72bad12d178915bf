#include "backup_fixture.h"

#include "core/vault/first_page.h"
#include "storage_faults.h"

#include <functional>
#include <optional>
#include <utility>

namespace holdfast::vault::test {

namespace {

constexpr uint64_t inFirstPage = 1000;
constexpr uint64_t placeBytes = 40 + 65536; ///< of vault.db.first

/// The disk loses the vault's first page while a backup is made, which finds that out when it begins anew.
class BackupFirstPage : public BackupTest {
protected:
    void SetUp() override
    {
        BackupTest::SetUp();
        addItem("large", someBytes(6'000'000, 4)); // the copy takes more than one piece
    }
    Result<BackupReport> backUpLosing(
        const std::function<void()>& lose, const fs::path& to, const BackupOptions& options = {})
    {
        bool isLost = false;
        const Progress progress([&](std::string_view what, uint64_t, uint64_t) {
            if (what != "copying" || std::exchange(isLost, true))
                return;
            const std::scoped_lock guard(vault->database().mutex());
            // Counts as a change, and writes nothing into the file.
            EXPECT_TRUE(vault->database().execute("CREATE TEMP TABLE passing(x); INSERT INTO passing VALUES(1)"));
            lose();
        });
        Result<BackupReport> report = backUp(*vault, to, progress, options);
        EXPECT_TRUE(isLost);
        return report;
    }
    void flipFirstPage() const { flip(folder / "vault.db", inFirstPage); }
    void flipCopies() const
    {
        const fs::path copies = folder / FirstPageCopy::fileName;
        for (const uint64_t place : {uint64_t{0}, placeBytes})
            flip(copies, place + inFirstPage);
    }
    static void expectFromCopy(const Result<BackupReport>& report, ErrorCode code)
    {
        ASSERT_TRUE(report) << report.error().code().id << " " << report.error().detail();
        ASSERT_EQ(report->findings.size(), 1u);
        EXPECT_TRUE(report->findings[0].code == code) << report->findings[0].code.id;
        EXPECT_NE(report->findings[0].detail.find("the copy kept beside it was used"), std::string::npos)
            << report->findings[0].detail;
        EXPECT_EQ(report->keptPages, 1u);
    }
};

} // namespace

TEST_F(BackupFirstPage, isTakenFromTheVaultsOwnCopyWhereItIsDamaged)
{
    expectFromCopy(backUpLosing([&] { flipFirstPage(); }, target), errors::damaged);
    goOnInRestored();
    EXPECT_EQ(contentOf(first), someBytes(3'000'000, 1));
}

TEST_F(BackupFirstPage, isTakenFromTheVaultsOwnCopyRatherThanFromTheEarlierBackup)
{
    backUpNow();
    const Item third = addItem("three", someBytes(300'000, 3));
    expectFromCopy(backUpLosing([&] { flipFirstPage(); }, target), errors::damaged);
    goOnInRestored();
    EXPECT_EQ(contentOf(third), someBytes(300'000, 3));
}

TEST_F(BackupFirstPage, isTakenFromTheVaultsOwnCopyWhereTheDiskDoesNotGiveIt)
{
    std::optional<BadSector> bad;
    expectFromCopy(backUpLosing([&] { bad.emplace(folder / "vault.db", inFirstPage); }, target), errors::unreadable);
    bad.reset();
    goOnInRestored();
}

TEST_F(BackupFirstPage, isNotTakenFromTheCopyOfTheCommitBefore)
{
    const fs::path copies = folder / FirstPageCopy::fileName;
    const Result<BackupReport> refused = backUpLosing(
        [&] {
            flipFirstPage();
            const std::string there = takeFile(copies);
            const bool isFirstNewer = readU64Le(asBytes(there)) > readU64Le(asBytes(there).subspan(placeBytes));
            flip(copies, (isFirstNewer ? 0 : placeBytes) + inFirstPage);
        },
        target);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(errors::damaged)) << refused.error().code().id;
}

TEST_F(BackupFirstPage, thatIsNowhereWholeEndsTheBackupAndLeavesNoFolder)
{
    const auto lose = [&] {
        flipFirstPage();
        flipCopies();
    };
    const Result<BackupReport> refused = backUpLosing(lose, target);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(errors::damaged)) << refused.error().code().id;
    EXPECT_FALSE(fs::exists(target)) << "nor a folder that was made for it";
}

TEST_F(BackupFirstPage, thatIsNowhereWholeLeavesTheBackupOfAnotherHistoryAsItIs)
{
    close();
    fs::copy(folder, scratch / "older", fs::copy_options::recursive);
    reopen();
    addItem("later", someBytes(10, 3));
    backUpNow();
    close();
    folder = scratch / "older";
    reopen();
    const std::string database = takeFile(target / "backup.db"), head = takeFile(target / "backup.head");
    const auto lose = [&] {
        flipFirstPage();
        flipCopies();
    };
    const Result<BackupReport> refused = backUpLosing(lose, target, {.replace = true});
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(errors::damaged)) << refused.error().code().id;
    EXPECT_FALSE(fs::exists(target / "backup.changes"));
    EXPECT_EQ(takeFile(target / "backup.db"), database);
    EXPECT_EQ(takeFile(target / "backup.head"), head);
}

} // namespace holdfast::vault::test
