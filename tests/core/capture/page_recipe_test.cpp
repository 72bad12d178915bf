#include "tests/core/capture/fake_devtools.h"
#include "tests/core/capture/keeping_host.h"

#include "core/base/digest.h"
#include "core/capture/browser_client.h"
#include "core/capture/page_recipe.h"

#include <gtest/gtest.h>

namespace holdfast::capture {

using namespace std::chrono_literals;

/// The recipe against a browser that the test plays: what no server can make a real one do.
class PageRecipeTest : public testing::Test {
protected:
    FakeTransport transport;
    FakeScheduler scheduler;
    DevToolsClient client{transport, scheduler};
    KeepingHost host;
    std::optional<RecipeOutcome> outcome;
    std::unique_ptr<PageRecipe> recipe;
    std::string url = "http://site.example/";
    std::vector<std::string> certificates; ///< DER in base64, the server's own first
    Json securityDetails;

    void start()
    {
        RecipeRequest request;
        request.address = checkAddress(url).value();
        request.timeout = 10s;
        recipe = std::make_unique<PageRecipe>(
            client, scheduler, host, request, [this](RecipeOutcome ended) { outcome = std::move(ended); });
        recipe->start();
    }
    void requestMain(const char* id)
    {
        transport.event("Network.requestWillBeSent",
            {{"requestId", id}, {"type", "Document"}, {"frameId", "F"}, {"request", {{"url", url}}}});
    }
    void commit(const char* id)
    {
        transport.event("Network.responseReceived",
            {{"requestId", id},
                {"response", {{"status", 200}, {"headers", Json::object()}, {"securityDetails", securityDetails}}}});
        transport.event("Page.frameNavigated", {{"frame", {{"id", "F"}, {"loaderId", id}, {"url", url}}}});
    }
    /// All but pictures, until the recipe sends nothing more.
    void answerEverything(const Json& contentSize)
    {
        const Json told{{"screens", 0}, {"y", 0}, {"ended", "bottom"}, {"characters", 1}, {"text", "x"}};
        const std::map<std::string, Json> answers{{"Page.createIsolatedWorld", {{"executionContextId", 7}}},
            {"Runtime.evaluate", {{"result", {{"value", told.dump()}}}}}, {"Page.captureSnapshot", {{"data", "x"}}},
            {"Page.getLayoutMetrics", {{"cssContentSize", contentSize}}},
            {"Network.getCertificate", {{"tableNames", certificates}}},
            {"Network.getResponseBody", {{"body", "x"}, {"base64Encoded", false}}}};
        for (size_t i = 0; i < transport.sent().size(); ++i) {
            const Json command = transport.sent()[i];
            if (const auto found = answers.find(command["method"].get<std::string>()); found != answers.end())
                transport.answer(command, found->second);
            scheduler.advance(300ms);
        }
    }
    void load(const char* id)
    {
        requestMain(id);
        commit(id);
        transport.event("Network.loadingFinished", {{"requestId", id}});
        transport.event("Page.loadEventFired", Json::object());
    }
};

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

TEST_F(PageRecipeTest, storesTheChainOfTheServerThatWasBelieved)
{
    url = "https://site.example/page";
    certificates = {toBase64(asBytes("the server's")), toBase64(asBytes("its issuer's"))};
    start();
    load("1");
    answerEverything({{"width", 1280}, {"height", 900}});
    EXPECT_EQ(transport.lastOf("Network.getCertificate")["params"]["origin"], "https://site.example");
    const std::string begin = "-----BEGIN CERTIFICATE-----\n", end = "\n-----END CERTIFICATE-----\n";
    EXPECT_EQ(host.stored["tls"], begin + certificates[0] + end + begin + certificates[1] + end);
    scheduler.advance(30s);
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->facts["tls"]["certificate_sha256"], Sha256::of(asBytes("the server's")).hex());
}

TEST_F(PageRecipeTest, tellsTheStampsOfTheCertificateAsTheBrowserDoes)
{
    url = "https://site.example/page";
    certificates = {toBase64(asBytes("the server's"))};
    securityDetails = {{"protocol", "TLS 1.3"},
        {"signedCertificateTimestampList",
            {{{"status", "Verified"}, {"origin", "Embedded in certificate"}, {"logDescription", "A log"},
                 {"logId", "AA11"}, {"timestamp", 1700000000123.0}},
                {{"timestamp", "nonsense"}}, 7}}};
    start();
    load("1");
    answerEverything({{"width", 1280}, {"height", 900}});
    scheduler.advance(30s);
    ASSERT_TRUE(outcome);
    const Json& stamps = outcome->facts["tls"]["stamps"];
    ASSERT_EQ(stamps.size(), 3U);
    EXPECT_EQ(stamps[0]["timestamp"], "2023-11-14T22:13:20.123Z");
    EXPECT_EQ(stamps[0]["origin"], "Embedded in certificate");
    EXPECT_EQ(stamps[0]["status"], "Verified");
    EXPECT_EQ(stamps[1]["timestamp"], "");
}

TEST_F(PageRecipeTest, recordsThatAChainCouldNotBeHad)
{
    url = "https://site.example/page";
    certificates = {"not base64"};
    start();
    load("1");
    answerEverything({{"width", 1280}, {"height", 900}});
    EXPECT_FALSE(host.stored.contains("tls"));
    scheduler.advance(30s);
    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome->complete);
    EXPECT_NE(outcome->facts["errors"].dump().find("tls"), std::string::npos);
}

TEST_F(PageRecipeTest, keepsTheChainOfARefusedCertificate)
{
    start();
    requestMain("1");
    SeenChain chain;
    chain.pem = "PEM";
    chain.problem = "unknown issuer";
    recipe->certificateRefused(chain, "http://site.example/");
    transport.event("Network.loadingFailed", {{"requestId", "1"}, {"errorText", "net::ERR_CERT_AUTHORITY_INVALID"}});
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->error->is(errors::badCertificate));
    EXPECT_TRUE(outcome->seen);
    EXPECT_EQ(host.stored["tls"], "PEM");
    EXPECT_EQ(outcome->facts["tls"]["problem"], "unknown issuer");
}

TEST_F(PageRecipeTest, namesARefusedCertificateWhereTheBrowserOnlySaysThatItEnded)
{
    start();
    requestMain("1");
    SeenChain chain;
    chain.problem = "unknown issuer";
    recipe->certificateRefused(chain, "http://site.example/");
    transport.event("Network.loadingFailed", {{"requestId", "1"}, {"errorText", "net::ERR_ABORTED"}});
    scheduler.advance(30s);
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->error->is(errors::badCertificate));
    EXPECT_EQ(outcome->error->detail(), "unknown issuer");
}

} // namespace holdfast::capture
