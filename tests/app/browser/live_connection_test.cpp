#include "tests/app/browser/socket_site.h"
#include "tests/app/browser/web_archive_fixture.h"

#include "core/base/untrusted_text.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <set>

namespace holdfast {

using namespace std::chrono_literals;

/// Pages whose content comes over a connection that stays open.
class LiveConnection : public WebArchive {
protected:
    /// It has not loaded before its script has called over().
    void pageThatWaits(const std::string& path, const std::string& script)
    {
        site.page(path,
            "<!doctype html><title>live</title><p id=out></p><img src=/wait><script>"
            "const say = (text) => document.getElementById('out').append(text + ' ');"
            "const over = () => fetch('/over');"
                + script + "</script>");
        site.handle("/over", [state = m_state](const httplib::Request&, httplib::Response& response) {
            {
                const std::lock_guard lock(state->mutex);
                state->isOver = true;
            }
            state->changed.notify_all();
            response.set_content("", "text/plain");
        });
        site.handle("/wait", [state = m_state](const httplib::Request&, httplib::Response& response) {
            std::unique_lock lock(state->mutex);
            state->changed.wait_for(lock, 30s, [&] { return state->isOver; });
            response.status = 404;
        });
    }
    /// The lines of one archived connection, each parsed; the first is the connection itself.
    std::vector<Json> linesOf(const Json& records, const Json& socket)
    {
        const std::string text = payload(find(records, "resource", socket["archived"].get<std::string>()));
        std::vector<Json> lines;
        for (const std::string_view line : splitAt(text, '\n'))
            if (!line.empty())
                lines.push_back(Json::parse(line));
        return lines;
    }

private:
    struct State {
        std::mutex mutex;
        std::condition_variable changed;
        bool isOver = false;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>(); ///< the site outlives this part of the test
};

TEST_F(LiveConnection, keepsWhatCameOverAWebSocketInTheRecordAndTheArchive)
{
    std::vector<std::string> heard;
    const SocketSite chat([&](SocketSite::Connection& page) {
        heard.push_back(page.receive());
        page.sendText("Anna: I saw it too");
        page.sendBytes(std::string("\x01\x02\x03\x04", 4));
        page.close();
    });
    pageThatWaits("/p",
        "const socket = new WebSocket('" + chat.url("/room?name=7")
            + "'); socket.onopen = () => socket.send('hello all');"
              "socket.onmessage = (e) => { if (typeof e.data === 'string') say(e.data); }; socket.onclose = over;");
    const Json records = capturedRecords("/p");
    EXPECT_EQ(heard, std::vector<std::string>{"hello all"});
    EXPECT_NE(artifacts.text("text").find("Anna: I saw it too"), std::string::npos);
    ASSERT_EQ(record["sockets"].size(), 1u) << record["sockets"];
    const Json& socket = record["sockets"][0];
    EXPECT_EQ(socket["kind"], "websocket");
    EXPECT_EQ(socket["url"], chat.url("/room?name=7"));
    EXPECT_EQ(socket["status"], 101);
    EXPECT_EQ(socket["ended"], "closed");
    EXPECT_TRUE(socket["closed_at"].is_string());
    EXPECT_EQ(socket["received"], (Json{{"messages", 2}, {"bytes", 22}}));
    EXPECT_EQ(socket["sent"], (Json{{"messages", 1}, {"bytes", 9}}));
    EXPECT_EQ(socket["archived_messages"], 3);
    const std::vector<Json> lines = linesOf(records, socket);
    ASSERT_EQ(lines.size(), 4u);
    EXPECT_EQ(lines[0]["url"], socket["url"]);
    EXPECT_EQ(lines[1]["by"], "page");
    EXPECT_EQ(lines[1]["text"], "hello all");
    EXPECT_EQ(lines[2]["by"], "server");
    EXPECT_EQ(lines[2]["text"], "Anna: I saw it too");
    EXPECT_EQ(lines[3]["base64"], "AQIDBA==");
    EXPECT_LE(lines[1]["at"].get<std::string>(), lines[3]["at"].get<std::string>());
}

TEST_F(LiveConnection, archivesNothingThatWouldLogAReaderIn)
{
    const SocketSite chat([&](SocketSite::Connection& page) {
        for (int i = 0; i < 3; ++i)
            page.receive();
        page.close();
    });
    pageThatWaits("/p",
        "const secret = ['CANARY', 'SECRET'].join(''); const socket = new WebSocket('" + chat.url("/in?token=")
            + "' + secret); socket.onopen = () => { socket.send('password ' + secret); socket.send(new Uint8Array([1, "
              "2, 3]));"
              "socket.send('hello all'); }; socket.onclose = over;");
    const Json records = capturedRecords("/p");
    ASSERT_EQ(record["sockets"].size(), 1u) << record["sockets"];
    const Json& socket = record["sockets"][0];
    EXPECT_EQ(socket["url"], chat.url("/in?token=[removed]"));
    EXPECT_EQ(socket["sent"]["messages"], 3);
    EXPECT_EQ(socket["archived_messages"], 1);
    EXPECT_TRUE(notes(record, "omissions", "messages-not-archived", "2 of 3")) << record["omissions"];
    const std::vector<Json> lines = linesOf(records, socket);
    ASSERT_EQ(lines.size(), 4u);
    EXPECT_EQ(lines[1]["text"], "[removed]");
    EXPECT_EQ(lines[1]["bytes"], 21);
    EXPECT_EQ(lines[2]["missing"], "bytes that the page sent");
    EXPECT_EQ(lines[3]["text"], "hello all");
    for (const char* secret : {"CANARYSECRET", "SECRETCOOKIE"}) {
        EXPECT_EQ(record.dump().find(secret), std::string::npos) << secret;
        for (const Json& each : records)
            EXPECT_EQ(warc::blockOf(each).find(secret), std::string::npos) << each["fields"];
    }
    std::set<std::string> scrubbed;
    for (const Json& each : record["scrubbed"])
        scrubbed.insert(each["name"].get<std::string>());
    for (const char* name : {"message", "address: token"})
        EXPECT_TRUE(scrubbed.contains(name)) << name << record["scrubbed"];
}

TEST_F(LiveConnection, saysWhichWebSocketFailed)
{
    pageThatWaits("/p", "new WebSocket('" + site.url("/none", "ws") + "').onclose = over;");
    (void)capturedRecords("/p");
    ASSERT_EQ(record["sockets"].size(), 1u) << record["sockets"];
    EXPECT_EQ(record["sockets"][0]["ended"], "failed");
    EXPECT_NE(record["sockets"][0]["error"], "");
    EXPECT_TRUE(record["sockets"][0]["archived"].is_null());
}

TEST_F(LiveConnection, keepsTheMessagesOfAnEventStreamThatGoesOn)
{
    site.handle("/events", [this](const httplib::Request&, httplib::Response& response) {
        response.set_chunked_content_provider("text/event-stream", [this](size_t offset, httplib::DataSink& sink) {
            if (offset > 0) {
                site.hold();
                return false;
            }
            const std::string start = "id: 7\nevent: note\ndata: a first comment\n\n";
            return sink.write(start.data(), start.size());
        });
    });
    pageThatWaits("/p", "new EventSource('/events').addEventListener('note', (e) => { say(e.data); over(); });");
    const Json records = capturedRecords("/p");
    ASSERT_EQ(record["sockets"].size(), 1u) << record["sockets"];
    const Json& socket = record["sockets"][0];
    EXPECT_EQ(socket["kind"], "event-stream");
    EXPECT_EQ(socket["url"], site.url("/events"));
    EXPECT_EQ(socket["ended"], "open");
    EXPECT_TRUE(socket["closed_at"].is_null());
    const std::vector<Json> lines = linesOf(records, socket);
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[1]["event"], "note");
    EXPECT_EQ(lines[1]["id"], "7");
    EXPECT_EQ(lines[1]["text"], "a first comment");
}

TEST_F(LiveConnection, saysThatAPageOpenedAWebTransportAndWhatNobodyWatches)
{
    pageThatWaits("/p", "new WebTransport('https://127.0.0.1:9/room?ticket=CANARYSECRET').ready.catch(over);");
    (void)capturedRecords("/p");
    EXPECT_TRUE(notes(record, "omissions", "web-transport-not-archived", "https://127.0.0.1:9")) << record["omissions"];
    EXPECT_EQ(record["omissions"].dump().find("CANARYSECRET"), std::string::npos);
    EXPECT_NE(record["not_watched"].dump().find("WebRTC"), std::string::npos);
}

} // namespace holdfast
