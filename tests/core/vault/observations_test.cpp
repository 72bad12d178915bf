#include "core/vault/observations.h"

#include "core/vault/age_change.h"
#include "core/vault/annotations.h"
#include "core/vault/deletion.h"
#include "core/vault/network_log.h"
#include "core/vault/salvage.h"
#include "vault_fixture.h"

namespace holdfast::vault::test {

namespace {

namespace fs = std::filesystem;

class Observations : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        page = add(ItemKind::Page, AgeAnswer::No);
        link = add(ItemKind::Link, AgeAnswer::Unsure);
    }
    Item add(ItemKind kind, AgeAnswer age)
    {
        NewItem item;
        item.kind = kind;
        item.age = age;
        item.url = std::string("https://example.org/secret") + std::string(toText(kind));
        item.title = "secrettitle";
        item.capturedAt = vault->clock().now();
        Result<Ingest> ingest = Ingest::begin(*vault, item);
        EXPECT_TRUE(ingest->addBytes("record", "r.json", "application/json", asBytes("{}")));
        return *ingest->commit();
    }
    NewItem observationOf(const Item& of, Verdict verdict, std::chrono::milliseconds later)
    {
        NewItem item;
        item.kind = ItemKind::Observation;
        item.age = of.age;
        item.url = item.title = of.url;
        item.capturedAt = of.capturedAt + later;
        item.parent = Parent{of.id, of.artifacts[0].sha256};
        item.action = "observed";
        item.observed = Observed{verdict, {}, 200};
        return item;
    }
    Result<Item> tryObserve(NewItem item, bool hasText)
    {
        HF_TRY(Ingest ingest, Ingest::begin(*vault, std::move(item)));
        if (hasText) {
            HF_TRY(const Artifact text, ingest.addBytes("text", "page.txt", "text/plain", asBytes("secretwords")));
            static_cast<void>(text);
        }
        HF_TRY(const Artifact record, ingest.addBytes("record", "o.json", "application/json", asBytes("{\"o\":1}")));
        static_cast<void>(record);
        return ingest.commit();
    }
    Item observe(const Item& of, Verdict verdict, int later = 1000)
    {
        return tryObserve(observationOf(of, verdict, std::chrono::milliseconds(later)), of.age == AgeAnswer::No)
            .value();
    }
    size_t rows(const std::string& sql) const
    {
        const std::scoped_lock guard(vault->database().mutex());
        return size_t(*vault->database().integerOf(sql.c_str()));
    }
    Item page, link;
};

} // namespace

TEST_F(Observations, areNumberedUnderTheirItemAndUseUpNoExhibitNumber)
{
    EXPECT_EQ(observe(page, Verdict::Up).exhibit, "AE-1-1");
    EXPECT_EQ(observe(page, Verdict::Removed).exhibit, "AE-1-2");
    EXPECT_EQ(observe(link, Verdict::Up).exhibit, "AE-2-1");
    EXPECT_EQ(addItem("next", asBytes("x")).exhibit, "AE-3");
    expectSound();
    reopen();
    expectSound();
}

TEST_F(Observations, areLeftOutOfListsUnlessTheyAreAskedFor)
{
    const Item seen = observe(page, Verdict::Changed);
    EXPECT_EQ(vault->items()->size(), 2u);
    EXPECT_EQ(*vault->countItems(), 2u);
    EXPECT_EQ(vault->info()->itemCount, 2u);
    ItemFilter filter;
    filter.withObservations = true;
    EXPECT_EQ(vault->items(filter)->size(), 3u);
    filter = {};
    filter.kind = ItemKind::Observation;
    ASSERT_EQ(vault->items(filter)->size(), 1u);
    EXPECT_EQ(vault->items(filter)->at(0).parent->item, page.id);
    filter = {};
    filter.exhibit = "AE-1-1";
    EXPECT_EQ(vault->items(filter)->at(0).id, seen.id);
    filter = {};
    filter.search = "secretwords";
    filter.withObservations = true;
    EXPECT_TRUE(vault->items(filter)->empty()) << "what a page says is searched for in the page";
}

TEST_F(Observations, areListedWithTheirVerdictsInOrder)
{
    observe(page, Verdict::Removed, 2000);
    NewItem changed = observationOf(page, Verdict::Changed, std::chrono::milliseconds(1000));
    changed.observed->changed = {"title", "text"};
    ASSERT_TRUE(tryObserve(std::move(changed), true));
    const std::vector<Observation> seen = *observationsOf(*vault, page.id);
    ASSERT_EQ(seen.size(), 2u);
    EXPECT_EQ(seen[0].verdict, Verdict::Changed);
    EXPECT_EQ(seen[0].changed, (std::vector<std::string>{"title", "text"}));
    EXPECT_EQ(seen[0].httpStatus, 200u);
    EXPECT_EQ(seen[0].exhibit, "AE-1-2");
    EXPECT_TRUE(seen[0].isUp());
    EXPECT_FALSE(seen[1].isUp());
    EXPECT_EQ(observationsOfAddress(*vault, page.url)->size(), 2u);
    EXPECT_TRUE(observationsOfAddress(*vault, "")->empty());
    EXPECT_EQ(itemsOfAddress(*vault, page.url)->size(), 1u);
}

TEST_F(Observations, tellWhichAddressesWereNotLookedAtForAWhile)
{
    const auto ids = [&](UtcTime before) {
        std::vector<ItemId> found;
        const std::vector<Looked> all = *lookedAtBefore(*vault, before);
        for (const Looked& looked : all)
            found.push_back(looked.item);
        return found;
    };
    EXPECT_EQ(ids(UtcTime::max()), (std::vector<ItemId>{page.id, link.id}));
    observe(page, Verdict::Up, 100'000);
    EXPECT_EQ(ids(UtcTime::max()), (std::vector<ItemId>{link.id, page.id}));
    EXPECT_EQ(ids(link.capturedAt + std::chrono::milliseconds(1)), (std::vector<ItemId>{link.id}));
}

TEST_F(Observations, tellOfMoreAddressesThanAreReadAtATime)
{
    constexpr int many = 1201;
    ASSERT_TRUE(sql("PRAGMA synchronous = OFF")); // only to be quick
    const size_t before = lookedAtBefore(*vault, UtcTime::max())->size();
    for (int n = 0; n < many; ++n)
        ASSERT_TRUE(
            vault->database().run("INSERT INTO item(id, case_id, kind, purpose, url, captured_at, age) SELECT ?, "
                                  "id, 'link', '', ?, ?, 'no' FROM vault_case LIMIT 1",
                ItemId::generate(vault->clock()).text(), "https://example.org/" + std::to_string(n), int64_t{n / 700}));
    const std::vector<Looked> all = *lookedAtBefore(*vault, UtcTime::max());
    EXPECT_EQ(all.size(), before + many);
    EXPECT_TRUE(std::ranges::is_sorted(all, {}, &Looked::at));
}

TEST_F(Observations, holdNoMoreThanARecordWithoutTheAnswerNo)
{
    EXPECT_TRUE(tryObserve(observationOf(link, Verdict::Up, {}), true).error().is(holdfast::errors::linkOnly));
    // The answer was changed while the page was looked at.
    ASSERT_TRUE(changeAge(*vault, page.id, AgeAnswer::Yes));
    EXPECT_TRUE(tryObserve(observationOf(page, Verdict::Up, {}), true).error().is(holdfast::errors::linkOnly));
    EXPECT_EQ(rows("SELECT count(*) FROM observation"), 0u);
}

TEST_F(Observations, areOfAnItemAndOfNothingElse)
{
    NewItem of = observationOf(page, Verdict::Up, {});
    of.parent.reset();
    EXPECT_TRUE(tryObserve(of, false).error().is(errors::badArtifact));
    of = observationOf(page, Verdict::Up, {});
    of.observed.reset();
    EXPECT_TRUE(tryObserve(of, false).error().is(errors::badArtifact));
    of = observationOf(page, Verdict::Up, {});
    of.kind = ItemKind::Page;
    EXPECT_TRUE(tryObserve(of, false).error().is(errors::badArtifact));
    ASSERT_TRUE(deleteItem(*vault, page.id, {}));
    EXPECT_TRUE(tryObserve(observationOf(page, Verdict::Up, {}), false).error().is(errors::itemDeleted));
}

TEST_F(Observations, areBlockedWithTheirItem)
{
    const Item seen = observe(page, Verdict::Up);
    EXPECT_EQ(changeAge(*vault, page.id, AgeAnswer::Unsure)->size(), 2u);
    EXPECT_TRUE(vault->item(seen.id)->isBlocked());
    EXPECT_TRUE(vault->openArtifact(*vault->item(seen.id)->artifact("text")).error().is(holdfast::errors::linkOnly));
    EXPECT_EQ(*blockedItems(*vault), (std::vector<std::string>{"AE-1-1"}));
}

TEST_F(Observations, goWithTheirItemInOneStep)
{
    const Item first = observe(page, Verdict::Up), second = observe(page, Verdict::Removed);
    const Item kept = observe(link, Verdict::Up);
    EXPECT_EQ(planDeletion(*vault, page.id)->observations, 2u);
    EXPECT_TRUE(planDeletion(*vault, page.id)->derived.empty());
    ASSERT_TRUE(deleteItem(*vault, page.id, {.reason = "why"}));
    for (const Item& item : {page, first, second})
        EXPECT_TRUE(vault->item(item.id).error().is(errors::itemDeleted)) << item.exhibit;
    EXPECT_TRUE(vault->item(kept.id));
    EXPECT_EQ(tombstones(*vault)->size(), 3u);
    EXPECT_EQ(rows("SELECT count(*) FROM observation"), 1u);
    EXPECT_EQ(vault->info()->itemCount, 1u);
    expectSound();
    reopen();
    expectSound();
}

TEST_F(Observations, areForgottenWithTheirItemAndSoIsWhoWasAskedAboutIt)
{
    const Item seen = observe(page, Verdict::Up);
    NetworkRequest request;
    request.purpose = "status";
    request.host = "example.org:443";
    request.address = "https://example.org/secretpage";
    request.sent = "secretquestion";
    request.item = page.id;
    ASSERT_TRUE(logRequest(*vault, request));
    request.item.reset();
    request.address = "https://tsa.example/";
    ASSERT_TRUE(logRequest(*vault, request));
    ASSERT_TRUE(deleteItem(*vault, link.id, {.reason = {}, .forget = true}));
    ASSERT_TRUE(deleteItem(*vault, page.id, {.reason = {}, .forget = true}));
    EXPECT_EQ(rows("SELECT count(*) FROM custody_event WHERE body LIKE '%secretpage%'"), 0u);
    EXPECT_EQ(rows("SELECT count(*) FROM item WHERE url LIKE '%secretpage%'"), 0u);
    const std::vector<NetworkRequest> log = *networkLog(*vault);
    ASSERT_EQ(log.size(), 2u);
    EXPECT_EQ(log[1].purpose, "status");
    EXPECT_EQ(log[1].host + log[1].address + log[1].sent, "") << "only that somebody was asked, and when";
    EXPECT_EQ(log[0].address, "https://tsa.example/");
    expectSound();
}

TEST_F(Observations, theNetworkLogChangesInNoOtherWay)
{
    NetworkRequest request;
    request.purpose = "status";
    request.address = "https://example.org/";
    request.item = page.id;
    ASSERT_TRUE(logRequest(*vault, request));
    observe(page, Verdict::Up);
    EXPECT_TRUE(sql("UPDATE network_request SET host = '', address = '', sent = ''").error().is(errors::insertOnly));
    EXPECT_TRUE(sql("UPDATE observation SET verdict = 'up'").error().is(errors::insertOnly));
    EXPECT_TRUE(sql("DELETE FROM observation").error().is(errors::insertOnly));
    ASSERT_TRUE(deleteItem(*vault, page.id, {.reason = {}, .forget = true}));
    EXPECT_TRUE(
        sql("UPDATE network_request SET host = '', address = '', sent = '', at = 0").error().is(errors::insertOnly));
}

TEST_F(Observations, checkNamesOneWhoseVerdictIsNotTheOneThatTheLogStates)
{
    const Item seen = observe(page, Verdict::Removed);
    expectSound();
    ASSERT_TRUE(sql("DROP TRIGGER observation_no_update"));
    ASSERT_TRUE(sql("UPDATE observation SET verdict = 'up'"));
    const std::vector<CheckFinding> findings = *vault->check();
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].subject, seen.id.text());
}

TEST_F(Observations, checkTellsOfARequestThatNamesAgainWhomAForgottenItemAsked)
{
    NetworkRequest request;
    request.purpose = "status";
    request.host = "example.org:443";
    request.item = page.id;
    ASSERT_TRUE(logRequest(*vault, request));
    ASSERT_TRUE(deleteItem(*vault, page.id, {.reason = {}, .forget = true}));
    expectSound();
    ASSERT_TRUE(sql("DROP TRIGGER network_request_no_update"));
    ASSERT_TRUE(sql("UPDATE network_request SET host = 'example.org:443'")); // as an old page has it
    const std::vector<CheckFinding> findings = *vault->check();
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_NE(findings[0].detail.find("to be forgotten"), std::string::npos) << findings[0].detail;
}

TEST_F(Observations, oneAloneCanBeDeleted)
{
    const Item seen = observe(page, Verdict::Up);
    ASSERT_TRUE(deleteItem(*vault, seen.id, {}));
    EXPECT_TRUE(observationsOf(*vault, page.id)->empty());
    EXPECT_EQ(observe(page, Verdict::Up).exhibit, "AE-1-2") << "a number is given once";
    expectSound();
}

TEST_F(Observations, areSalvagedWithTheRest)
{
    observe(page, Verdict::Up);
    close();
    const auto report = salvage(folder, passwordSecret(), scratch / "out", {});
    ASSERT_TRUE(report) << report.error().detail();
    EXPECT_TRUE(report->losses.empty());
    EXPECT_NE(takeFile(scratch / "out" / "salvage.json").find("AE-1-1"), std::string::npos);
}

} // namespace holdfast::vault::test
