#include "tests/core/capture/fake_devtools.h"
#include "tests/core/capture/keeping_host.h"

#include "core/capture/page_media.h"

#include <gtest/gtest.h>

namespace holdfast::capture {

using namespace std::chrono_literals;

/// A live manifest without a timeline, whose pieces are counted by whoever's clock it names. The browser is the test.
class LiveClockTest : public testing::Test {
protected:
    /// Begins at 20:11:05, and pieces of 2 s stay for 6 s.
    void openManifest(const std::string& timing)
    {
        transport.event("Network.responseReceived",
            {{"requestId", "1"}, {"type", "XHR"},
                {"response", {{"status", 200}, {"url", "http://site.example/live.mpd"}}}});
        media.take(60s, [] {});
        answer("/live.mpd", "Wed, 18 Nov 2026 23:00:00 GMT",
            "<MPD type=\"dynamic\" availabilityStartTime=\"2026-11-18T20:11:05Z\" timeShiftBufferDepth=\"PT6S\">"
            "<Period start=\"PT0S\"><AdaptationSet mimeType=\"video/mp4\"><SegmentTemplate duration=\"2\" "
            "startNumber=\"5\" media=\"$Number$.m4s\"/><Representation id=\"v\"/></AdaptationSet></Period>"
                + timing + "</MPD>");
    }
    void answer(const std::string& path, const std::string& date, const std::string& text, int status = 200)
    {
        ASSERT_NE(asked.find("http://site.example" + path + "\""), std::string::npos) << asked;
        const std::string id = "F" + std::to_string(++m_answers);
        transport.event("Fetch.requestPaused",
            {{"requestId", id}, {"networkId", "N"}, {"resourceType", "XHR"},
                {"request", {{"url", "http://site.example" + path}}}, {"responseStatusCode", status},
                {"responseHeaders", {{{"name", "Date"}, {"value", date}}}}});
        if (status != 200)
            return;
        transport.answer(transport.lastOf("Fetch.takeResponseBodyAsStream"), {{"stream", "S" + id}});
        transport.answer(transport.lastOf("IO.read"), {{"data", text}, {"base64Encoded", false}, {"eof", true}});
    }
    Json clockTold()
    {
        media.stop("enough");
        const Json files = facts.toJson(network)["media"]["files"];
        for (const Json& file : files)
            if (file.contains("clock"))
                return file["clock"];
        return files;
    }
    static std::string timing(const std::string& scheme, const std::string& value)
    {
        return "<UTCTiming schemeIdUri=\"urn:mpeg:dash:utc:" + scheme + ":2014\" value=\"" + value + "\"/>";
    }
    bool asksFor(const std::string& name) const { return asked.find("site.example/" + name) != std::string::npos; }

    FakeTransport transport;
    FakeScheduler scheduler;
    DevToolsClient client{transport, scheduler};
    KeepingHost host;
    PageFacts facts;
    NetworkLog network{client, [] {}, [] {}};
    PageArchive archive{client, network, [](std::string_view, const std::string&) {}};
    std::string asked; ///< the last script that asked for something
    PageMedia media{client, scheduler, host, facts, archive,
        {[this](std::string_view method, Json params, DevToolsClient::OnAnswer onAnswer) {
             client.send(method, std::move(params), std::move(onAnswer));
         },
            [this](std::string_view what, const std::string& script, const std::function<void(Result<Json>)>& onValue) {
                if (what == "ask again")
                    asked = script;
                onValue(Json{{"players", Json::array()}});
            },
            [](const Error& error) { ADD_FAILURE() << error.detail(); }}};

private:
    size_t m_answers = 0;
};

TEST_F(LiveClockTest, isTheServersThatAnswersWithATime)
{
    openManifest(timing("http-iso", "/now"));
    answer("/now", "Wed, 18 Nov 2026 23:00:00 GMT", "2026-11-18T20:11:26.5Z\n");
    EXPECT_TRUE(asksFor("13.m4s")) << asked;
    EXPECT_EQ(clockTold(), (Json{{"by", "http-iso"}, {"url", "http://site.example/now"}}));
}

TEST_F(LiveClockTest, isTheDateOfAServersAnswerWhereItsHeadIsNamed)
{
    openManifest(timing("http-head", "/head"));
    answer("/head", "Wed, 18 Nov 2026 20:11:26 GMT", "anything, of any length");
    EXPECT_TRUE(asksFor("13.m4s")) << asked;
    EXPECT_EQ(clockTold()["by"], "http-head");
}

TEST_F(LiveClockTest, isTheNextOneWhereAServerSaysNoTime)
{
    openManifest(timing("http-xsdate", "/gone /nonsense") + timing("http-xsdate", "/now"));
    answer("/gone", "", "", 404);
    answer("/nonsense", "", "soon");
    answer("/now", "", "2026-11-18T20:11:26Z");
    EXPECT_TRUE(asksFor("13.m4s")) << asked;
}

TEST_F(LiveClockTest, isThatOfTheManifestsOwnAnswerWhereNobodyElseSays)
{
    openManifest(timing("http-iso", "/gone"));
    answer("/gone", "", "", 404);
    EXPECT_TRUE(asksFor("5070.m4s")) << "of 23:00:00: " << asked;
    EXPECT_EQ(clockTold(), (Json{{"by", "date"}, {"url", nullptr}}));
}

} // namespace holdfast::capture
