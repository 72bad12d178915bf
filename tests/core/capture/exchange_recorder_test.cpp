#include "core/capture/exchange_recorder.h"

#include "tests/core/capture/fake_devtools.h"

#include <gtest/gtest.h>

namespace holdfast::capture {

using namespace std::chrono_literals;

/// Against a browser that the test plays.
class ExchangeRecorderTest : public testing::Test {
protected:
    FakeTransport transport;
    FakeScheduler scheduler;
    DevToolsClient client{transport, scheduler};
    std::vector<warc::HttpExchange> exchanges;
    std::vector<std::string> omissions;
    size_t idle = 0;
    ExchangeRecorder recorder{client,
        {[this](warc::HttpExchange exchange, const std::string&) { exchanges.push_back(std::move(exchange)); },
            [this](std::string_view what, const std::string& detail) {
                omissions.push_back(std::string(what) + " " + detail);
            },
            [this] { ++idle; }}};
    const std::string url = "http://site.example/a";

    Json request(const char* id, const std::string& address)
    {
        return {{"requestId", id}, {"wallTime", 1782000000.25},
            {"request", {{"url", address}, {"method", "GET"}, {"headers", {{"Accept", "*/*"}}}}}};
    }
    Json response(int status, const Json& headers = Json::object())
    {
        return {{"status", status}, {"statusText", "OK"}, {"mimeType", "text/html"}, {"headers", headers},
            {"remoteIPAddress", "[::1]"}};
    }
    void respond(const char* id, const Json& headers = Json::object())
    {
        transport.event("Network.responseReceived",
            {{"requestId", id}, {"hasExtraInfo", false}, {"response", response(200, headers)}});
    }
    void finish(const char* id, size_t bytes)
    {
        transport.event("Network.dataReceived", {{"requestId", id}, {"dataLength", bytes}});
        transport.event("Network.loadingFinished", {{"requestId", id}});
    }
    void answerBody(const Json& result) { transport.answer(transport.lastOf("Network.getResponseBody"), result); }
};

TEST_F(ExchangeRecorderTest, handsOnAnAnswerWithItsBody)
{
    transport.event("Network.requestWillBeSent", request("1", url));
    respond("1", {{"Content-Type", "text/html; charset=utf-8"}, {"X", "a\nb"}});
    finish("1", 5);
    EXPECT_TRUE(recorder.isFetching());
    answerBody({{"body", "héll"}, {"base64Encoded", false}});
    ASSERT_EQ(exchanges.size(), 1u);
    EXPECT_EQ(exchanges[0].url, url);
    EXPECT_EQ(asText(exchanges[0].body), "héll");
    EXPECT_EQ(exchanges[0].remoteIp, "::1");
    EXPECT_EQ(formatUtc(exchanges[0].date), "2026-06-21T00:00:00.250Z");
    EXPECT_EQ(exchanges[0].responseHeaders.size(), 3u);
    EXPECT_FALSE(exchanges[0].isReEncoded);
    EXPECT_TRUE(omissions.empty());
    EXPECT_EQ(idle, 1u);
}

TEST_F(ExchangeRecorderTest, keepsTheBytesOfAPicture)
{
    transport.event("Network.requestWillBeSent", request("1", url));
    respond("1");
    finish("1", 3);
    answerBody({{"body", "AP8A"}, {"base64Encoded", true}});
    ASSERT_EQ(exchanges.size(), 1u);
    EXPECT_EQ(exchanges[0].body, (Bytes{0, 0xff, 0}));
}

TEST_F(ExchangeRecorderTest, putsBackTheMarkAtTheFrontOfAText)
{
    transport.event("Network.requestWillBeSent", request("1", url));
    respond("1");
    finish("1", 5);
    answerBody({{"body", "hi"}, {"base64Encoded", false}});
    EXPECT_EQ(asText(exchanges.at(0).body), "\xef\xbb\xbfhi");
    EXPECT_FALSE(exchanges[0].isReEncoded);
}

TEST_F(ExchangeRecorderTest, saysWhenATextIsNoLongerInItsOwnCharset)
{
    transport.event("Network.requestWillBeSent", request("1", url));
    respond("1", {{"content-type", "text/html; charset=windows-1251"}});
    finish("1", 2);
    answerBody({{"body", "да"}, {"base64Encoded", false}});
    EXPECT_TRUE(exchanges.at(0).isReEncoded);
    EXPECT_EQ(omissions, std::vector<std::string>{"body-re-encoded " + url});
}

TEST_F(ExchangeRecorderTest, makesARedirectAnExchangeOfItsOwn)
{
    transport.event("Network.requestWillBeSent", request("1", url));
    transport.event("Network.responseReceivedExtraInfo",
        {{"requestId", "1"}, {"headers", {{"Location", "/b"}, {"Set-Cookie", "x=1"}}}});
    Json second = request("1", "http://site.example/b");
    second["redirectResponse"] = response(302, {{"Location", "/b"}});
    second["redirectHasExtraInfo"] = true;
    transport.event("Network.requestWillBeSent", second);
    ASSERT_EQ(exchanges.size(), 1u);
    EXPECT_EQ(exchanges[0].status, 302u);
    EXPECT_EQ(exchanges[0].responseHeaders.size(), 2u) << "the raw ones";
    respond("1");
    finish("1", 1);
    answerBody({{"body", "x"}, {"base64Encoded", false}});
    ASSERT_EQ(exchanges.size(), 2u);
    EXPECT_EQ(exchanges[1].url, "http://site.example/b");
}

TEST_F(ExchangeRecorderTest, doesNotTakeLateHeadersForThoseOfTheNextAnswer)
{
    transport.event("Network.requestWillBeSent", request("1", url));
    Json second = request("1", "http://site.example/b");
    second["redirectResponse"] = response(302, {{"Location", "/b"}});
    second["redirectHasExtraInfo"] = true;
    transport.event("Network.requestWillBeSent", second);
    transport.event("Network.responseReceivedExtraInfo", {{"requestId", "1"}, {"headers", {{"Of", "the redirect"}}}});
    transport.event("Network.responseReceivedExtraInfo", {{"requestId", "1"}, {"headers", {{"Of", "the page"}}}});
    transport.event(
        "Network.responseReceived", {{"requestId", "1"}, {"hasExtraInfo", true}, {"response", response(200)}});
    finish("1", 1);
    answerBody({{"body", "x"}, {"base64Encoded", false}});
    ASSERT_EQ(exchanges.size(), 2u);
    ASSERT_EQ(exchanges[1].responseHeaders.size(), 1u);
    EXPECT_EQ(exchanges[1].responseHeaders[0].value, "the page");
}

TEST_F(ExchangeRecorderTest, asksForNoBodyThatIsTooLong)
{
    transport.event("Network.requestWillBeSent", request("1", url));
    respond("1");
    finish("1", 65u * 1024 * 1024);
    EXPECT_TRUE(transport.lastOf("Network.getResponseBody").is_null());
    EXPECT_EQ(exchanges.at(0).truncated, "length");
    EXPECT_EQ(omissions, std::vector<std::string>{"body-not-archived " + url});
}

TEST_F(ExchangeRecorderTest, keepsThePartThatCameBeforeAConnectionBroke)
{
    transport.event("Network.requestWillBeSent", request("1", url));
    respond("1");
    transport.event("Network.dataReceived", {{"requestId", "1"}, {"dataLength", 4}});
    transport.event("Network.loadingFailed", {{"requestId", "1"}, {"errorText", "net::ERR_CONTENT_LENGTH_MISMATCH"}});
    answerBody({{"body", "half"}, {"base64Encoded", false}});
    EXPECT_EQ(exchanges.at(0).truncated, "disconnect");
    EXPECT_EQ(asText(exchanges[0].body), "half");
}

TEST_F(ExchangeRecorderTest, handsOnWhatNeverEndedWhenItIsStopped)
{
    transport.event("Network.requestWillBeSent", request("1", url));
    respond("1");
    transport.event("Network.requestWillBeSent", request("2", "http://site.example/unanswered"));
    recorder.stop();
    ASSERT_EQ(exchanges.size(), 1u);
    EXPECT_EQ(exchanges[0].truncated, "time");
    EXPECT_FALSE(recorder.isFetching());
    finish("2", 5);
    EXPECT_EQ(exchanges.size(), 1u);
}

TEST_F(ExchangeRecorderTest, goesOnWithoutABodyThatTheBrowserNoLongerHas)
{
    transport.event("Network.requestWillBeSent", request("1", url));
    respond("1");
    finish("1", 9);
    scheduler.advance(10s);
    EXPECT_EQ(exchanges.at(0).truncated, "unspecified");
    EXPECT_EQ(idle, 1u);
}

TEST_F(ExchangeRecorderTest, leavesOutWhatWasNeverOnTheNetwork)
{
    for (const char* address : {"data:text/plain,x", "blob:http://site.example/1", "chrome://version"})
        transport.event("Network.requestWillBeSent", request(address, address));
    recorder.stop();
    EXPECT_TRUE(exchanges.empty());
}

TEST_F(ExchangeRecorderTest, standsNonsense)
{
    for (const char* event : {"Network.requestWillBeSent", "Network.requestWillBeSentExtraInfo",
             "Network.responseReceived", "Network.responseReceivedExtraInfo", "Network.dataReceived",
             "Network.loadingFinished", "Network.loadingFailed"})
        for (const Json& params : {Json::object(), Json{{"requestId", 7}, {"request", "x"}, {"response", 1}},
                 Json{{"requestId", "1"}, {"request", {{"url", 3}}}, {"wallTime", "x"}, {"dataLength", -1}}})
            transport.event(event, params);
    transport.event("Network.requestWillBeSent",
        {{"requestId", "1"}, {"wallTime", 1e300}, {"request", {{"url", url}, {"headers", Json::array()}}}});
    transport.event("Network.responseReceived", {{"requestId", "1"}, {"response", {{"status", -5}, {"headers", 1}}}});
    finish("1", 1);
    answerBody({{"body", "!!"}, {"base64Encoded", true}});
    recorder.stop();
    EXPECT_EQ(exchanges.size(), 1u);
}

} // namespace holdfast::capture
