#include "core/vault/backup.h"
#include "core/vault/output_file.h"
#include "salvage_fixture.h"
#include "storage_faults.h"
#include "struck_process.h"

#include <algorithm>

namespace holdfast::vault::test {

namespace fs = std::filesystem;

TEST_F(Salvage, bringsEverythingOutOfAWholeVaultAndChangesNothingInIt)
{
    const std::string before = takeFile(folder / "vault.db");
    const SalvageReport report = salvaged();
    EXPECT_EQ(report.items, 6u);
    EXPECT_EQ(report.files, 6u);
    EXPECT_TRUE(report.losses.empty());
    EXPECT_TRUE(report.notes.empty());
    EXPECT_EQ(intact(), 6u);
    EXPECT_EQ(takeFile(folder / "vault.db"), before);
    const Result<Json> list = parseJson(takeFile(scratch / "out" / "salvage.json"), 1 << 20);
    ASSERT_TRUE(list);
    EXPECT_EQ((*list)["items"][0]["title"], "item 1");
    EXPECT_EQ((*list)["items"][0]["files"][0]["sha256"], items[0].artifacts[0].sha256.hex());
    EXPECT_FALSE(takeFile(scratch / "out" / "custody.jsonl").empty());
}

TEST_F(Salvage, namesEachItemThatAnyDamagedPageTakesAndBringsOutTheOthers)
{
    const std::string whole = takeFile(folder / "vault.db");
    for (uint64_t page = 2; page <= pages(); page += strikesApart(5)) {
        putFile(folder / "vault.db", whole);
        damagePage(page);
        const Result<SalvageReport> report = salvage(folder, recoverySecret(recoveryCode), scratch / "out");
        ASSERT_TRUE(report) << page << ": " << report.error().code().id << " " << report.error().detail();
        const size_t came = intact();
        EXPECT_EQ(came, report->files) << page;
        EXPECT_GE(came, 4u) << page << ": one page takes at most what lies on it";
        // What did not come is named, with its exhibit number.
        for (const Item& item : items) {
            const bool isNamed = std::any_of(report->losses.begin(), report->losses.end(),
                [&](const SalvageLoss& loss) { return loss.item == item.id.text() && loss.exhibit == item.exhibit; });
            EXPECT_TRUE(isNamed || fs::exists(scratch / "out" / (item.exhibit + "-original.bin"))) << page;
        }
        fs::remove_all(scratch / "out");
    }
}

TEST_F(Salvage, findsEveryChunkWhenWhatLeadsToThemIsGone)
{
    const std::vector<uint64_t> roots = pagesOf("chunk");
    const std::string whole = takeFile(folder / "vault.db");
    ASSERT_EQ(roots.size(), 2u) << "of the table and of its index";
    for (const std::vector<uint64_t>& damaged : {std::vector{roots[0]}, std::vector{roots[1]}, roots}) {
        SCOPED_TRACE("page " + std::to_string(damaged[0]) + ", " + std::to_string(damaged.size()) + " pages");
        putFile(folder / "vault.db", whole);
        for (const uint64_t page : damaged)
            damagePage(page);
        const SalvageReport report = salvaged();
        EXPECT_EQ(intact(), 6u);
        EXPECT_TRUE(report.losses.empty()) << report.losses[0].reason;
        ASSERT_EQ(report.notes.size(), 1u);
        EXPECT_TRUE(report.notes[0].starts_with("chunk: ")) << report.notes[0];
        fs::remove_all(scratch / "out");
    }
}

TEST_F(Salvage, findsChunksByTheirHashWhenNothingLeadsToThemAndTheListOfArtifactsIsGone)
{
    std::vector<uint64_t> damaged = pagesOf("chunk");
    const std::vector<uint64_t> ofArtifacts = pagesOf("artifact");
    damaged.insert(damaged.end(), ofArtifacts.begin(), ofArtifacts.end());
    for (const uint64_t page : damaged)
        damagePage(page);
    EXPECT_EQ(salvaged().files, 6u);
    EXPECT_EQ(intact(), 6u);
}

TEST_F(Salvage, findsBytesByTheirHashWhenTheListOfArtifactsIsGone)
{
    for (const uint64_t page : pagesOf("artifact"))
        damagePage(page);
    const SalvageReport report = salvaged();
    EXPECT_EQ(intact(), 6u);
    EXPECT_FALSE(report.notes.empty());
}

TEST_F(Salvage, knowsItemsByTheirEventsWhenTheListOfItemsIsGone)
{
    for (const uint64_t page : pagesOf("item"))
        damagePage(page);
    const SalvageReport report = salvaged();
    EXPECT_EQ(report.items, 6u);
    EXPECT_EQ(intact(), 6u);
    EXPECT_EQ(report.losses.size(), 6u) << "each item's own entry is lost";
    EXPECT_EQ(report.losses[0].title, "item 1");
}

TEST_F(Salvage, bringsItemsOutWhenTheLogIsGone)
{
    for (const uint64_t page : pagesOf("custody_event"))
        damagePage(page);
    EXPECT_EQ(salvaged().files, 6u);
    EXPECT_EQ(intact(), 6u);
}

TEST_F(Salvage, needsOnlyOneOfTheTwoKeyFiles)
{
    fs::remove(folder / "vault.keys");
    EXPECT_EQ(salvaged().files, 6u);
    EXPECT_FALSE(fs::exists(folder / "vault.keys")) << "it changes nothing";
}

TEST_F(Salvage, worksOnABackupToo)
{
    reopen();
    ASSERT_TRUE(backUp(*vault, scratch / "backup"));
    close();
    folder = scratch / "backup";
    EXPECT_EQ(salvaged().files, 6u);
    EXPECT_EQ(intact(), 6u);
}

TEST_F(Salvage, goesOverNothing)
{
    fs::create_directories(scratch / "out");
    putFile(scratch / "out" / "letter.txt", "mine");
    const Result<SalvageReport> refused = run();
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(holdfast::errors::alreadyExists));
    const Result<SalvageReport> intoItself = salvage(folder, passwordSecret(), folder);
    ASSERT_FALSE(intoItself);
    EXPECT_TRUE(intoItself.error().is(errors::insideVault));
    const Result<SalvageReport> wrong = salvage(folder, passwordSecret("wrong password"), scratch / "new");
    ASSERT_FALSE(wrong);
    EXPECT_TRUE(wrong.error().is(errors::wrongPassword));
    EXPECT_FALSE(fs::exists(scratch / "new"));
}

TEST_F(Salvage, onAFullDiskKeepsWhatCameOutAndLeavesNoEmptyFolder)
{
    const fs::path out = scratch / "new" / "out";
    size_t emptied = 0;
    for (const unsigned at : {1u, 4u, 8u}) {
        {
            const StorageFaults faults(StorageFaults::Kind::DiskFull, at);
            ASSERT_FALSE(salvage(folder, passwordSecret(), out)) << at;
        }
        const bool isThere = fs::exists(out);
        EXPECT_TRUE(!isThere || !fs::is_empty(out)) << at;
        EXPECT_EQ(fs::exists(out.parent_path()), isThere) << at;
        emptied += isThere ? 0 : 1;
        fs::remove_all(out.parent_path());
    }
    EXPECT_GT(emptied, 0u);
    EXPECT_TRUE(salvage(folder, passwordSecret(), out));
}

TEST_F(Salvage, putsNothingAnywhereInsideAVaultOrABackup)
{
    reopen();
    ASSERT_TRUE(backUp(*vault, scratch / "backup"));
    close();
    fs::create_directories(folder / "sub");
    fs::create_directory_symlink(folder / "sub", scratch / "link");
    fs::create_directory_symlink(folder, scratch / "itself");
    for (const fs::path& out : {folder / "out", folder / "out/", folder / "sub", folder / "a" / ".." / "b",
             scratch / "link", scratch / "link" / "out", scratch / "itself", scratch / "link" / ".." / "out",
             scratch / "backup" / "out", scratch / "backup"}) {
        const Result<SalvageReport> refused = salvage(folder, passwordSecret(), out);
        ASSERT_FALSE(refused) << out;
        EXPECT_TRUE(refused.error().is(errors::insideVault)) << out << refused.error().code().id;
    }
    fs::remove(folder / "sub");
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        EXPECT_TRUE(entry.path().filename().string().starts_with("vault.")) << entry.path();
    for (const fs::directory_entry& entry : fs::directory_iterator(scratch / "backup"))
        EXPECT_TRUE(entry.path().filename().string().starts_with("backup.")) << entry.path();
}

TEST_F(Salvage, usesTheSecondFirstPageOfABackup)
{
    reopen();
    ASSERT_TRUE(backUp(*vault, scratch / "backup"));
    close();
    folder = scratch / "backup";
    std::fstream stream(folder / "backup.db", std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(100);
    stream.write("damaged damaged", 15);
    stream.close();
    const std::string before = takeFile(folder / "backup.db");
    const SalvageReport report = salvaged();
    EXPECT_EQ(intact(), 6u);
    ASSERT_EQ(report.notes.size(), 1u);
    EXPECT_NE(report.notes[0].find("backup.first"), std::string::npos);
    EXPECT_EQ(takeFile(folder / "backup.db"), before) << "it changes nothing";
    EXPECT_FALSE(fs::exists(scratch / "out" / "sealed-copy"));
    fs::remove(folder / "backup.first");
    EXPECT_FALSE(run("none"));
    EXPECT_FALSE(fs::exists(scratch / "none")) << "nothing is left of what could not be done";
}

} // namespace holdfast::vault::test
