#include "core/capture/socket_recorder.h"

#include "core/base/untrusted_text.h"
#include "tests/core/capture/fake_devtools.h"

#include <gtest/gtest.h>

namespace holdfast::capture {

class SocketRecorderTest : public testing::Test {
protected:
    void open(const std::string& id, const std::string& url = "wss://chat.example/room")
    {
        transport.event("Network.webSocketCreated", {{"requestId", id}, {"url", url}});
        transport.event("Network.webSocketWillSendHandshakeRequest",
            {{"requestId", id}, {"timestamp", 100.0}, {"wallTime", 1795338755.5},
                {"request", {{"headers", {{"Host", "chat.example"}, {"Cookie", "s=SECRET"}}}}}});
        transport.event("Network.webSocketHandshakeResponseReceived",
            {{"requestId", id}, {"response", {{"status", 101}, {"headers", {{"Set-Cookie", "t=SECRET"}}}}}});
    }
    void frame(const std::string& id, const char* direction, const std::string& payload, int opcode = 1)
    {
        transport.event("Network.webSocketFrame" + std::string(direction),
            {{"requestId", id}, {"timestamp", 102.25}, {"response", {{"opcode", opcode}, {"payloadData", payload}}}});
    }
    std::vector<SocketRecorder::Kept> kept()
    {
        Scrubber scrubber(Bytes(32, 7));
        return recorder.kept(scrubber);
    }
    static std::vector<Json> linesOf(const SocketRecorder::Kept& socket)
    {
        std::vector<Json> lines;
        for (const std::string_view line : splitAt(asText(socket.lines), '\n'))
            if (!line.empty())
                lines.push_back(Json::parse(line));
        return lines;
    }
    FakeTransport transport;
    FakeScheduler scheduler;
    DevToolsClient client{transport, scheduler};
    SocketRecorder recorder{client};
};

TEST_F(SocketRecorderTest, datesMessagesByTheBrowsersClock)
{
    open("1");
    frame("1", "Received", "one");
    transport.event("Network.webSocketClosed", {{"requestId", "1"}, {"timestamp", 103.5}});
    const auto all = kept();
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].entry["opened_at"], "2026-11-22T09:12:35.500Z");
    EXPECT_EQ(all[0].entry["closed_at"], "2026-11-22T09:12:39.000Z");
    EXPECT_EQ(linesOf(all[0])[1],
        (Json{{"at", "2026-11-22T09:12:37.750Z"}, {"by", "server"}, {"bytes", 3}, {"text", "one"}}));
}

TEST_F(SocketRecorderTest, keepsTheHandshakeWithoutWhatLogsIn)
{
    open("1");
    frame("1", "Received", "one");
    const Json first = linesOf(kept()[0])[0];
    EXPECT_EQ(first["request_headers"],
        (Json::array({{{"name", "Cookie"}, {"value", "[removed]"}}, {{"name", "Host"}, {"value", "chat.example"}}})));
    EXPECT_EQ(first["response_headers"], (Json::array({{{"name", "Set-Cookie"}, {"value", "[removed]"}}})));
}

TEST_F(SocketRecorderTest, countsBytesAsTheyWereBeforeTheyWereToldInBase64)
{
    open("1");
    for (const char* payload : {"AQIDBA==", "AQID", "AQI="})
        frame("1", "Received", payload, 2);
    frame("1", "Received", "\xc3\xa9");
    EXPECT_EQ(kept()[0].entry["received"], (Json{{"messages", 4}, {"bytes", 11}}));
}

TEST_F(SocketRecorderTest, archivesMessagesWithinLimitsAndCountsAll)
{
    open("1");
    frame("1", "Received", std::string(1024 * 1024 + 1, 'x'));
    for (int i = 0; i < 10'001; ++i)
        frame("1", "Received", "y");
    const auto all = kept();
    EXPECT_EQ(all[0].entry["received"]["messages"], 10'002);
    EXPECT_EQ(all[0].entry["archived_messages"], 9'999);
    const auto lines = linesOf(all[0]);
    ASSERT_EQ(lines.size(), 10'001u);
    EXPECT_EQ(lines[1]["missing"], "limit: length");
    EXPECT_EQ(lines[1]["bytes"], 1024 * 1024 + 1);
}

TEST_F(SocketRecorderTest, stopsKeepingWhenAllMessagesTogetherAreTooLarge)
{
    open("1");
    for (int i = 0; i < 17; ++i)
        frame("1", "Received", std::string(1024 * 1024, 'x'));
    EXPECT_EQ(kept()[0].entry["archived_messages"], 16);
    EXPECT_EQ(linesOf(kept()[0]).back()["missing"], "limit: bytes");
}

TEST_F(SocketRecorderTest, listsFiftyConnectionsAndCountsTheRest)
{
    for (int i = 0; i < 53; ++i)
        open(std::to_string(i));
    EXPECT_EQ(kept().size(), 50u);
    EXPECT_EQ(recorder.leftOut(), 3u);
}

TEST_F(SocketRecorderTest, saysHowAConnectionEnded)
{
    open("open");
    open("closed");
    open("failed");
    transport.event("Network.webSocketClosed", {{"requestId", "closed"}});
    transport.event("Network.webSocketFrameError", {{"requestId", "failed"}, {"errorMessage", "Invalid frame header"}});
    transport.event("Network.webSocketClosed", {{"requestId", "failed"}});
    const auto all = kept();
    EXPECT_EQ(all[0].entry["ended"], "open");
    EXPECT_TRUE(all[0].entry["closed_at"].is_null());
    EXPECT_EQ(all[1].entry["ended"], "closed");
    EXPECT_EQ(all[2].entry["ended"], "failed");
    EXPECT_EQ(all[2].entry["error"], "Invalid frame header");
}

TEST_F(SocketRecorderTest, takesAnEventStreamThatIsAskedForAgainForAnotherOne)
{
    for (const char* id : {"1", "2"}) {
        transport.event("Network.requestWillBeSent",
            {{"requestId", id}, {"type", "EventSource"}, {"request", {{"url", "https://site.example/events"}}}});
        transport.event("Network.eventSourceMessageReceived",
            {{"requestId", id}, {"eventName", "note"}, {"eventId", "7"}, {"data", "d"}});
        transport.event("Network.loadingFinished", {{"requestId", id}});
    }
    const auto all = kept();
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].uri, "urn:event-stream:1:https://site.example/events");
    EXPECT_EQ(all[1].uri, "urn:event-stream:2:https://site.example/events");
    EXPECT_EQ(all[0].entry["ended"], "closed");
}

TEST_F(SocketRecorderTest, knowsNothingOfAConnectionThatWasThereBefore)
{
    frame("9", "Received", "one");
    transport.event("Network.webSocketClosed", {{"requestId", "9"}});
    EXPECT_TRUE(kept().empty());
}

TEST_F(SocketRecorderTest, takesWhatIsMalformedForNothing)
{
    open("1");
    for (const Json& params :
        {Json{{"requestId", "1"}}, Json{{"requestId", 1}}, Json{{"requestId", "1"}, {"response", 5}},
            Json{{"requestId", "1"}, {"timestamp", "soon"}, {"response", {{"opcode", "x"}, {"payloadData", 7}}}}})
        transport.event("Network.webSocketFrameReceived", params);
    EXPECT_EQ(kept()[0].entry["received"]["bytes"], 0);
}

TEST_F(SocketRecorderTest, namesTheSiteOfAWebTransportAndNotItsTicket)
{
    transport.event(
        "Network.webTransportCreated", {{"transportId", "1"}, {"url", "https://live.example:4433/room?ticket=SECRET"}});
    transport.event("Network.webTransportCreated", {{"transportId", "2"}, {"url", "nonsense"}});
    EXPECT_EQ(recorder.transports(), (std::vector<std::string>{"https://live.example:4433", ""}));
    EXPECT_TRUE(kept().empty());
}

} // namespace holdfast::capture
