#include "backup_fixture.h"

#include "removed_drive.h"
#include "tests/support/rounds.h"

#include <algorithm>

namespace holdfast::vault::test {

namespace {

/// A vault or its backup on a drive that is taken out at some call, and then plugged in again.
class DriveTakenOut : public BackupTest {
protected:
    void SetUp() override
    {
        fs::create_directory(drive);
        BackupTest::SetUp();
        backUpNow();
        close();
    }
    Secret byCode() const { return recoverySecret(recoveryCode); }
    void openAgain()
    {
        close();
        Result<std::unique_ptr<Vault>> opened = Vault::open(folder, byCode());
        ASSERT_TRUE(opened) << opened.error().code().id << " " << opened.error().detail();
        vault = std::move(*opened);
    }
    void keepOnDrive(fs::path& place) const
    {
        const fs::path there = drive / place.filename();
        fs::rename(place, there);
        place = there;
    }
    /// `work` with the drive taken out before each of its calls about the drive, or before some of them.
    void walk(const std::function<Result<void>()>& work, const std::function<void(const Result<void>&)>& expect)
    {
        unsigned calls = 0;
        {
            const RemovedDrive counting(drive, ~0U);
            EXPECT_TRUE(work());
            calls = counting.calls();
        }
        const unsigned rounds = std::min(calls, holdfast::test::roundsOr(12));
        ASSERT_GT(rounds, 3u);
        for (unsigned round = 0; round < rounds; ++round) {
            const unsigned at = 1 + round * (calls - 1) / (rounds - 1);
            SCOPED_TRACE("taken out before call " + std::to_string(at) + " of " + std::to_string(calls));
            const Result<void> done = [&] {
                const RemovedDrive removed(drive, at);
                return work();
            }();
            expect(done);
        }
    }
    static void expectOneOf(const Result<void>& done, std::initializer_list<ErrorCode> codes)
    {
        if (!done) {
            EXPECT_TRUE(std::ranges::any_of(codes, [&](const ErrorCode& code) { return done.error().is(code); }))
                << done.error().code().id << " " << done.error().detail();
        }
    }
    void expectEverything(size_t items)
    {
        ASSERT_NO_FATAL_FAILURE(openAgain());
        EXPECT_EQ(vault->countItems().value(), items);
        EXPECT_EQ(contentOf(first), someBytes(3'000'000, 1));
        expectSound();
    }
    const fs::path drive = scratch / "drive";
};

} // namespace

TEST_F(DriveTakenOut, whileAVaultIsOpenedIsNotTakenForDamage)
{
    keepOnDrive(folder);
    walk(
        [this]() -> Result<void> {
            HF_CHECK(Vault::open(folder, byCode()));
            return {};
        },
        [this](const Result<void>& done) {
            expectOneOf(done, {errors::moved, errors::notAVault});
            expectEverything(2);
            close();
        });
}

TEST_F(DriveTakenOut, whileAnImportRunsLosesNoOtherItemAndItWorksAgain)
{
    keepOnDrive(folder);
    openAgain();
    size_t items = 2;
    const auto import = [&]() -> Result<void> {
        NewItem item;
        item.age = AgeAnswer::No;
        HF_TRY(Ingest ingest, Ingest::begin(*vault, item));
        HF_CHECK(ingest.addBytes("original", "", "application/octet-stream", someBytes(2'500'000, 4)));
        HF_CHECK(ingest.commit());
        ++items;
        return {};
    };
    walk(import, [&](const Result<void>& done) {
        expectOneOf(done, {errors::moved, errors::outcomeUnclear});
        ASSERT_NO_FATAL_FAILURE(openAgain());
        if (!done && done.error().is(errors::outcomeUnclear) && vault->countItems().value() == items + 1)
            ++items;
        ASSERT_NO_FATAL_FAILURE(expectEverything(items));
        EXPECT_TRUE(import());
    });
}

TEST_F(DriveTakenOut, whileAnItemIsReadIsNotTakenForDamageOfIt)
{
    keepOnDrive(folder);
    openAgain();
    walk(
        [this]() -> Result<void> {
            HF_CHECK(vault->readArtifact(first.artifacts[0], SIZE_MAX));
            return {};
        },
        [this](const Result<void>& done) {
            expectOneOf(done, {errors::moved, errors::unreadable});
            expectEverything(2);
        });
}

TEST_F(DriveTakenOut, whileABackupIsMadeToItLeavesTheEarlierOneOrTheNewOne)
{
    keepOnDrive(target);
    openAgain();
    size_t items = 2;
    walk(
        [&]() -> Result<void> {
            addItem("more", someBytes(200'000, ++items));
            HF_CHECK(backUp(*vault, target));
            return {};
        },
        [&](const Result<void>& done) {
            expectOneOf(done, {holdfast::errors::notFound});
            const Result<Restored> restored = restore(target, scratch / "proof", byCode());
            ASSERT_TRUE(restored) << restored.error().code().id << " " << restored.error().detail();
            EXPECT_TRUE(restored->findings.empty()) << restored->findings[0].detail;
            EXPECT_GE(restored->vault->countItems().value(), done ? items : items - 1);
            fs::remove_all(scratch / "proof");
            backUpNow();
            ASSERT_NO_FATAL_FAILURE(expectEverything(items));
        });
}

TEST_F(DriveTakenOut, withTheBackupWhileItIsRestoredLeavesNoVaultAndRestoringWorksAgain)
{
    keepOnDrive(target);
    const fs::path there = scratch / "restored";
    walk(
        [&]() -> Result<void> {
            fs::remove_all(there);
            HF_CHECK(restore(target, there, byCode()));
            return {};
        },
        [&](const Result<void>& done) {
            expectOneOf(done, {holdfast::errors::notFound, errors::notABackup});
            EXPECT_EQ(fs::exists(there), done.has_value());
        });
}

} // namespace holdfast::vault::test
