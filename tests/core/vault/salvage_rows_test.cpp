#include "core/vault/accounts.h"
#include "core/vault/annotations.h"
#include "core/vault/deletion.h"
#include "core/vault/figures.h"
#include "core/vault/network_log.h"
#include "core/vault/time_batches.h"
#include "salvage_fixture.h"

#include <algorithm>

namespace holdfast::vault::test {

namespace fs = std::filesystem;

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
    ASSERT_TRUE(
        Figures(*vault).add(items[0].id, std::array{FigureEntry{FigureKind::Views, 1284, true, "1,284", "text"}}));
    close();
    EXPECT_TRUE(salvaged().losses.empty());
    const Json item = listed()["items"][0];
    ASSERT_EQ(item["people"].size(), 1u);
    EXPECT_EQ(item["people"][0]["handle"], "heron");
    EXPECT_EQ(item["people"][0]["role"], "resharer");
    ASSERT_EQ(item["figures"].size(), 1u);
    EXPECT_EQ(item["figures"][0]["value"], 1284);
}

TEST_F(Salvage, bringsOutTimeStampsAndWhoWasAsked)
{
    reopen();
    NewItem page;
    page.kind = ItemKind::Page;
    page.age = AgeAnswer::No;
    page.capturedAt = vault->clock().now();
    const Item item = addRecord(page);
    TimeBatch batch;
    batch.authority = "https://tsa.example/";
    batch.before = *fromHex("30820102");
    ASSERT_TRUE(beginTimeBatch(*vault, batch));
    ASSERT_TRUE(addToTimeBatch(*vault, 1, item));
    const std::string list = *timeBatchList(*vault, 1);
    ASSERT_TRUE(endTimeBatch(*vault, 1, batch.authority, list, {}, "net.unreachable"));
    ASSERT_TRUE(endTimeBatch(*vault, 1, batch.authority, list, *fromHex("30820203"), ""));
    NetworkRequest request;
    request.purpose = "time-stamp";
    request.host = "tsa.example";
    const Result<int64_t> n = logRequest(*vault, request);
    ASSERT_TRUE(n);
    ASSERT_TRUE(logAnswer(*vault, *n, "answered", 1234));
    close();
    EXPECT_TRUE(salvaged().losses.empty());
    const fs::path out = scratch / "out";
    EXPECT_EQ(toHex(asBytes(takeFile(out / "batch-1-before.tsr"))), "30820102");
    EXPECT_EQ(takeFile(out / "batch-1-after-2.sha256"), list);
    EXPECT_EQ(toHex(asBytes(takeFile(out / "batch-1-after-2.tsr"))), "30820203");
    EXPECT_FALSE(fs::exists(out / "batch-1-after-1.tsr")) << "there was no answer";
    const Json tables = listed()["tables"];
    EXPECT_EQ(tables["time_batch_record"][0]["item"], item.id.text());
    EXPECT_EQ(tables["time_batch_end"][0]["error"], "net.unreachable");
    EXPECT_TRUE(parseUtc(tables["network_request"][0]["at"].get<std::string>()));
    EXPECT_EQ(tables["network_answer"][0]["received_bytes"], 1234);

    reopen();
    ASSERT_TRUE(deleteItem(*vault, item.id, {}));
    close();
    ASSERT_TRUE(run("after"));
    const Result<Json> later = parseJson(takeFile(scratch / "after" / "salvage.json"), 1 << 20);
    EXPECT_TRUE((*later)["tables"]["time_batch_record"].empty()) << "what was deleted stays out";
}

TEST_F(Salvage, tellsWhichOfTheOtherTablesCantBeRead)
{
    for (const uint64_t page : pagesOf("network_request"))
        damagePage(page);
    const SalvageReport report = salvaged();
    EXPECT_EQ(intact(), 6u);
    EXPECT_TRUE(std::any_of(report.notes.begin(), report.notes.end(),
        [](const std::string& note) { return note.starts_with("network_request: "); }));
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

} // namespace holdfast::vault::test
