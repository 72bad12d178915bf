#include "tests/core/capture/fake_devtools.h"

#include "core/capture/network_log.h"

#include <gtest/gtest.h>

namespace holdfast::capture {

class NetworkLogTest : public testing::Test {
protected:
    FakeTransport transport;
    FakeScheduler scheduler;
    DevToolsClient client{transport, scheduler};
    int mainRequests = 0;
    NetworkLog log{client, [] {}, [this] { ++mainRequests; }};

    void request(const char* id, const char* url, const char* type = "Document", const Json& redirect = nullptr)
    {
        Json params{{"requestId", id}, {"type", type}, {"frameId", "F"}, {"request", {{"url", url}}}};
        if (!redirect.is_null())
            params["redirectResponse"] = redirect;
        transport.event("Network.requestWillBeSent", params);
    }
    void respond(const char* id, int status, const Json& headers = Json::object())
    {
        transport.event(
            "Network.responseReceived", {{"requestId", id}, {"response", {{"status", status}, {"headers", headers}}}});
    }
};

TEST_F(NetworkLogTest, keepsEachRedirectOfTheServerWithStatusAndLocation)
{
    request("1", "http://site.example/a");
    request("1", "http://site.example/b", "Document", {{"status", 302}, {"headers", {{"Location", "/b"}}}});
    respond("1", 200);
    ASSERT_EQ(log.redirects().size(), 1U);
    EXPECT_EQ(log.redirects()[0],
        (Json{{"url", "http://site.example/a"}, {"status", 302}, {"location", "/b"}, {"by", "server"}}));
    EXPECT_EQ(log.main().url, "http://site.example/b");
    EXPECT_EQ(mainRequests, 1);
}

TEST_F(NetworkLogTest, tellsANavigationOfThePageFromOneOfTheServer)
{
    request("1", "http://site.example/a");
    respond("1", 200);
    request("2", "http://site.example/b");
    ASSERT_EQ(log.redirects().size(), 1U);
    EXPECT_EQ(log.redirects()[0]["by"], "page");
    EXPECT_EQ(mainRequests, 2);
    EXPECT_FALSE(log.main().responded);
}

TEST_F(NetworkLogTest, isBusyWhileAResourceIsUnderwayButNotForAStream)
{
    request("1", "http://site.example/a");
    respond("1", 200);
    transport.event("Network.loadingFinished", {{"requestId", "1"}, {"encodedDataLength", 10}});
    request("2", "http://site.example/events", "EventSource");
    EXPECT_FALSE(log.isBusy());
    request("3", "http://site.example/i.png", "Image");
    EXPECT_TRUE(log.isBusy());
    transport.event("Network.loadingFailed", {{"requestId", "3"}, {"errorText", "net::ERR_FAILED"}});
    EXPECT_FALSE(log.isBusy());
    EXPECT_EQ(log.resources()[2]["error"], "net::ERR_FAILED");
}

TEST_F(NetworkLogTest, isNotBusyForAWorkersScriptWhoseEndIsToldToTheWorkerAlone)
{
    const auto asked = [this](const char* id, const char* loader) {
        transport.event("Network.requestWillBeSent",
            {{"requestId", id}, {"type", "Script"}, {"frameId", "F"}, {"loaderId", loader},
                {"request", {{"url", "http://site.example/w.js"}}}});
    };
    asked("1", "");
    EXPECT_FALSE(log.isBusy());
    asked("2", "L");
    EXPECT_TRUE(log.isBusy());
}

TEST_F(NetworkLogTest, usesRawHeadersOnlyForTheResponseTheyBelongTo)
{
    request("1", "http://site.example/a");
    transport.event("Network.responseReceivedExtraInfo",
        {{"requestId", "1"}, {"statusCode", 302}, {"headers", {{"X", "redirect"}}}});
    request("1", "http://site.example/b", "Document", {{"status", 302}, {"headers", Json::object()}});
    transport.event(
        "Network.responseReceivedExtraInfo", {{"requestId", "1"}, {"statusCode", 200}, {"headers", {{"X", "final"}}}});
    respond("1", 200, {{"X", "filtered"}});
    EXPECT_EQ(log.main().headers()["X"], "final");
}

TEST_F(NetworkLogTest, capsWhatItListsAndCountsTheRest)
{
    request("1", "http://site.example/a");
    for (int i = 0; i < 2500; ++i)
        request(("r" + std::to_string(i)).c_str(), "http://site.example/i", "Image");
    EXPECT_EQ(log.resources().size(), 2000U);
    EXPECT_EQ(log.resourcesLeftOut(), 501U);
}

TEST_F(NetworkLogTest, survivesEventsOfAnyShape)
{
    for (const char* event :
        {"Network.requestWillBeSent", "Network.responseReceived", "Network.responseReceivedExtraInfo",
            "Network.dataReceived", "Network.loadingFinished", "Network.loadingFailed"}) {
        for (const Json& params : {Json::object(), Json{{"requestId", 5}},
                 Json{{"requestId", "1"}, {"request", "x"}, {"response", {{"status", "x"}}}, {"headers", 3},
                     {"encodedDataLength", -1e300}, {"redirectResponse", {{"headers", 4}}}}})
            transport.event(event, params);
    }
    EXPECT_FALSE(log.isBusy());
}

TEST_F(NetworkLogTest, takesNoAnswerOfTheBrowserItselfForOneOfAServer)
{
    request("1", "http://site.example/a");
    respond("1", 200);
    log.shown("1", "http://site.example/a");
    EXPECT_FALSE(log.maker());
    request("2", "blob:http://site.example/5882d0ff");
    respond("2", 200, {{"Content-Type", "text/html"}});
    log.shown("2", "blob:http://site.example/5882d0ff");
    ASSERT_TRUE(log.maker());
    EXPECT_EQ(log.maker()->url, "http://site.example/a");
    EXPECT_EQ(log.maker()->status, 200U);
    EXPECT_FALSE(log.main().responded);
    EXPECT_EQ(log.main().status(), 0U);
    EXPECT_TRUE(log.sawAnything());
    EXPECT_EQ(mainRequests, 2);
}

TEST_F(NetworkLogTest, knowsWhichPageMadeADocumentThatWasNeverAskedFor)
{
    log.shown("0", "about:blank");
    EXPECT_FALSE(log.maker()) << "it is the browser's own";
    request("1", "http://site.example/a");
    respond("1", 404);
    log.shown("1", "http://site.example/a");
    log.shown("2", "about:blank");
    ASSERT_TRUE(log.maker());
    EXPECT_EQ(log.maker()->url, "http://site.example/a");
    EXPECT_EQ(log.maker()->status, 404U);
    EXPECT_EQ(log.main().requestId, "2");
    EXPECT_EQ(mainRequests, 2);
    ASSERT_EQ(log.redirects().size(), 1U);
    EXPECT_EQ(log.redirects()[0],
        (Json{{"url", "http://site.example/a"}, {"status", 404}, {"location", "about:blank"}, {"by", "page"}}));
    request("3", "http://site.example/b");
    EXPECT_FALSE(log.maker());
}

TEST_F(NetworkLogTest, staysWithAPageThatCallsAnotherProgram)
{
    request("1", "http://site.example/a");
    respond("1", 200);
    log.shown("1", "http://site.example/a");
    request("2", "mailto:a@b.example");
    transport.event("Network.loadingFailed", {{"requestId", "2"}, {"errorText", "net::ERR_ABORTED"}});
    EXPECT_EQ(log.main().requestId, "1");
    EXPECT_EQ(log.main().status(), 200U);
    EXPECT_EQ(log.main().failure, "");
    EXPECT_EQ(mainRequests, 1);
    const Json resources = log.resources();
    ASSERT_EQ(resources.size(), 2U);
    EXPECT_EQ(resources[1]["url"], "mailto:a@b.example") << "the record has it";
}

} // namespace holdfast::capture
