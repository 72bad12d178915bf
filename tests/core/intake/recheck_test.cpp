#include "core/base/frame.h"
#include "core/vault/age_change.h"
#include "tests/core/intake/recheck_fixture.h"

using namespace holdfast;
using namespace holdfast::intake;
using vault::Verdict;

TEST_F(Recheck, recordsEachLookWithItsOwnProofAndTellsTheBracket)
{
    const vault::Item page = capture(site(1));
    EXPECT_EQ(bracket(page.url).lastSeenUp, page.capturedAt);
    Rechecked result = look(page);
    EXPECT_EQ(result.observed.verdict, Verdict::Up);
    ASSERT_TRUE(result.observation);
    EXPECT_EQ(result.observation->exhibit, page.exhibit + "-1");
    const Json record = this->record(*result.observation);
    EXPECT_EQ(record["record"], "holdfast-observation");
    EXPECT_EQ(record["of"]["item"], page.id.text());
    EXPECT_EQ(record["of"]["sha256"], page.artifact("record")->sha256.hex());
    EXPECT_EQ(record["visit"]["capture_method"], "look");
    EXPECT_EQ(record["verdict"], "up");
    EXPECT_EQ(asText(stored(*result.observation, "text")), "the words of the post");
    EXPECT_NE(result.observation->artifact("first-view"), nullptr);
    EXPECT_EQ(result.observation->parent->sha256, page.artifact("record")->sha256);
    EXPECT_EQ(lastEvent()["action"], "observed");
    EXPECT_EQ(lastEvent()["details"]["verdict"], "up");
    const UtcTime up = result.observation->capturedAt;
    EXPECT_EQ(bracket(page.url).lastSeenUp, up);
    EXPECT_FALSE(bracket(page.url).firstSeenGone);

    shown.pages[page.url].status = 404;
    result = look(page);
    EXPECT_EQ(result.observed.verdict, Verdict::Removed);
    const UtcTime gone = result.observation->capturedAt;
    look(page);
    EXPECT_EQ(bracket(page.url).lastSeenUp, up);
    EXPECT_EQ(bracket(page.url).firstSeenGone, gone) << "the first of two";
    shown.pages[page.url].status = 200;
    look(page);
    EXPECT_FALSE(bracket(page.url).firstSeenGone) << "it came back";
    EXPECT_EQ(observed(page), 4u);
    EXPECT_TRUE(m_vault->check().value().empty());
}

TEST_F(Recheck, saysWhatChangedAndWhatIsALogInWall)
{
    const vault::Item page = capture(site(1));
    shown.pages[page.url].text = "edited words";
    EXPECT_EQ(look(page).observed.changed, std::vector<std::string>{"text"});
    shown.pages[page.url].finalUrl = "https://site1.example/login";
    EXPECT_EQ(look(page).observed.verdict, Verdict::LoginWall);
    EXPECT_EQ(bracket(page.url).lastSeenUp, vault::observationsOf(*m_vault, page.id).value()[0].at);
}

TEST_F(Recheck, keepsOnlyARecordOfWhatCouldNotBeReached)
{
    const vault::Item page = capture(site(1));
    for (const ErrorCode& code : {capture::errors::hostNotFound, capture::errors::connectionRefused}) {
        shown.pages[page.url].error = Error(code);
        const Rechecked result = look(page);
        EXPECT_EQ(result.observed.verdict, Verdict::Unreachable);
        ASSERT_TRUE(result.observation) << code.id;
        EXPECT_EQ(result.observation->artifacts.size(), 1u);
        EXPECT_TRUE(result.error->is(code));
    }
    shown.pages[page.url] = {503, "sorry", {}, {}};
    EXPECT_EQ(look(page).observation->artifacts.size(), 1u);
    EXPECT_EQ(bracket(page.url).lastSeenUp, page.capturedAt);
    EXPECT_FALSE(bracket(page.url).firstSeenGone);
    EXPECT_TRUE(m_vault->check().value().empty());
}

TEST_F(Recheck, recordsNothingOfAnybodyWhenThereIsNoNetwork)
{
    std::vector<vault::Item> items;
    for (int n = 1; n <= 3; ++n) {
        items.push_back(capture(site(n)));
        shown.pages[site(n)].error = Error(capture::errors::hostNotFound);
    }
    const RecheckEnd end = run(items);
    EXPECT_TRUE(end.isNetworkDown);
    EXPECT_EQ(end.left, 3u);
    for (const vault::Item& item : items)
        EXPECT_EQ(observed(item), 0u);

    shown.pages[site(2)].error.reset();
    EXPECT_FALSE(run(items).isNetworkDown);
    EXPECT_EQ(ended[site(1)].observed.verdict, Verdict::Unreachable) << "somebody else was reached";
    EXPECT_EQ(ended[site(2)].observed.verdict, Verdict::Up);
    EXPECT_EQ(ended[site(3)].observed.verdict, Verdict::Unreachable);
}

TEST_F(Recheck, stopsWhenManyInARowCanNotBeReached)
{
    std::vector<vault::Item> items;
    for (int n = 0; n < 8; ++n) {
        items.push_back(capture(site(n)));
        shown.pages[site(n)].error = Error(capture::errors::connectionLost);
    }
    options.workers = 1;
    options.failuresInARow = 3;
    EXPECT_TRUE(run(items).isNetworkDown);
    EXPECT_EQ(shown.visits.size(), 3u);
}

TEST_F(Recheck, triesAgainWhereNoAnswerCameAndRecordsOnlyTheLastTry)
{
    const vault::Item page = capture(site(1));
    shown.pages[page.url].error = Error(capture::errors::connectionLost);
    shown.onVisit = [&](const std::string& url) {
        if (shown.visits.size() == 2)
            shown.pages[url].error.reset();
    };
    const Rechecked result = look(page);
    EXPECT_EQ(result.observed.verdict, Verdict::Up);
    EXPECT_EQ(shown.visits.size(), 2u);
    ASSERT_TRUE(result.observation);
    const Json tries = record(*result.observation)["earlier_tries"];
    ASSERT_EQ(tries.size(), 1u);
    EXPECT_EQ(tries[0]["error"], "capture.connection-lost");

    shown.visits.clear();
    shown.onVisit = {};
    shown.pages[page.url].error = Error(capture::errors::connectionLost);
    EXPECT_EQ(look(page).observed.verdict, Verdict::Unreachable);
    EXPECT_EQ(shown.visits.size(), 3u) << "and not for ever";
    EXPECT_EQ(observed(page), 2u);
    shown.visits.clear();
    shown.pages[page.url].error = Error(capture::errors::connectionRefused);
    look(page);
    EXPECT_EQ(shown.visits.size(), 1u) << "a refusal is an answer";
}

TEST_F(Recheck, waitsLongerBeforeEachFurtherTry)
{
    const vault::Item page = capture(site(1));
    shown.pages[page.url].error = Error(capture::errors::timeout);
    std::vector<std::chrono::steady_clock::time_point> at;
    shown.onVisit = [&](const std::string&) { at.push_back(std::chrono::steady_clock::now()); };
    options.backOff = 30ms;
    look(page);
    ASSERT_EQ(at.size(), 3u);
    EXPECT_GE(at[1] - at[0], 30ms);
    EXPECT_GE(at[2] - at[1], 60ms);
}

TEST_F(Recheck, visitsNoSiteMoreOftenThanItsPaceAllows)
{
    const std::vector<vault::Item> items{capture("https://site.example/1"), capture("https://site.example/2")};
    std::vector<std::chrono::steady_clock::time_point> at;
    shown.onVisit = [&](const std::string&) { at.push_back(std::chrono::steady_clock::now()); };
    options.pace = 80ms;
    const auto begin = std::chrono::steady_clock::now();
    run(items);
    ASSERT_EQ(at.size(), 2u);
    EXPECT_GE(at[1] - begin, 80ms);
}

TEST_F(Recheck, tellsOfAProxyOrAHelperThatFailedAndRecordsNothingOfTheSite)
{
    const vault::Item page = capture(site(1));
    for (const ErrorCode& code : {capture::errors::proxyFailed, holdfast::errors::helperCrashed}) {
        shown.pages[page.url].error = Error(code);
        const Rechecked result = look(page);
        EXPECT_FALSE(result.observation);
        EXPECT_TRUE(result.error && result.error->is(code)) << code.id;
    }
    EXPECT_EQ(observed(page), 0u);
}

TEST_F(Recheck, keepsWhatWasRecordedWhenItIsStopped)
{
    std::vector<vault::Item> items;
    for (int n = 1; n <= 3; ++n)
        items.push_back(capture(site(n)));
    options.workers = 1;
    shown.onVisit = [this](const std::string& url) {
        if (url == site(2))
            cancel.cancel();
    };
    EXPECT_EQ(run(items).left, 2u);
    EXPECT_EQ(observed(items[0]), 1u);
    EXPECT_EQ(observed(items[1]), 0u);
    EXPECT_TRUE(m_vault->check().value().empty());
}

TEST_F(Recheck, keepsNothingOfAPageWhoseAnswerIsChangedMeanwhile)
{
    const vault::Item page = capture(site(1));
    shown.onVisit = [&](const std::string&) { ASSERT_TRUE(vault::changeAge(*m_vault, page.id, AgeAnswer::Yes)); };
    const Rechecked result = look(page);
    EXPECT_FALSE(result.observation);
    EXPECT_TRUE(result.error && result.error->is(holdfast::errors::linkOnly));
    EXPECT_EQ(observed(page), 0u);
}

TEST_F(Recheck, asksNobodyAboutWhatSomebodyElseHandedOver)
{
    vault::ReceivedCase received;
    received.id = CaseId::generate(m_vault->clock());
    received.bundle = "holdfast-0123456789abcdef";
    vault::NewItem link;
    link.kind = vault::ItemKind::Link;
    link.age = AgeAnswer::Unsure;
    link.url = site(1);
    link.caseId = received.id;
    std::vector<vault::Ingest> group;
    group.push_back(std::move(vault::Ingest::begin(*m_vault, link).value()));
    const vault::Ingest::Opening opening{"bundle-received", "papers", {{"bundle", received.bundle}}, {}, received};
    const auto stored = vault::Ingest::commitTogether(*m_vault, group, &opening);
    ASSERT_TRUE(stored);
    bool isAsked = false;
    shown.onVisit = [&](const std::string&) { isAsked = true; };
    const auto refused = recheck(*m_vault, {stored->front()}, options, {}, {});
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(vault::errors::receivedReadOnly));
    EXPECT_FALSE(isAsked);
}

TEST_F(Recheck, looksOnlyAtPagesAndLinks)
{
    const vault::Item page = capture(site(1));
    const Rechecked result = look(page);
    const auto refused = recheck(*m_vault, {*result.observation}, options, {}, {});
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(intake::errors::noAddress));
}

TEST_F(Recheck, tellsOneBracketForAnAddressThatSeveralItemsKeep)
{
    const vault::Item first = capture(site(1)), second = capture(site(1));
    shown.pages[site(1)].status = 410;
    const UtcTime gone = look(first).observation->capturedAt;
    EXPECT_EQ(bracket(site(1)).lastSeenUp, second.capturedAt);
    EXPECT_EQ(bracket(site(1)).firstSeenGone, gone);
}
