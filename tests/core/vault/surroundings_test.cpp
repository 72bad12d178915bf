#include "core/vault/annotations.h"
#include "core/vault/backup.h"
#include "core/vault/rekey.h"
#include "core/vault/restore.h"
#include "vault_fixture.h"

#include <set>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

namespace holdfast::vault::test {

namespace {

namespace fs = std::filesystem;

class Surroundings : public VaultTest {
protected:
    /// Expects that nothing can be added, with one clear error, and that what is there is not in danger.
    void expectRefused(std::initializer_list<ErrorCode> codes)
    {
        Result<Ingest> ingest = Ingest::begin(*vault, ageless("refused"));
        Result<Artifact> added = ingest->addBytes("original", "", "application/octet-stream", someBytes(200'000, 9));
        const Result<Item> item = added ? ingest->commit() : Result<Item>(fail(added.error()));
        ASSERT_FALSE(item);
        EXPECT_TRUE(std::any_of(codes.begin(), codes.end(), [&](ErrorCode code) { return item.error().is(code); }))
            << item.error().code().id << " " << item.error().detail();
    }
    static NewItem ageless(std::string_view title)
    {
        NewItem item;
        item.age = AgeAnswer::No;
        item.title = title;
        return item;
    }
    void expectOpensAt(const fs::path& place, const Item& kept, uint64_t items = 1)
    {
        close();
        folder = place;
        ASSERT_NO_FATAL_FAILURE(reopen());
        EXPECT_EQ(*vault->countItems(), items);
        EXPECT_EQ(contentOf(kept), someBytes(400'000, 1));
        addItem("after", asBytes("goes on"));
        expectSound();
    }
};

/// A clock that somebody sets.
class SetClock final : public Clock {
public:
    UtcTime now() const override { return time; }
    std::chrono::nanoseconds monotonic() const override { return std::chrono::seconds(5); }
    std::chrono::minutes utcOffset() const override { return std::chrono::minutes(0); }
    std::string zoneName() const override { return "Etc/UTC"; }
    UtcTime time = *parseUtc("2026-11-22T09:00:00.000Z");
};

} // namespace

TEST_F(Surroundings, aClockThatJumpsBackAYearLeavesIdsNumbersAndTheChainInOrder)
{
    close();
    SetClock clock;
    const fs::path place = scratch / "clocked";
    vault = std::move(Vault::create(place, secretText(password), {}, clock)->vault);
    std::vector<Item> made;
    for (int i = 0; i < 3; ++i)
        made.push_back(addItem("before " + std::to_string(i), someBytes(1000, 1)));
    ASSERT_TRUE(backUp(*vault, scratch / "backup"));
    clock.time -= std::chrono::days(365);
    for (int i = 0; i < 3; ++i)
        made.push_back(addItem("after " + std::to_string(i), someBytes(1000, 2)));
    ASSERT_TRUE(Annotations(*vault).addNote(made[0].id, "written later, dated earlier"));
    ASSERT_TRUE(Annotations(*vault).setTitle(made[0].id, "newest title"));
    ASSERT_TRUE(backUp(*vault, scratch / "backup"));
    close();
    vault = *Vault::open(place, passwordSecret(), clock);
    expectSound();
    std::set<std::string> ids;
    for (size_t i = 0; i < made.size(); ++i) {
        ids.insert(made[i].id.text());
        EXPECT_EQ(made[i].exhibit, "EX-" + std::to_string(i + 1));
    }
    EXPECT_EQ(ids.size(), made.size());
    EXPECT_EQ(vault->item(made[0].id)->title, "newest title") << "the newest by its number, not by its date";
    EXPECT_EQ(*lastBackup(*vault), clock.time) << "the last one made, although an earlier one is dated later";
    // Listed by the dates that the clock gave, which is what the record states.
    const std::vector<Item> listed = *vault->items();
    ASSERT_EQ(listed.size(), made.size());
    EXPECT_TRUE(std::is_sorted(
        listed.begin(), listed.end(), [](const Item& a, const Item& b) { return a.capturedAt > b.capturedAt; }));
}

TEST_F(Surroundings, aPathTooLongForTheDatabaseIsRefusedBeforeAnythingIsMade)
{
    fs::path deep = scratch.path();
    while (deep.native().size() < 520)
        deep /= std::string(100, 'd');
    const Result<Vault::Created> created = Vault::create(deep / "vault", secretText(password), {});
    ASSERT_FALSE(created);
    EXPECT_TRUE(created.error().is(errors::pathTooLong)) << created.error().code().id << created.error().detail();
    EXPECT_EQ(std::distance(fs::directory_iterator(scratch.path()), {}), 1) << "nothing but the vault of before";
    // A vault that came there by itself is named the same way, and is whole elsewhere.
    close();
    fs::create_directories(deep);
    fs::rename(folder, deep / "vault");
    const auto opened = Vault::open(deep / "vault", passwordSecret());
    ASSERT_FALSE(opened);
    EXPECT_TRUE(opened.error().is(errors::pathTooLong)) << opened.error().code().id << opened.error().detail();
    fs::rename(deep / "vault", folder);
    reopen();
    expectSound();
}

TEST_F(Surroundings, theLongestPathThatIsAcceptedHoldsAWholeVault)
{
    close();
    const auto ofLength = [&](size_t length) {
        const fs::path parent = scratch / std::string(240, 'a');
        return parent / std::string(length - parent.native().size() - 1, 'b');
    };
    size_t longest = 400;
    while (requirePathFits(ofLength(longest + 1)))
        ++longest;
    EXPECT_TRUE(Vault::create(ofLength(longest + 1), secretText(password), {}).error().is(errors::pathTooLong));
    folder = ofLength(longest);
    ASSERT_NO_FATAL_FAILURE(SetUp());
    addItem("deep", someBytes(200'000, 1));
    close();
    std::string damaged = takeFile(folder / "vault.db");
    damaged[1000] = static_cast<char>(damaged[1000] ^ 1);
    putFile(folder / "vault.db", damaged);
    reopen();
    reopen();
    EXPECT_EQ(*vault->countItems(), 1u);
    expectSound();
    close();
    // The longest name of all is that of the journal of a new master key's database.
    Result<std::unique_ptr<Vault>> opened = Vault::open(folder, recoverySecret(recoveryCode));
    ASSERT_TRUE(opened) << opened.error().detail();
    const Result<Rekeyed> rekeyed
        = rekey(std::move(*opened), recoverySecret(recoveryCode), {.keep = {}, .dropOthers = true});
    ASSERT_TRUE(rekeyed) << rekeyed.error().code().id << " " << rekeyed.error().detail();
    opened = Vault::open(folder, recoverySecret(recoveryCode)); // the code that opened it is kept
    ASSERT_TRUE(opened) << opened.error().code().id << " " << opened.error().detail();
    EXPECT_EQ(*(*opened)->countItems(), 1u);
}

TEST_F(Surroundings, aVaultMovedWhileItIsOpenTakesNothingMoreAndOpensAtItsNewPlace)
{
    const Item kept = addItem("kept", someBytes(400'000, 1));
    fs::rename(folder, scratch / "moved");
    expectRefused({errors::moved});
    EXPECT_FALSE(fs::exists(folder)) << "nothing was made at the old place";
    expectOpensAt(scratch / "moved", kept);
}

TEST_F(Surroundings, aVaultMovedInTheMiddleOfAnImportLosesOnlyThatImport)
{
    const Item kept = addItem("kept", someBytes(400'000, 1));
    {
        Result<Ingest> ingest = Ingest::begin(*vault, ageless("torn"));
        const Bytes part = someBytes(9'000'000, 2);
        ASSERT_TRUE(ingest->addBytes("original", "", "application/octet-stream", part));
        fs::rename(folder, scratch / "moved");
        const Result<Artifact> more = ingest->addBytes("other", "", "application/octet-stream", part);
        const Result<Item> item = more ? ingest->commit() : Result<Item>(fail(more.error()));
        EXPECT_FALSE(item);
    }
    expectOpensAt(scratch / "moved", kept);
}

TEST_F(Surroundings, aVaultMovedInTheMiddleOfABackupIsWholeAtItsNewPlaceAndInTheBackup)
{
    const Item kept = addItem("kept", someBytes(400'000, 1));
    addItem("large", someBytes(9'000'000, 2)); // for more pieces after the first report
    const fs::path moved = scratch / "moved", target = scratch / "backup", restored = scratch / "restored";
    const Progress progress([&](std::string_view what, uint64_t done, uint64_t total) {
        if (what == "copying" && done < total && fs::exists(folder))
            fs::rename(folder, moved);
    });
    const Result<BackupReport> report = backUp(*vault, target, progress);
    ASSERT_TRUE(fs::exists(moved)) << "it was in the middle";
    // The pages come from the file that is open, wherever it lies; only the note of the backup needs its folder.
    ASSERT_TRUE(report) << report.error().code().id << " " << report.error().detail();
    EXPECT_TRUE(report->findings.empty());
    ASSERT_TRUE(report->notRecorded);
    EXPECT_TRUE(report->notRecorded->is(errors::moved)) << report->notRecorded->code().id;
    EXPECT_FALSE(fs::exists(folder)) << "nothing was made at the old place";
    {
        const Result<Restored> again = restore(target, restored, passwordSecret());
        ASSERT_TRUE(again) << again.error().code().id << " " << again.error().detail();
        EXPECT_TRUE(again->findings.empty());
        EXPECT_EQ(*again->vault->countItems(), 2u);
    }
    expectOpensAt(moved, kept, 2);
}

TEST_F(Surroundings, aVaultMovedAtAnyStepOfARekeyHasItsOldKeysAtItsNewPlace)
{
    const Item kept = addItem("kept", someBytes(400'000, 1));
    addItem("large", someBytes(9'000'000, 2)); // for more pages after the first report
    const std::string keys = takeFile(folder / "vault.keys");
    const fs::path moved = scratch / "moved";
    for (const std::string_view step : {"before", "copying", "checking"}) {
        SCOPED_TRACE(step);
        std::unique_ptr<Vault> open;
        open.swap(vault);
        const auto moveAt = [&](std::string_view what) {
            if (what == step && fs::exists(folder))
                fs::rename(folder, moved);
        };
        moveAt("before");
        const Progress progress([&](std::string_view what, uint64_t, uint64_t) { moveAt(what); });
        const Result<Rekeyed> done = rekey(std::move(open), passwordSecret(), {}, progress);
        ASSERT_TRUE(fs::exists(moved)) << "it was moved meanwhile";
        ASSERT_FALSE(done);
        EXPECT_TRUE(done.error().is(errors::moved)) << done.error().code().id << " " << done.error().detail();
        EXPECT_FALSE(fs::exists(folder)) << "nothing was made at the old place";
        EXPECT_EQ(takeFile(moved / "vault.keys"), keys);
        fs::rename(moved, folder);
        ASSERT_NO_FATAL_FAILURE(reopen());
        EXPECT_FALSE(fs::exists(folder / "vault.db.next"));
        EXPECT_EQ(contentOf(kept), someBytes(400'000, 1));
        expectSound();
    }
    expectOpensAt(folder, kept, 2);
}

TEST_F(Surroundings, aDriveThatIsRemovedWhileTheVaultIsOpenKeepsEverything)
{
    if (geteuid() != 0)
        GTEST_SKIP() << "NOT TESTED: only root can mount and remove a drive";
    close();
    const pid_t child = fork();
    if (child == 0) {
        const fs::path drive = scratch / "drive", elsewhere = scratch / "elsewhere";
        for (const fs::path& each : {drive, elsewhere})
            fs::create_directory(each);
        if (unshare(CLONE_NEWNS) != 0 || mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
            || mount("none", drive.c_str(), "tmpfs", 0, "size=48m") != 0
            || mount(drive.c_str(), elsewhere.c_str(), nullptr, MS_BIND, nullptr) != 0)
            _exit(77);
        vault = std::move(Vault::create(drive / "v", secretText(password), {})->vault);
        const Item kept = addItem("kept", someBytes(400'000, 1));
        if (umount2(drive.c_str(), MNT_DETACH) != 0)
            _exit(77);
        expectRefused({errors::moved});
        EXPECT_TRUE(fs::is_empty(drive));
        // Plugged in again at another place.
        expectOpensAt(elsewhere / "v", kept);
        _exit(HasFailure() ? 1 : 0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 77)
        GTEST_SKIP() << "NOT TESTED: no drive could be mounted here";
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

} // namespace holdfast::vault::test
