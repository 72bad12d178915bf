#include "tests/core/capture/fake_devtools.h"
#include "tests/core/capture/keeping_host.h"

#include "core/capture/page_media.h"

#include <gtest/gtest.h>

namespace holdfast::capture {

using namespace std::chrono_literals;

/// Against a browser that the test plays.
class PageMediaTest : public testing::Test {
protected:
    FakeTransport transport;
    FakeScheduler scheduler;
    DevToolsClient client{transport, scheduler};
    KeepingHost host;
    PageFacts facts;
    NetworkLog network{client, [] {}, [] {}};
    PageArchive archive{client, network, [](std::string_view, const std::string&) {}};
    Result<Json> players = Json{{"players", Json::array()}};
    std::vector<std::string> asked; ///< scripts
    std::string askedAs = "Media"; ///< the browser's type of a request of ours
    bool isDone = false;
    PageMedia media{client, scheduler, host, facts, archive,
        {[this](std::string_view method, Json params, DevToolsClient::OnAnswer onAnswer) {
             client.send(method, std::move(params), std::move(onAnswer));
         },
            [this](std::string_view what, const std::string& script, const std::function<void(Result<Json>)>& onValue) {
                if (what == "ask again")
                    asked.push_back(script);
                onValue(players);
            },
            [](const Error& error) { ADD_FAILURE() << error.detail(); }}};

    void loaded(const char* id, const char* type, const std::string& url)
    {
        transport.event("Network.responseReceived",
            {{"requestId", id}, {"type", type},
                {"response", {{"status", 206}, {"url", url}, {"mimeType", "video/mp4"}}}});
    }
    void take()
    {
        media.take(60s, [this] { isDone = true; });
    }
    void answerAgain(const char* id, const std::string& at, int status = 200)
    {
        transport.event("Fetch.requestPaused",
            {{"requestId", id}, {"networkId", "N"}, {"resourceType", askedAs}, {"request", {{"url", at}}},
                {"responseStatusCode", status},
                {"responseHeaders", {{{"name", "Content-Type"}, {"value", "video/mp4"}}}}});
        if (status == 200)
            transport.answer(transport.lastOf("Fetch.takeResponseBodyAsStream"), {{"stream", std::string("S") + id}});
    }
    void answerRead(const char* text, bool isLast)
    {
        transport.answer(transport.lastOf("IO.read"), {{"data", text}, {"base64Encoded", false}, {"eof", isLast}});
    }
    Json filesTold() { return facts.toJson(network)["media"]["files"]; }
};

TEST_F(PageMediaTest, endsAFilmWhoseReadingFailsAsNotWholeAndTakesTheNext)
{
    loaded("1", "Media", "https://site.example/a.mp4");
    loaded("2", "Media", "https://site.example/a.mp4"); // another part of the same
    loaded("3", "Media", "https://site.example/b.mp4");
    take();
    answerAgain("1", "https://site.example/a.mp4");
    answerRead("part", false);
    transport.deliverText(Json{{"id", transport.lastOf("IO.read")["id"]}, {"error", {{"message", "gone"}}}}.dump());
    EXPECT_EQ(transport.lastOf("IO.close")["params"]["handle"], "S1");
    EXPECT_EQ(transport.lastOf("Fetch.failRequest")["params"]["requestId"], "1");
    EXPECT_FALSE(isDone);
    answerAgain("2", "https://site.example/b.mp4");
    answerRead("whole ", false);
    answerRead("film", true);
    EXPECT_TRUE(isDone);
    ASSERT_EQ(host.media.size(), 2u);
    EXPECT_EQ(host.media[0].bytes, "part");
    EXPECT_EQ(host.media[0].isWhole, false);
    EXPECT_EQ(host.media[1].bytes, "whole film");
    EXPECT_EQ(host.media[1].isWhole, true);
    const Json files = filesTold();
    ASSERT_EQ(files.size(), 2u);
    EXPECT_EQ(files[0]["missing"], "devtools.refused");
    EXPECT_EQ(files[1]["number"], 2);
}

TEST_F(PageMediaTest, asksForNothingThatThePageWasNotGivenAsAFilm)
{
    players = Json{{"players", {{{"kind", "video"}, {"source", "http://127.0.0.1/private.mp4"}}}}};
    loaded("1", "Image", "https://site.example/a.png");
    loaded("2", "Media", "blob:https://site.example/1");
    take();
    EXPECT_TRUE(isDone);
    EXPECT_TRUE(transport.lastOf("Fetch.enable").is_null());
    EXPECT_TRUE(asked.empty());
}

TEST_F(PageMediaTest, letsThePagesOwnRequestsAndRedirectsGoOn)
{
    loaded("1", "Media", "https://site.example/a.mp4");
    take();
    const auto continued = [this] { return transport.lastOf("Fetch.continueRequest")["params"]["requestId"]; };
    transport.event("Fetch.requestPaused",
        {{"requestId", "7"}, {"networkId", "M"}, {"request", {{"url", "https://site.example/api"}}},
            {"responseStatusCode", 200}});
    EXPECT_EQ(continued(), "7");
    answerAgain("8", "https://site.example/a.mp4", 302);
    EXPECT_EQ(continued(), "8");
    answerAgain("9", "https://cdn.example/b.mp4");
    answerRead("film", true);
    EXPECT_TRUE(isDone);
    EXPECT_EQ(host.media.at(0).bytes, "film");
    EXPECT_FALSE(transport.lastOf("Fetch.disable").is_null());
}

TEST_F(PageMediaTest, givesUpAFilmThatComesTooSlowly)
{
    loaded("1", "Media", "https://site.example/a.mp4");
    take();
    answerAgain("1", "https://site.example/a.mp4");
    answerRead("part", false);
    const Json late = transport.lastOf("IO.read");
    scheduler.advance(60s);
    EXPECT_TRUE(isDone);
    transport.answer(late, {{"data", "late"}, {"base64Encoded", false}, {"eof", true}});
    EXPECT_EQ(host.media.at(0).bytes, "part");
    EXPECT_EQ(filesTold().at(0)["missing"], "limit: time");
}

TEST_F(PageMediaTest, asksByAScriptWhereAPlayerAsksNothingAndThenGoesOn)
{
    loaded("1", "Media", "https://site.example/a.mp4");
    loaded("2", "Media", "https://site.example/b.mp4");
    take();
    scheduler.advance(8s);
    ASSERT_EQ(asked.size(), 2u);
    EXPECT_NE(asked[1].find("fetch("), std::string::npos);
    askedAs = "XHR";
    answerAgain("1", "https://site.example/a.mp4");
    answerRead("film", true);
    scheduler.advance(16s);
    EXPECT_TRUE(isDone);
    EXPECT_EQ(host.media.at(0).isWhole, true);
    EXPECT_EQ(filesTold().at(1)["missing"], "no answer");
}

TEST_F(PageMediaTest, takesAPartForNoFilmAndAWholeRangeForOne)
{
    loaded("1", "Media", "https://site.example/a.mp4");
    loaded("2", "Media", "https://site.example/b.mp4");
    take();
    const auto range = [this](const char* id, const char* as, const char* url, const char* contentRange) {
        transport.event("Fetch.requestPaused",
            {{"requestId", id}, {"networkId", id}, {"resourceType", as},
                {"request", {{"url", url}, {"headers", {{"Range", "bytes=0-"}}}}}, {"responseStatusCode", 206},
                {"responseHeaders", {{{"name", "Content-Range"}, {"value", contentRange}}}}});
    };
    range("4", "Media", "https://site.example/a.mp4", "bytes 0-3/99");
    range("5", "XHR", "https://site.example/a.mp4", "bytes 0-3/99");
    range("6", "Media", "https://site.example/b.mp4", "bytes 0-3/4");
    transport.answer(transport.lastOf("Fetch.takeResponseBodyAsStream"), {{"stream", "S"}});
    answerRead("film", true);
    EXPECT_TRUE(isDone);
    EXPECT_EQ(filesTold().at(0)["missing"], "answered with a part only");
    EXPECT_EQ(filesTold().at(1)["whole"], true);
}

TEST_F(PageMediaTest, takesTheBrowsersNonsenseForNoFilm)
{
    loaded("1", "Media", "https://site.example/a.mp4");
    take();
    answerAgain("1", "https://site.example/a.mp4");
    transport.answer(transport.lastOf("IO.read"), {{"data", 7}, {"eof", "yes"}});
    EXPECT_TRUE(isDone);
    EXPECT_EQ(host.media.at(0).isWhole, false);
    EXPECT_EQ(filesTold().at(0)["missing"], "not an answer of the browser");
}

TEST_F(PageMediaTest, endsWhatIsOpenWhenItIsStopped)
{
    loaded("1", "Media", "https://site.example/a.mp4");
    take();
    answerAgain("1", "https://site.example/a.mp4");
    answerRead("part", false);
    media.stop("time is up");
    EXPECT_FALSE(isDone) << "whoever stops it goes on by itself";
    EXPECT_EQ(host.media.at(0).isWhole, false);
    EXPECT_EQ(filesTold().at(0)["missing"], "time is up");
}

TEST_F(PageMediaTest, beginsNoFilmAfterItsTime)
{
    loaded("1", "Media", "https://site.example/a.mp4");
    scheduler.advance(61s);
    take();
    EXPECT_TRUE(isDone);
    EXPECT_TRUE(host.media.empty());
    EXPECT_EQ(filesTold().at(0)["missing"], "limit: time");
}

} // namespace holdfast::capture
