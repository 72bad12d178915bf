#include "backup_fixture.h"

#include "core/vault/output_file.h"
#include "storage_faults.h"
#include "struck_process.h"

#include <algorithm>

namespace holdfast::vault::test {

namespace {

class Restore : public BackupTest {
protected:
    /// The first page of that table, which is the same in the backup.
    uint64_t rootInBackup(std::string_view table) const
    {
        const std::scoped_lock guard(vault->database().mutex());
        Result<Statement> row = vault->database().query("SELECT rootpage FROM sqlite_schema WHERE name = ?", table);
        const Result<bool> found = row ? row->step() : Result<bool>(fail(row.error()));
        EXPECT_TRUE(found && *found) << table;
        return found && *found ? row->unsignedInteger(0) : 1;
    }
};

} // namespace

TEST_F(Restore, goesOnInANewChainThatNamesTheOldHead)
{
    const BackupReport report = backUpNow();
    goOnInRestored();
    const std::vector<Json> restored = events("restored");
    ASSERT_EQ(restored.size(), 1u);
    const Json& details = restored[0]["details"];
    EXPECT_EQ(details["head"], report.head.hash.hex());
    EXPECT_EQ(details["seq"], report.head.seq);
    EXPECT_EQ(details["previous_chain"], vault->defaultCase().text());
    EXPECT_NE(details["chain"], vault->defaultCase().text());
    EXPECT_TRUE(isUuid7(details["chain"].get<std::string>()));
    // What comes after goes on under the new chain, through closing and opening too.
    addItem("after", someBytes(10, 5));
    folder = scratch / "restored";
    reopen();
    addItem("later", someBytes(10, 6));
    reopen();
    expectSound();
    EXPECT_TRUE(compareWithHead(*vault, inBackup())->empty());
}

TEST_F(Restore, ofAnEarlierStateIsShownByALaterHead)
{
    backUpNow();
    addItem("lost", someBytes(10, 5));
    const fs::path later = scratch / "later";
    ASSERT_TRUE(backUp(*vault, later));
    goOnInRestored();
    target = later;
    const Result<std::vector<CheckFinding>> findings = compareWithHead(*vault, inBackup());
    ASSERT_TRUE(findings);
    ASSERT_FALSE(findings->empty());
    EXPECT_NE(findings->front().detail.find("restored from an earlier backup"), std::string::npos);
}

TEST_F(Restore, putsNothingAnywhereInsideAVaultOrABackup)
{
    backUpNow();
    fs::create_directories(folder / "sub");
    fs::create_directory_symlink(folder / "sub", scratch / "link");
    for (const fs::path& inside : {folder / "restored", folder / "a" / "b", scratch / "link",
             scratch / "link" / "restored", target / "restored"}) {
        const Result<Restored> refused = restore(target, inside, passwordSecret());
        ASSERT_FALSE(refused) << inside;
        EXPECT_TRUE(refused.error().is(errors::insideVault)) << inside << refused.error().code().id;
    }
    EXPECT_TRUE(fs::is_empty(folder / "sub"));
    EXPECT_FALSE(fs::exists(folder / "a"));
    EXPECT_FALSE(fs::exists(target / "restored"));
}

TEST_F(Restore, bringsEverythingBackWithAnyOneByteFlippedInWhatLeadsToTheRest)
{
    backUpNow();
    unsigned n = 0;
    for (const char* name : {"backup.db", "backup.first", "backup.head", "backup.head.copy", "backup.keys"})
        for (const uint64_t at : {0u, 5u, 16u, 100u, 500u}) {
            flip(target / name, at);
            const Result<Restored> restored = tryRestore(("r" + std::to_string(++n)).c_str());
            ASSERT_TRUE(restored) << name << " " << at << ": " << restored.error().detail();
            EXPECT_EQ(restored->vault->items()->size(), 2u);
            for (const CheckFinding& finding : restored->findings)
                EXPECT_EQ(finding.subject, "backup") << name << " " << at << ": " << finding.detail;
            const bool isNamed = std::string_view(name).starts_with("backup.head") || (at > 15 && n <= 5);
            EXPECT_EQ(restored->findings.size(), isNamed ? 1u : 0u) << name << " " << at;
            flip(target / name, at);
        }
}

TEST_F(Restore, readsABackupFromBeforeThereWereSecondCopies)
{
    backUpNow();
    fs::remove(target / "backup.first");
    fs::remove(target / "backup.head.copy");
    goOnInRestored();
    EXPECT_EQ(vault->items()->size(), 2u);
    EXPECT_FALSE(backUpNow().isFirst);
    EXPECT_TRUE(fs::exists(target / "backup.first"));
    EXPECT_TRUE(fs::exists(target / "backup.head.copy"));
}

TEST_F(Restore, ofAChangeThatWasCutShortChangesNothingInTheBackup)
{
    backUpNow();
    const uint64_t before = fs::file_size(target / "backup.db");
    const Item third = addItem("three", someBytes(3'000'000, 3));
    for (unsigned at = 1; !fs::exists(target / "backup.changes"); ++at) {
        ASSERT_LT(at, 1000u);
        const StorageFaults faults(StorageFaults::Kind::DiskFull, at);
        ASSERT_FALSE(backUp(*vault, target)) << at;
    }
    EXPECT_GT(fs::file_size(target / "backup.db"), before + 3'000'000) << "what is decided on has its room";
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::directory_iterator(target))
        files[entry.path().filename().string()] = takeFile(entry.path());
    goOnInRestored();
    EXPECT_EQ(contentOf(third), someBytes(3'000'000, 3));
    EXPECT_EQ(contentOf(first), someBytes(3'000'000, 1));
    for (const auto& entry : fs::directory_iterator(target))
        EXPECT_EQ(takeFile(entry.path()), files[entry.path().filename().string()]) << entry.path().filename();
    backUpNow();
    EXPECT_FALSE(fs::exists(target / "backup.changes"));
}

TEST_F(Restore, goesOverNothing)
{
    backUpNow();
    const fs::path there = scratch / "there";
    fs::create_directories(there);
    putFile(there / "letter.txt", "mine");
    const Result<Restored> refused = restore(target, there, passwordSecret());
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(errors::exists));
    EXPECT_EQ(std::distance(fs::directory_iterator(there), fs::directory_iterator()), 1);
    const Result<Restored> nothing = restore(scratch / "nowhere", scratch / "new", passwordSecret());
    ASSERT_FALSE(nothing);
    EXPECT_TRUE(nothing.error().is(errors::notABackup));
    EXPECT_FALSE(fs::exists(scratch / "new"));
}

TEST_F(Restore, killedAtAnyMomentCanBeDoneAgain)
{
    backUpNow();
    close();
    bool wasKilled = true;
    for (unsigned at = 1; wasKilled; at += strikesApart(11)) {
        wasKilled = strike(at, [&] { return tryRestore() ? 0 : 1; }).wasKilled;
        // Either a whole vault is there, or the same folder takes the restore again.
        if (auto opened = Vault::open(scratch / "restored", passwordSecret()); !opened) {
            const Result<Restored> again = tryRestore();
            ASSERT_TRUE(again) << at << ": " << again.error().code().id << " " << again.error().detail();
            EXPECT_TRUE(again->findings.empty());
        } else {
            EXPECT_TRUE((*opened)->check()->empty()) << at;
            vault = std::move(*opened);
            EXPECT_EQ(events("restored").size(), 1u) << at;
            close();
        }
        fs::remove_all(scratch / "restored");
    }
}

TEST_F(Restore, ofADamagedPageNamesWhatIsDamaged)
{
    backUpNow();
    flip(target / "backup.db", amongContent);
    const Result<Restored> restored = tryRestore();
    ASSERT_TRUE(restored) << restored.error().detail();
    EXPECT_TRUE(std::any_of(restored->findings.begin(), restored->findings.end(),
        [&](const CheckFinding& finding) { return finding.code == errors::artifactDamaged; }));
    EXPECT_EQ(*restored->vault->readArtifact(second.artifacts[0], 1000), someBytes(500, 2));
}

TEST_F(Restore, ofABackupThatIsTooDamagedSaysThatOfTheBackupAndMakesNothing)
{
    backUpNow();
    const std::vector<uint64_t> roots{1, rootInBackup("meta"), rootInBackup("custody_event")};
    close();
    fs::remove(target / "backup.first");
    for (const uint64_t page : roots) {
        const uint64_t at = (page - 1) * 65536 + 1000;
        flip(target / "backup.db", at);
        const Result<Restored> restored = tryRestore();
        ASSERT_FALSE(restored) << page;
        EXPECT_TRUE(restored.error().is(errors::backupDamaged)) << page << " " << restored.error().code().id;
        EXPECT_FALSE(fs::exists(scratch / "restored")) << page;
        flip(target / "backup.db", at);
    }
    EXPECT_TRUE(tryRestore());
}

TEST_F(Restore, onAFullDiskLeavesNothingAndCanBeDoneAgain)
{
    backUpNow();
    close();
    bool struck = true;
    for (unsigned at = 1; struck; at += strikesApart(7)) {
        {
            StorageFaults faults(StorageFaults::Kind::DiskFull, at);
            const Result<Restored> restored = tryRestore();
            struck = faults.struck();
            EXPECT_TRUE(restored || struck) << at;
        }
        const bool isThere = Vault::open(scratch / "restored", passwordSecret()).has_value();
        EXPECT_TRUE(isThere || tryRestore()) << at;
        fs::remove_all(scratch / "restored");
    }
    EXPECT_FALSE(struck);
}

} // namespace holdfast::vault::test
