#include "key_change_fixture.h"
#include "storage_faults.h"
#include "struck_process.h"

#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

namespace holdfast::vault::test {

namespace {

/// Strikes at the changes to files that a change of keys makes, one after the other.
class KeyChangeSurvival : public KeyChangeTest {
protected:
    Result<void> changePassword() const
    {
        const Result<std::unique_ptr<Vault>> opened = openByCode();
        return opened ? (*opened)->changePassword(secretText("another password")) : fail(opened.error());
    }
    /// True when it came to its `call`th change on disk, and was killed right before it.
    bool killedWhileChangingThePassword(unsigned call) const
    {
        return strike(call, [this] { return changePassword() ? 0 : 1; }).wasKilled;
    }
    bool killedWhileRekeying(unsigned call) const
    {
        return strike(call, [this] { return rekeyNow() ? 0 : 1; }).wasKilled;
    }
};

} // namespace

TEST_F(KeyChangeSurvival, killedAtAnyWriteOfAPasswordChangeTheOldOrTheNewPasswordOpens)
{
    const std::string before = newestKeys().toText();
    unsigned oldOnes = 0, newOnes = 0;
    for (unsigned call = 1;; call += strikesApart(2)) {
        startAgain();
        const bool wasKilled = killedWhileChangingThePassword(call);
        const bool isNew = newestKeys().toText() != before;
        (isNew ? newOnes : oldOnes) += 1;
        ASSERT_NO_FATAL_FAILURE(expectWhole("call " + std::to_string(call)));
        const bool oldOpens = tryOpen().has_value();
        ASSERT_NE(oldOpens, isNew) << call;
        if (!wasKilled)
            break;
    }
    EXPECT_GT(oldOnes, 5u);
    EXPECT_GT(newOnes, 1u);
}

TEST_F(KeyChangeSurvival, killedAtAnyWriteOfARekeyTheOldOrTheNewVaultOpens)
{
    unsigned oldOnes = 0, newOnes = 0;
    for (unsigned call = firstStrike(2);; call += strikesApart(2)) {
        startAgain();
        const bool wasKilled = killedWhileRekeying(call);
        (newestKeys().slots.size() == 2 ? oldOnes : newOnes) += 1;
        ASSERT_NO_FATAL_FAILURE(expectWhole("call " + std::to_string(call)));
        if (!wasKilled)
            break;
    }
    EXPECT_GT(oldOnes, 9u);
    EXPECT_GT(newOnes, 1u);
}

TEST_F(KeyChangeSurvival, killedBetweenTheTwoCopiesOfARekeyADamagedCopyStillLeavesAVault)
{
    unsigned tried = 0;
    for (unsigned call = firstStrike(2);; call += strikesApart(2)) {
        startAgain();
        if (!killedWhileRekeying(call))
            break;
        if (takeFile(folder / "vault.keys") == takeFile(folder / "vault.keys.copy"))
            continue;
        ++tried;
        const fs::path newer = scratch / ("cut" + std::to_string(tried));
        fs::copy(folder, newer);
        putFile(folder / "vault.keys.copy", "damaged");
        ASSERT_NO_FATAL_FAILURE(expectWhole("old keys, call " + std::to_string(call)));
        fs::remove_all(folder);
        fs::copy(newer, folder);
        putFile(folder / "vault.keys", "damaged");
        ASSERT_NO_FATAL_FAILURE(expectWhole("new keys, call " + std::to_string(call)));
    }
    EXPECT_GT(tried, 0u);
}

TEST_F(KeyChangeSurvival, aJournalOfTheOldDatabaseIsNotPlayedBackIntoTheNewOne)
{
    // A journal of the old database, from a kill in the middle of a transaction.
    fs::path journal;
    for (unsigned call = 1; journal.empty(); ++call) {
        startAgain();
        const Struck struck = strike(call, [this] {
            const auto opened = openByCode();
            return opened && (*opened)->recordEvent((*opened)->defaultCase(), "test", "test", Json::object()) ? 0 : 1;
        });
        ASSERT_TRUE(struck.wasKilled);
        std::error_code none;
        if (fs::file_size(folder / "vault.db-journal", none) > 1000 && !none) {
            journal = scratch / "journal";
            fs::copy_file(folder / "vault.db-journal", journal);
        }
    }
    // Then a rekey that was cut short with its keys in place and its database not.
    for (unsigned call = 1;; ++call) {
        startAgain();
        ASSERT_TRUE(killedWhileRekeying(call));
        if (takeFile(folder / "vault.keys") == takeFile(folder / "vault.keys.copy") && newestKeys().slots.size() == 1
            && fs::exists(folder / "vault.db.next"))
            break;
    }
    fs::copy_file(journal, folder / "vault.db-journal", fs::copy_options::overwrite_existing);
    expectWhole("with the old journal");
}

TEST_F(KeyChangeSurvival, aFullDiskAtAnyWriteOfAPasswordChangeLeavesTheOldPasswordOrTheNew)
{
    const std::string before = newestKeys().toText();
    unsigned refused = 0;
    for (unsigned call = 1;; ++call) {
        startAgain();
        vault = *openByCode();
        bool struck = false, isRefused = false;
        {
            const StorageFaults faults(StorageFaults::Kind::DiskFull, call);
            const Result<void> changed = vault->changePassword(secretText("another password"));
            EXPECT_EQ(changed.has_value(), newestKeys().toText() != before) << call;
            if (!changed) {
                EXPECT_TRUE(changed.error().is(holdfast::errors::diskFull)) << call << changed.error().detail();
            }
            isRefused = !changed;
            refused += changed ? 0u : 1u;
            struck = faults.struck();
        }
        // With room again the work goes on. Where one copy of the keys could be replaced, the check tells of the other.
        if (isRefused)
            expectSound();
        EXPECT_TRUE(vault->recordEvent(vault->defaultCase(), "test", "test", Json::object())) << call;
        close();
        ASSERT_NO_FATAL_FAILURE(expectWhole("call " + std::to_string(call)));
        if (!struck)
            break;
    }
    EXPECT_GT(refused, 3u);
    EXPECT_TRUE(Vault::open(folder, passwordSecret("another password")));
}

TEST_F(KeyChangeSurvival, aFullDiskAtAnyWriteOfARekeyLeavesTheOldVault)
{
    unsigned refused = 0;
    for (unsigned call = 1;; ++call) {
        startAgain();
        const std::string before = newestKeys().toText();
        bool struck = false;
        {
            const StorageFaults faults(StorageFaults::Kind::DiskFull, call);
            const Result<Rekeyed> done = rekeyNow();
            EXPECT_EQ(done.has_value(), newestKeys().toText() != before) << call;
            if (!done) {
                EXPECT_TRUE(done.error().is(holdfast::errors::diskFull)) << call << done.error().detail();
                EXPECT_FALSE(fs::exists(folder / "vault.db.next")) << call;
            }
            refused += done ? 0u : 1u;
            struck = faults.struck();
        }
        ASSERT_NO_FATAL_FAILURE(expectWhole("call " + std::to_string(call)));
        if (!struck)
            break;
    }
    EXPECT_GT(refused, 10u);
}

TEST_F(KeyChangeSurvival, aFailingSyncAtAnyPointLeavesAVaultThatOpens)
{
    for (const bool isRekey : {false, true})
        for (unsigned call = 1;; ++call) {
            startAgain();
            const std::string before = newestKeys().toText();
            bool struck = false;
            Result<void> done;
            {
                const StorageFaults faults(StorageFaults::Kind::SyncFails, call);
                done = isRekey ? rekeyed() : changePassword();
                struck = faults.struck();
            }
            // What was reported tells which of the two it is.
            const bool isChanged = newestKeys().toText() != before;
            EXPECT_TRUE(done ? isChanged : !isChanged || done.error().is(errors::outcomeUnclear)) << call;
            ASSERT_NO_FATAL_FAILURE(expectWhole((isRekey ? "rekey " : "password ") + std::to_string(call)));
            if (!struck)
                break;
        }
}

TEST_F(KeyChangeSurvival, aDiskWithoutRoomForTheCopyIsNamedBeforeAnythingIsWritten)
{
    if (geteuid() != 0)
        GTEST_SKIP() << "NOT TESTED: a small file system can only be mounted by root";
    const pid_t child = fork();
    if (child == 0) {
        const fs::path disk = scratch / "disk";
        fs::create_directory(disk);
        if (unshare(CLONE_NEWNS) != 0 || mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
            || mount("none", disk.c_str(), "tmpfs", 0, "size=6m") != 0)
            _exit(77);
        folder = disk / "vault";
        fs::copy(original, folder);
        putFile(disk / "filler", std::string(fs::space(disk).available - (1 << 20), 'x'));
        const std::string before = newestKeys().toText();
        const Result<Rekeyed> refused = rekeyNow();
        EXPECT_TRUE(!refused && refused.error().is(errors::noRoomForRekey));
        EXPECT_NE(refused.error().detail().find(" free"), std::string::npos);
        EXPECT_EQ(newestKeys().toText(), before);
        fs::remove(disk / "filler");
        expectWhole("after the refusal");
        _exit(HasFailure() ? 1 : 0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 77)
        GTEST_SKIP() << "NOT TESTED: no file system could be mounted here";
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

TEST_F(KeyChangeSurvival, everyFlippedByteOfEitherCopyOfTheKeysIsHealedFromTheOther)
{
    startAgain();
    const std::string whole = takeFile(folder / "vault.keys");
    const unsigned opensApart = strikesApart(7); // an opening syncs what it heals; by sevens, each bit has its turn
    for (const char* name : {"vault.keys", "vault.keys.copy"}) {
        for (size_t at = 0; at < whole.size(); ++at) {
            std::string flipped = whole;
            flipped[at] = static_cast<char>(flipped[at] ^ (1 << at % 8));
            putFile(folder / name, flipped);
            const Result<KeyStore::Loaded> loaded = KeyStore(folder).load();
            ASSERT_TRUE(loaded && loaded->flaws.size() == 1) << name << " " << at;
            ASSERT_EQ(loaded->keys.toText(), whole) << name << " " << at;
            if (at % opensApart != 0)
                continue;
            ASSERT_TRUE(openByCode()) << name << " " << at;
            ASSERT_EQ(takeFile(folder / name), whole) << name << " " << at;
        }
        putFile(folder / name, whole);
    }
}

TEST_F(KeyChangeSurvival, everyByteFlippedInBothCopiesIsNoticed)
{
    startAgain();
    const std::string whole = takeFile(folder / "vault.keys");
    for (size_t at = 0; at < whole.size(); ++at) {
        std::string flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ (1 << at % 8));
        for (const char* name : {"vault.keys", "vault.keys.copy"})
            putFile(folder / name, flipped);
        const auto opened = openByCode();
        ASSERT_FALSE(opened) << at;
        ASSERT_TRUE(opened.error().is(errors::keysDamaged)) << at << " " << opened.error().code().id;
    }
}

} // namespace holdfast::vault::test
