#include "backup_fixture.h"

namespace holdfast::vault::test {

namespace {

class BackupDamageTest : public BackupTest { };

} // namespace

TEST_F(BackupDamageTest, rewritesAPageThatRottedInIt)
{
    backUpNow();
    flip(target / "backup.db", amongContent);
    EXPECT_GT(backUpNow().writtenBytes, 0u);
    goOnInRestored();
    EXPECT_EQ(contentOf(first), someBytes(3'000'000, 1));
}

TEST_F(BackupDamageTest, recordThatRottedIsReadFromItsCopyAndWrittenAnew)
{
    for (const char* name : {"backup.head", "backup.head.copy"}) {
        backUpNow();
        ASSERT_TRUE(fs::exists(target / name));
        for (const uint64_t at : {uint64_t{3}, uint64_t{60}, fs::file_size(target / name) - 10}) {
            flip(target / name, at);
            const Result<BackupRecord> record = BackupFolder::readRecord(target);
            ASSERT_TRUE(record) << name << " " << at;
        }
        backUpNow();
        EXPECT_EQ(takeFile(target / "backup.head"), takeFile(target / "backup.head.copy"));
        EXPECT_TRUE(BackupRecord::fromText(takeFile(target / name)));
    }
}

TEST_F(BackupDamageTest, recordIsRefusedWithAnyByteChanged)
{
    backUpNow();
    const std::string good = takeFile(target / "backup.head");
    ASSERT_TRUE(BackupRecord::fromText(good));
    for (size_t at = 0; at < good.size(); ++at) {
        std::string changed = good;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        const Result<BackupRecord> read = BackupRecord::fromText(changed);
        // The line about the database is not signed: what it says is compared with the database itself.
        EXPECT_TRUE(!read || read->head.statement == BackupRecord::fromText(good)->head.statement) << at;
    }
}

TEST_F(BackupDamageTest, keepsThePageThatIsWholeWhenTheVaultIsDamaged)
{
    backUpNow();
    close();
    flip(folder / "vault.db", amongContent);
    reopen();
    const Item third = addItem("three", someBytes(1000, 3));
    const BackupReport report = backUpNow();
    ASSERT_EQ(report.findings.size(), 1u);
    EXPECT_TRUE(report.findings[0].code == errors::damaged);
    EXPECT_NE(report.findings[0].detail.find(pageAmongContent + " "), std::string::npos) << report.findings[0].detail;
    EXPECT_EQ(report.keptPages, 1u);
    const Json details = events("backed-up").back()["details"];
    EXPECT_EQ(details["damaged_pages"], 1);
    EXPECT_EQ(details["kept_pages"], 1);
    EXPECT_EQ(backUpNow().keptPages, 1u);
    EXPECT_FALSE(vault->check()->empty());
    goOnInRestored(); // as nothing had been damaged
    EXPECT_EQ(contentOf(first), someBytes(3'000'000, 1));
    EXPECT_EQ(contentOf(third), someBytes(1000, 3));
    EXPECT_TRUE(backUpNow().findings.empty());
}

TEST_F(BackupDamageTest, keepsNoPageOfAnotherHistory)
{
    close();
    fs::copy(folder, scratch / "older", fs::copy_options::recursive);
    reopen();
    addItem("later", someBytes(10, 3));
    backUpNow();
    close();
    folder = scratch / "older";
    flip(folder / "vault.db", amongContent);
    reopen();
    const Result<BackupReport> report = backUp(*vault, target, {}, {.replace = true});
    ASSERT_TRUE(report) << report.error().detail();
    EXPECT_EQ(report->findings.size(), 1u);
    EXPECT_EQ(report->keptPages, 0u);
}

TEST_F(BackupDamageTest, ofADamagedVaultHoldsAllThatIsWhole)
{
    close();
    flip(folder / "vault.db", amongContent);
    reopen();
    const BackupReport report = backUpNow();
    EXPECT_TRUE(report.isFirst);
    ASSERT_EQ(report.findings.size(), 1u);
    EXPECT_EQ(report.keptPages, 0u);
    flip(target / "backup.db", 200'000); // what is damaged there too is no page to keep
    EXPECT_EQ(backUpNow().keptPages, 0u);
    const Result<Restored> restored = tryRestore();
    ASSERT_TRUE(restored) << restored.error().detail();
    EXPECT_FALSE(restored->findings.empty());
    vault = nullptr;
    EXPECT_EQ(restored->vault->readArtifact(second.artifacts[0], 1000).value(), someBytes(500, 2));
}

TEST_F(BackupDamageTest, changeThatWasCutShortAndRottedIsLeftOutAndAllIsCompared)
{
    backUpNow();
    const Item third = addItem("three", someBytes(300'000, 3));
    std::string changes;
    const Progress progress([&](std::string_view what, uint64_t, uint64_t) {
        if (what == "reading back" && changes.empty())
            changes = takeFile(target / "backup.changes");
    });
    ASSERT_TRUE(backUp(*vault, target, progress));
    const size_t places[]{3, changes.size() / 2, changes.size() - 1};
    for (const size_t at : places) {
        std::string rotten = changes;
        rotten[at] = static_cast<char>(rotten[at] ^ 1);
        putFile(target / "backup.changes", rotten);
        const Result<Restored> restored = tryRestore(("rotten" + std::to_string(at)).c_str());
        ASSERT_TRUE(restored) << restored.error().code().id << " " << restored.error().detail();
        ASSERT_EQ(restored->findings.size(), 1u);
        EXPECT_TRUE(restored->findings[0].detail.starts_with("backup.changes is damaged"));
        const BackupReport report = backUpNow();
        ASSERT_EQ(report.mended.size(), 1u);
        EXPECT_TRUE(report.mended[0].starts_with("backup.changes is damaged"));
        EXPECT_FALSE(fs::exists(target / "backup.changes"));
        EXPECT_TRUE(backUpNow().mended.empty());
    }
    goOnInRestored();
    EXPECT_EQ(contentOf(third), someBytes(300'000, 3));
}

TEST_F(BackupDamageTest, withoutARecordIsGoneOverOnlyWhereItsDatabaseTellsThatItIsOfThisLog)
{
    const auto loseRecords = [&](bool isGone) {
        for (const char* name : {"backup.head", "backup.head.copy"})
            if (isGone)
                fs::remove(target / name);
            else
                flip(target / name, 3);
    };
    close();
    fs::copy(folder, scratch / "older", fs::copy_options::recursive);
    reopen();
    addItem("later", someBytes(10, 3));
    for (const bool isGone : {true, false}) {
        backUpNow();
        loseRecords(isGone);
        EXPECT_EQ(backUpNow().mended.size(), isGone ? 0u : 2u);
    }
    close();
    folder = scratch / "older";
    reopen();
    const std::string database = takeFile(target / "backup.db");
    for (const bool isGone : {false, true}) {
        loseRecords(isGone);
        const Result<BackupReport> refused = backUp(*vault, target);
        ASSERT_FALSE(refused);
        EXPECT_TRUE(refused.error().is(errors::otherHistory)) << refused.error().code().id;
    }
    flip(target / "backup.db", 1000);
    const Result<BackupReport> refused = backUp(*vault, target);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(errors::backupDamaged)) << refused.error().code().id;
    flip(target / "backup.db", 1000);
    EXPECT_EQ(takeFile(target / "backup.db"), database);
    EXPECT_TRUE(backUp(*vault, target, {}, {.replace = true}));
}

} // namespace holdfast::vault::test
