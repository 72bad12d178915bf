#include "tests/core/capture/page_recipe_fixture.h"

namespace holdfast::capture {

TEST_F(PageRecipeTest, waitsForRequestsInFlightThenScrollsInAWorldOfItsOwn)
{
    start();
    requestMain("1");
    commit("1");
    transport.event("Network.loadingFinished", {{"requestId", "1"}});
    transport.event("Network.requestWillBeSent",
        {{"requestId", "2"}, {"type", "Fetch"}, {"frameId", "F"}, {"request", {{"url", "http://site.example/more"}}}});
    transport.event("Page.loadEventFired", Json::object());
    scheduler.advance(1s);
    EXPECT_TRUE(transport.lastOf("Page.createIsolatedWorld").is_null());
    transport.event("Network.loadingFinished", {{"requestId", "2"}});
    scheduler.advance(0ms);
    const Json world = transport.lastOf("Page.createIsolatedWorld");
    ASSERT_FALSE(world.is_null());
    transport.answer(world, {{"executionContextId", 7}});
    EXPECT_EQ(transport.lastOf("Runtime.evaluate")["params"]["contextId"], 7);
}

TEST_F(PageRecipeTest, scrollsOnFromWhereItWasUntilThePageGrowsNoMore)
{
    start();
    load("1");
    scheduler.advance(0ms);
    const auto scrolled = [this](unsigned screens, unsigned y) {
        transport.answer(transport.lastOf("Page.createIsolatedWorld"), {{"executionContextId", 7}});
        const Json script = transport.lastOf("Runtime.evaluate");
        const Json told{{"screens", screens}, {"y", y}, {"ended", "bottom"}};
        transport.answer(script, {{"result", {{"value", told.dump()}}}});
        return script["params"]["expression"].get<std::string>();
    };
    EXPECT_NE(scrolled(3, 2700).find("let y = 0,"), std::string::npos);
    scheduler.advance(299ms);
    EXPECT_FALSE(host.isHeld);
    scheduler.advance(1ms);
    EXPECT_NE(scrolled(1, 3600).find("let y = 2700,"), std::string::npos);
    scheduler.advance(300ms);
    EXPECT_FALSE(host.isHeld);
    EXPECT_NE(scrolled(0, 3600).find("let y = 3600,"), std::string::npos);
    EXPECT_TRUE(host.isHeld);
}

TEST_F(PageRecipeTest, startsAgainWhenThePageGoesElsewhereWhileItWaits)
{
    start();
    load("1");
    requestMain("2");
    scheduler.advance(5s);
    EXPECT_TRUE(transport.lastOf("Page.createIsolatedWorld").is_null());
    commit("2");
    transport.event("Network.loadingFinished", {{"requestId", "2"}});
    transport.event("Page.loadEventFired", Json::object());
    scheduler.advance(0ms);
    EXPECT_FALSE(transport.lastOf("Page.createIsolatedWorld").is_null());
}

TEST_F(PageRecipeTest, goesOnWithAPageThatCallsAnotherProgram)
{
    start();
    load("1");
    url = "mailto:a@b.example";
    requestMain("2");
    transport.event("Network.loadingFailed", {{"requestId", "2"}, {"errorText", "net::ERR_ABORTED"}});
    scheduler.advance(500ms);
    EXPECT_FALSE(outcome) << outcome->error->code().id;
    EXPECT_FALSE(transport.lastOf("Page.createIsolatedWorld").is_null());
}

TEST_F(PageRecipeTest, waitsForNoLoadEventOfAPageThatCallsAnotherProgramWhileItLoads)
{
    start();
    requestMain("1");
    commit("1");
    url = "mailto:a@b.example";
    requestMain("2");
    transport.event("Network.loadingFailed", {{"requestId", "2"}, {"errorText", "net::ERR_ABORTED"}});
    scheduler.advance(500ms);
    EXPECT_TRUE(transport.lastOf("Page.createIsolatedWorld").is_null()) << "not all of it is there";
    transport.event("Network.loadingFinished", {{"requestId", "1"}});
    scheduler.advance(500ms);
    EXPECT_FALSE(outcome);
    EXPECT_FALSE(transport.lastOf("Page.createIsolatedWorld").is_null());
}

TEST_F(PageRecipeTest, endsWithinTheGraceWhenThePageAnswersNothingAnyMore)
{
    start();
    requestMain("1");
    commit("1");
    scheduler.advance(10s);
    EXPECT_TRUE(host.isHeld);
    EXPECT_FALSE(transport.lastOf("Runtime.terminateExecution").is_null());
    EXPECT_FALSE(outcome);
    scheduler.advance(10s);
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->error->is(errors::timeout));
    EXPECT_TRUE(outcome->seen);
    EXPECT_FALSE(outcome->complete);
    EXPECT_NE(outcome->facts["errors"].dump().find("screenshot"), std::string::npos);
    EXPECT_NE(outcome->facts["errors"].dump().find("mhtml"), std::string::npos);
}

TEST_F(PageRecipeTest, sawNothingWhenTheServerNeverAnswered)
{
    start();
    requestMain("1");
    scheduler.advance(10s);
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->error->is(errors::timeout));
    EXPECT_FALSE(outcome->seen);
}

TEST_F(PageRecipeTest, tellsTheBrowserAgainWhereItNeverAskedTheSite)
{
    const auto orders = [&] {
        return std::ranges::count_if(
            transport.sent(), [](const Json& command) { return command["method"] == "Page.navigate"; });
    };
    start();
    const Json first = transport.lastOf("Page.navigate");
    scheduler.advance(4s);
    EXPECT_EQ(orders(), 1);
    scheduler.advance(2s);
    EXPECT_EQ(orders(), 2);
    transport.answer(first, {{"errorText", "net::ERR_ABORTED"}}); // by the second
    load("1");
    scheduler.advance(6s);
    EXPECT_EQ(orders(), 2) << "it has asked";
    EXPECT_FALSE(outcome && outcome->error && outcome->error->is(errors::networkFailed));
}

TEST_F(PageRecipeTest, takesNoPictureOfAPageWithoutASize)
{
    start();
    load("1");
    answerEverything({{"width", 0}, {"height", 0}});
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(transport.lastOf("Page.captureScreenshot").is_null());
    EXPECT_TRUE(outcome->error->is(errors::incomplete));
    EXPECT_NE(outcome->facts["errors"].dump().find("screenshot"), std::string::npos);
    EXPECT_TRUE(host.stored.contains("html"));
}

TEST_F(PageRecipeTest, namesTheLostConnectionRatherThanTheTimeThatRanOutAfterIt)
{
    start();
    requestMain("1");
    commit("1");
    transport.event("Network.loadingFailed", {{"requestId", "1"}, {"errorText", "net::ERR_CONTENT_LENGTH_MISMATCH"}});
    answerEverything({{"width", 1280}, {"height", 900}});
    EXPECT_FALSE(transport.lastOf("Page.captureScreenshot").is_null());
    EXPECT_FALSE(outcome);
    scheduler.advance(20s);
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->error->is(errors::connectionLost));
    EXPECT_NE(outcome->facts["errors"].dump().find("timeout"), std::string::npos);
}

TEST_F(PageRecipeTest, namesTheTimeoutWhenAPageCrashesAsItIsStopped)
{
    start();
    requestMain("1");
    commit("1");
    scheduler.advance(10s);
    EXPECT_FALSE(outcome);
    recipe->pageCrashed("ended by status 2, code 5");
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->error->is(errors::timeout)) << outcome->error->code().id;
    EXPECT_FALSE(outcome->complete);
    EXPECT_NE(outcome->facts["errors"].dump().find("page-crashed"), std::string::npos);
}

TEST_F(PageRecipeTest, notesACrashAndEnds)
{
    start();
    load("1");
    recipe->pageCrashed("crashed");
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->error->is(errors::incomplete));
    EXPECT_TRUE(outcome->seen);
    EXPECT_FALSE(outcome->complete);
    EXPECT_NE(outcome->facts["errors"].dump().find("page-crashed"), std::string::npos);
}

TEST_F(PageRecipeTest, takesNoPageForADownloadUntilTheBrowserSaysSo)
{
    start();
    requestMain("1");
    transport.event("Network.loadingFailed", {{"requestId", "1"}, {"errorText", "net::ERR_ABORTED"}});
    EXPECT_FALSE(outcome);
    recipe->downloadRefused("application/x-thing");
    scheduler.advance(500ms);
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->error->is(errors::isDownload));
    EXPECT_EQ(outcome->error->detail(), "application/x-thing");
}

TEST_F(PageRecipeTest, waitsForWhatTheSiteAnsweredWhenItsRedirectIsRefused)
{
    start();
    requestMain("1");
    transport.answer(transport.lastOf("Page.navigate"), {{"errorText", "net::ERR_UNSAFE_REDIRECT"}});
    EXPECT_FALSE(outcome);
    transport.event("Network.loadingFailed", {{"requestId", "1"}, {"errorText", "net::ERR_UNSAFE_REDIRECT"}});
    // By another way, and so perhaps last.
    transport.event("Network.responseReceivedExtraInfo",
        {{"requestId", "1"}, {"statusCode", 302}, {"headers", {{"location", "FILE:///etc/passwd"}}}});
    scheduler.advance(500ms);
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->error->is(errors::schemeRefused)) << outcome->error->code().id;
    EXPECT_EQ(outcome->error->detail(), "file");
    EXPECT_TRUE(outcome->seen);
    EXPECT_EQ(outcome->httpStatus, 302U);
    EXPECT_NE(outcome->facts["http"]["headers"].dump().find("FILE:///etc/passwd"), std::string::npos);
}

TEST_F(PageRecipeTest, takesNoFailureOfTheNetworkForARefusedScheme)
{
    start();
    requestMain("1");
    transport.event("Network.responseReceivedExtraInfo",
        {{"requestId", "1"}, {"statusCode", 302}, {"headers", {{"Location", "https://site.example:1/"}}}});
    transport.event("Network.loadingFailed", {{"requestId", "1"}, {"errorText", "net::ERR_UNSAFE_REDIRECT"}});
    scheduler.advance(500ms);
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->error->is(errors::networkFailed));
}

TEST_F(PageRecipeTest, saysWhichPageMadeADocumentThatNoServerSent)
{
    start();
    load("1");
    transport.event("Page.frameNavigated", {{"frame", {{"id", "F"}, {"loaderId", "2"}, {"url", "about:blank"}}}});
    scheduler.advance(0ms);
    EXPECT_TRUE(transport.lastOf("Page.createIsolatedWorld").is_null()) << "it has not loaded";
    transport.event("Page.loadEventFired", Json::object());
    answerEverything({{"width", 0}, {"height", 0}});
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->seen);
    EXPECT_EQ(outcome->httpStatus, 0U);
    EXPECT_EQ(outcome->facts["made_by_page"], (Json{{"url", url}, {"status", 200}}));
    EXPECT_EQ(outcome->facts["http"], Json::object());
    EXPECT_NE(outcome->facts["omissions"].dump().find("made-by-page"), std::string::npos);
}

TEST_F(PageRecipeTest, isIncompleteWhenThePageGoesToADocumentOfItsOwnWhileItIsTaken)
{
    start();
    load("1");
    answerEverything({{"width", 1280}, {"height", 900}});
    ASSERT_TRUE(host.isHeld);
    ASSERT_FALSE(outcome);
    transport.event("Page.frameNavigated", {{"frame", {{"id", "F"}, {"loaderId", "2"}, {"url", "about:blank"}}}});
    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome->complete);
    EXPECT_TRUE(outcome->error->is(errors::incomplete));
    EXPECT_EQ(outcome->facts["http"]["status"], 200);
    EXPECT_NE(outcome->facts["errors"].dump().find("went elsewhere"), std::string::npos);
}

TEST_F(PageRecipeTest, saysWhatTheBrowserRefusesWithoutTelling)
{
    start();
    recipe->refusesUntold("");
    recipe->refusesUntold("permission");
    recipe->pageCrashed("crashed");
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->facts["omissions"],
        Json::array({{{"what", "refusals-not-known"}, {"detail", "permission"}, {"count", 1}}}));
}

} // namespace holdfast::capture
