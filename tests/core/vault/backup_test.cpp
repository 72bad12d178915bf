#include "backup_fixture.h"

#include "core/vault/output_file.h"
#include "core/vault/rekey.h"
#include "rewriter.h"
#include "storage_faults.h"
#include "struck_process.h"

#include <thread>

namespace holdfast::vault::test {

namespace {

class Backup : public BackupTest { };

/// 90 MiB, with something to be done after each 9 MiB.
class InterruptedSource final : public ByteSource {
public:
    static constexpr uint64_t total = 90 << 20, step = 9 << 20;

    explicit InterruptedSource(std::function<void()> each)
        : m_each(std::move(each))
    {
    }
    Result<size_t> read(std::span<uint8_t> out) override
    {
        const size_t count = static_cast<size_t>(std::min<uint64_t>(out.size(), total - m_done));
        if (m_done / step != (m_done + count) / step)
            m_each();
        m_done += count;
        return count;
    }

private:
    std::function<void()> m_each;
    uint64_t m_done = 0;
};

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

TEST_F(Backup, isOfOneMomentWhileOthersWrite)
{
    std::atomic_bool ended = false;
    std::thread writer([&] {
        for (uint64_t n = 0; n < 40 || !ended; ++n)
            addItem("while", someBytes(200'000, 100 + n));
    });
    backUpNow();
    backUpNow();
    ended = true;
    writer.join();
    goOnInRestored();
    EXPECT_EQ(contentOf(first), someBytes(3'000'000, 1));
}

TEST_F(Backup, isMadeWhileALargeImportIsUnderWay)
{
    // With the sealer's transaction open and its cache full.
    unsigned made = 0;
    InterruptedSource source([&] { made += backUpNow().findings.empty() ? 1u : 0u; });
    NewItem item;
    item.age = AgeAnswer::No;
    item.capturedAt = vault->clock().now();
    Result<Ingest> ingest = Ingest::begin(*vault, item);
    ASSERT_TRUE(ingest);
    ASSERT_TRUE(ingest->add("original", "large", "application/octet-stream", source, InterruptedSource::total));
    ASSERT_TRUE(ingest->commit());
    EXPECT_EQ(made, 10u);
    expectSound();
}

TEST_F(Backup, hasTheKeysThatBelongToItsPages)
{
    addItem("more", someBytes(3'000'000, 3)); // for a second piece after the first report
    bool isChanged = false;
    const Progress progress([&](std::string_view what, uint64_t, uint64_t) {
        if (what == "copying" && !std::exchange(isChanged, true)) {
            EXPECT_TRUE(vault->changePassword(secretText("another long one")));
        }
    });
    ASSERT_TRUE(backUp(*vault, target, progress));
    close();
    Result<Restored> restored = restore(target, scratch / "restored", passwordSecret("another long one"));
    ASSERT_TRUE(restored) << restored.error().code().id;
    EXPECT_TRUE(restored->findings.empty());
    vault = std::move(restored->vault);
    EXPECT_EQ(events("password-changed").size(), 1u);
    EXPECT_TRUE(events("keys-differ").empty());
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

TEST_F(Backup, takesAFolderWithTheFilesThatSystemsStrew)
{
    for (const char* name : {".fseventsd", "System Volume Information", "lost+found", ".Trash-1000"})
        fs::create_directories(target / name);
    for (const char* name : {".DS_Store", "desktop.ini", "Thumbs.db", "._backup.db"})
        putFile(target / name, "theirs");
    EXPECT_TRUE(backUpNow().isFirst);
    EXPECT_FALSE(backUpNow().isFirst);
    EXPECT_EQ(takeFile(target / ".DS_Store"), "theirs");
    goOnInRestored();
}

TEST_F(Backup, goesOverNothingElse)
{
    fs::create_directories(target);
    putFile(target / "letter.txt", "mine");
    const Result<BackupReport> refused = backUp(*vault, target);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(errors::notABackup));
    EXPECT_EQ(std::distance(fs::directory_iterator(target), fs::directory_iterator()), 1);
    for (const fs::path& inside : {folder, folder / "backup"}) {
        const Result<BackupReport> intoItself = backUp(*vault, inside);
        ASSERT_FALSE(intoItself);
        EXPECT_TRUE(intoItself.error().is(errors::insideVault));
    }
    expectSound();
}

TEST_F(Backup, goesOverNoOtherVaultsBackup)
{
    backUpNow();
    const std::string before = takeFile(target / "backup.head");
    Result<Vault::Created> other = Vault::create(scratch / "other", secretText(password), {});
    ASSERT_TRUE(other);
    const Result<BackupReport> refused = backUp(*other->vault, target);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(errors::otherVault));
    EXPECT_EQ(takeFile(target / "backup.head"), before);
}

TEST_F(Backup, ofAnOlderCopyLeavesTheNewerOneAsItIs)
{
    backUpNow();
    close();
    const fs::path june = scratch / "june";
    fs::copy(target, june, fs::copy_options::recursive);
    reopen();
    addItem("june", someBytes(1000, 3));
    ASSERT_TRUE(backUp(*vault, june));
    goOnInRestored();
    for (int n = 0; n < 5; ++n)
        addItem("since", someBytes(10, 10)); // its log is the longer one now
    const std::string database = takeFile(june / "backup.db"), head = takeFile(june / "backup.head");
    const Result<BackupReport> refused = backUp(*vault, june);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(errors::otherHistory)) << refused.error().code().id;
    EXPECT_NE(refused.error().detail().find("restored from an earlier backup"), std::string::npos);
    EXPECT_EQ(takeFile(june / "backup.db"), database);
    EXPECT_EQ(takeFile(june / "backup.head"), head);
    backUpNow(); // over the one that it was restored from
    EXPECT_TRUE(backUp(*vault, june, {}, {.replace = true}));
    EXPECT_TRUE(backUp(*vault, june));
}

TEST_F(Backup, ofAVaultPutBackAsItWasLeavesTheNewerOneAsItIs)
{
    close();
    fs::copy(folder, scratch / "older", fs::copy_options::recursive);
    reopen();
    addItem("later", someBytes(10, 3));
    backUpNow();
    close();
    folder = scratch / "older";
    reopen();
    const Result<BackupReport> refused = backUp(*vault, target);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(errors::otherHistory));
    EXPECT_TRUE(backUp(*vault, scratch / "elsewhere"));
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

TEST_F(Backup, isSafeWhereverAFullDiskOrAFailedSyncStopsIt)
{
    backUpNow();
    addItem("three", someBytes(300'000, 3));
    for (const StorageFaults::Kind kind : {StorageFaults::Kind::DiskFull, StorageFaults::Kind::SyncFails}) {
        bool struck = true;
        for (unsigned at = 1; struck && at < 400; at += 7) {
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

TEST_F(Backup, killedAtAnyMomentLeavesTheOlderOneOrTheNewOne)
{
    backUpNow();
    addItem("three", someBytes(300'000, 3));
    close();
    bool wasKilled = true;
    unsigned kills = 0;
    for (unsigned at = 1; wasKilled; at += 5) {
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
    EXPECT_GT(kills, 10u);
    reopen();
    expectSound();
}

TEST_F(Backup, theFirstOneKilledAtAnyMomentCanBeMadeAgain)
{
    close();
    bool wasKilled = true;
    for (unsigned at = 1; wasKilled; at += 7) {
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

TEST_F(Backup, afterARekeyIsANewOneThatOpens)
{
    const BackupReport before = backUpNow();
    ASSERT_TRUE(rekey(std::move(vault), passwordSecret(), {}));
    reopen();
    EXPECT_EQ(backUpNow().writtenBytes, before.bytes) << "every page is under another key";
    goOnInRestored();
    EXPECT_EQ(contentOf(first), someBytes(3'000'000, 1));
}

TEST_F(Backup, showsThatTheVaultWasRewrittenAndSignedAgain)
{
    backUpNow();
    rewriteHistory(*vault, 2, "\"one\"", "\"ONE\"", true);
    const Result<std::vector<CheckFinding>> findings = compareWithHead(*vault, inBackup());
    ASSERT_TRUE(findings);
    ASSERT_FALSE(findings->empty());
    EXPECT_TRUE(findings->front().code == errors::historyDiffers);
}

} // namespace holdfast::vault::test
