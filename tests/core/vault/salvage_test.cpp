#include "core/vault/accounts.h"
#include "core/vault/annotations.h"
#include "core/vault/figures.h"
#include "core/vault/backup.h"
#include "core/vault/deletion.h"
#include "core/vault/output_file.h"
#include "core/vault/salvage.h"
#include "vault_fixture.h"

#include <algorithm>
#include <fstream>

namespace holdfast::vault::test {

namespace fs = std::filesystem;

namespace {

class Salvage : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        for (uint64_t n = 1; n <= 6; ++n)
            items.push_back(addItem("item " + std::to_string(n), someBytes(1'200'000, n)));
        close();
    }
    Result<SalvageReport> run(const char* name = "out") const
    {
        return salvage(folder, passwordSecret(), scratch / name);
    }
    SalvageReport salvaged() const
    {
        Result<SalvageReport> report = run();
        EXPECT_TRUE(report) << report.error().code().id << " " << report.error().detail();
        return report ? *report : SalvageReport();
    }
    /// Makes one page unreadable.
    void damagePage(uint64_t page) const
    {
        std::fstream stream(folder / "vault.db", std::ios::in | std::ios::out | std::ios::binary);
        stream.seekp(static_cast<std::streamoff>((page - 1) * 65536 + 100));
        stream.write("damaged damaged", 15);
        ASSERT_TRUE(stream.good());
    }
    Json listed() const
    {
        const Result<Json> list = parseJson(takeFile(scratch / "out" / "salvage.json"), 1 << 20);
        EXPECT_TRUE(list);
        return list ? *list : Json();
    }
    uint64_t pages() const { return fs::file_size(folder / "vault.db") / 65536; }
    /// Each page of the table or index of that name.
    std::vector<uint64_t> pagesOf(const std::string& name)
    {
        std::vector<uint64_t> roots;
        reopen();
        {
            const std::scoped_lock guard(vault->database().mutex());
            Result<Statement> rows
                = vault->database().query("SELECT rootpage FROM sqlite_schema WHERE tbl_name = ?", name);
            for (Result<bool> row = rows->step(); row && *row; row = rows->step())
                roots.push_back(rows->unsignedInteger(0));
        }
        close();
        std::erase(roots, 0u);
        return roots;
    }
    /// How many of the items came out with exactly their bytes.
    size_t intact(const char* name = "out") const
    {
        size_t count = 0;
        for (size_t n = 0; n < items.size(); ++n)
            if (const fs::path file = scratch / name / (items[n].exhibit + "-original.bin"); fs::exists(file)) {
                EXPECT_TRUE(takeFile(file) == asText(someBytes(1'200'000, n + 1))) << file;
                ++count;
            }
        return count;
    }
    std::vector<Item> items;
};

} // namespace

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
    for (uint64_t page = 2; page <= pages(); page += 5) {
        putFile(folder / "vault.db", whole);
        damagePage(page);
        const Result<SalvageReport> report = run();
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

TEST_F(Salvage, bringsOutNotesTagsAndEveryTitle)
{
    reopen();
    Annotations annotations(*vault);
    ASSERT_TRUE(annotations.addNote(items[0].id, "told the police"));
    ASSERT_TRUE(annotations.addNote(items[0].id, "told a lawyer", 1));
    ASSERT_TRUE(annotations.addTag(items[0].id, "urgent"));
    ASSERT_TRUE(annotations.removeTag(items[0].id, "urgent"));
    ASSERT_TRUE(annotations.setTitle(items[0].id, "renamed"));
    close();
    EXPECT_TRUE(salvaged().losses.empty());
    const Json item = listed()["items"][0];
    EXPECT_EQ(item["title"], "renamed");
    ASSERT_EQ(item["titles"].size(), 2u);
    EXPECT_EQ(item["titles"][0]["title"], "item 1");
    EXPECT_TRUE(parseUtc(item["titles"][1]["set_at"].get<std::string>()));
    ASSERT_EQ(item["notes"].size(), 2u);
    EXPECT_EQ(item["notes"][0]["note"], "told the police");
    EXPECT_TRUE(item["notes"][0]["replaces"].is_null());
    EXPECT_EQ(item["notes"][1]["note"], "told a lawyer");
    EXPECT_EQ(item["notes"][1]["replaces"], 1);
    ASSERT_EQ(item["tags"].size(), 2u);
    EXPECT_EQ(item["tags"][0]["tag"], "urgent");
    EXPECT_EQ(item["tags"][0]["added"], true);
    EXPECT_EQ(item["tags"][1]["added"], false);
}

TEST_F(Salvage, bringsOutWhoIsOnAnItemAndWhatItCounts)
{
    reopen();
    ASSERT_TRUE(Accounts(*vault).add(
        items[0].id, std::array{AccountEntry{"", "heron", "", PersonRole::Resharer, "14 March", "link"}}));
    ASSERT_TRUE(Figures(*vault).add(items[0].id, std::array{FigureEntry{FigureKind::Views, 1284, true, "1,284", "text"}}));
    close();
    EXPECT_TRUE(salvaged().losses.empty());
    const Json item = listed()["items"][0];
    ASSERT_EQ(item["people"].size(), 1u);
    EXPECT_EQ(item["people"][0]["handle"], "heron");
    EXPECT_EQ(item["people"][0]["role"], "resharer");
    ASSERT_EQ(item["figures"].size(), 1u);
    EXPECT_EQ(item["figures"][0]["value"], 1284);
}

TEST_F(Salvage, bringsOutNotesWhenTheListsOfItemsAndTitlesAreGone)
{
    reopen();
    ASSERT_TRUE(Annotations(*vault).addNote(items[0].id, "told the police"));
    close();
    for (const char* table : {"item", "item_title", "custody_event"})
        for (const uint64_t page : pagesOf(table))
            damagePage(page);
    const SalvageReport report = salvaged();
    EXPECT_EQ(intact(), 6u);
    const Json item = listed()["items"][0];
    EXPECT_EQ(item["notes"][0]["note"], "told the police");
    EXPECT_EQ(item["entry_is_whole"], false);
}

TEST_F(Salvage, takesNothingThatWasDeletedForALossWhenTheTombstonesAreGone)
{
    reopen();
    ASSERT_TRUE(deleteItem(*vault, items[1].id, {}));
    ASSERT_TRUE(deleteItem(*vault, items[2].id, {.reason = {}, .forget = true}));
    for (const uint64_t page : pagesOf("tombstone"))
        damagePage(page);
    const SalvageReport report = salvaged();
    EXPECT_EQ(report.items, 4u);
    EXPECT_EQ(report.files, 4u);
    EXPECT_TRUE(report.losses.empty());
    EXPECT_FALSE(report.notes.empty()) << "but the damage is told";
    EXPECT_EQ(takeFile(scratch / "out" / "salvage.json").find("item 2"), std::string::npos);
}

TEST_F(Salvage, takesNothingThatWasDeletedForALossWhenTheLogIsGoneToo)
{
    reopen();
    ASSERT_TRUE(deleteItem(*vault, items[1].id, {}));
    close();
    for (const char* table : {"tombstone", "custody_event"})
        for (const uint64_t page : pagesOf(table))
            damagePage(page);
    const SalvageReport report = salvaged();
    EXPECT_EQ(report.items, 5u);
    EXPECT_EQ(intact(), 5u);
    EXPECT_TRUE(report.losses.empty());
    const auto isTold = [](const std::string& note) { return note.find("taken for deleted") != std::string::npos; };
    EXPECT_TRUE(std::any_of(report.notes.begin(), report.notes.end(), isTold));
    EXPECT_EQ(takeFile(scratch / "out" / "salvage.json").find(items[1].id.text()), std::string::npos);
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
