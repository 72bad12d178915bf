#include "core/net/outside_requests.h"

#include "tests/support/test_proxy.h"

#include <gtest/gtest.h>
#include <httplib.h>

#include <mutex>
#include <thread>

namespace holdfast::net {

namespace {

class StatusNotes final : public RequestWitness {
public:
    bool agrees(const OutsideRequest&) override { return isAgreed; }
    Result<int64_t> begins(const OutsideRequest& request) override
    {
        if (!isKept)
            return fail(errors::diskFull);
        begun.push_back(request);
        return int64_t(begun.size());
    }
    Result<void> ended(int64_t, std::string_view outcome, uint64_t receivedBytes) override
    {
        outcomes.emplace_back(outcome);
        received += receivedBytes;
        return {};
    }
    bool isAgreed = true, isKept = true;
    std::vector<OutsideRequest> begun;
    std::vector<std::string> outcomes;
    uint64_t received = 0;
};

class Status : public testing::Test {
protected:
    Status()
    {
        m_server.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response&) {
            const std::scoped_lock lock(m_mutex);
            asked.push_back(request.method + " " + request.path);
            agent = request.get_header_value("User-Agent");
            return httplib::Server::HandlerResponse::Unhandled;
        });
        m_server.Get("/there", [](const httplib::Request&, httplib::Response& response) {
            response.set_header("Set-Cookie", "a=b");
            response.set_content(std::string(100'000, 'x'), "text/html");
        });
        m_server.Get("/gone", [](const httplib::Request&, httplib::Response& response) { response.status = 410; });
        m_server.Get("/dislikes-head", [](const httplib::Request& request, httplib::Response& response) {
            response.status = request.method == "HEAD" ? 405 : 200;
            response.set_content(std::string(100'000, 'x'), "text/html");
        });
        m_server.Get("/moved",
            [](const httplib::Request&, httplib::Response& response) { response.set_redirect("/there", 301); });
        m_server.Get("/round",
            [](const httplib::Request&, httplib::Response& response) { response.set_redirect("/round", 302); });
        m_server.Get("/file", [](const httplib::Request&, httplib::Response& response) {
            response.set_redirect("file:///etc/passwd", 302);
        });
        m_server.Get("/too-often", [](const httplib::Request&, httplib::Response& response) { response.status = 429; });
        port = m_server.bind_to_any_port("127.0.0.1");
        m_thread = std::thread([this] { m_server.listen_after_bind(); });
        while (!m_server.is_running())
            std::this_thread::yield();
    }
    ~Status() override
    {
        m_server.stop();
        m_thread.join();
    }
    std::string url(const std::string& path) const { return "http://127.0.0.1:" + std::to_string(port) + path; }
    Result<StatusAnswer> ask(const std::string& address) { return OutsideRequests(notes, options).status(address, {}); }
    static std::string codeOf(const auto& result) { return result ? "none" : std::string(result.error().code().id); }

    StatusNotes notes;
    OutsideRequests::Options options;
    std::vector<std::string> asked;
    std::string agent;
    int port = 0;

private:
    httplib::Server m_server;
    std::mutex m_mutex;
    std::thread m_thread;
};

} // namespace

TEST_F(Status, tellsTheStatusLineAndNothingOfThePage)
{
    const auto answer = ask(url("/there"));
    ASSERT_TRUE(answer) << codeOf(answer);
    ASSERT_EQ(answer->hops.size(), 1U);
    EXPECT_EQ(answer->hops[0].status, 200U);
    EXPECT_EQ(answer->hops[0].statusLine, "HTTP/1.1 200 OK");
    EXPECT_EQ(answer->hops[0].remoteIp, "127.0.0.1");
    EXPECT_EQ(asked, std::vector<std::string>{"HEAD /there"});
    EXPECT_EQ(agent.find("Holdfast"), std::string::npos);
    EXPECT_EQ(notes.outcomes, std::vector<std::string>{"answered"});
    EXPECT_EQ(notes.received, 0U);
    EXPECT_EQ(notes.begun.at(0).purpose, "status");
    EXPECT_EQ(notes.begun.at(0).address, url("/there"));
}

TEST_F(Status, asksAgainByGetWhereHeadIsRefusedAndReadsNoBody)
{
    const auto answer = ask(url("/dislikes-head"));
    ASSERT_TRUE(answer) << codeOf(answer);
    EXPECT_EQ(answer->hops.back().status, 200U);
    EXPECT_EQ(answer->hops.back().method, "GET");
    EXPECT_EQ(asked, (std::vector<std::string>{"HEAD /dislikes-head", "GET /dislikes-head"}));
    EXPECT_EQ(notes.begun.size(), 2U) << "each request is told of";
    EXPECT_EQ(ask(url("/gone"))->hops.back().status, 410U);
    EXPECT_EQ(ask(url("/too-often"))->hops.back().method, "HEAD");
}

TEST_F(Status, followsRedirectsToTheWebOnlyAndNotWithoutEnd)
{
    const auto moved = ask(url("/moved"));
    ASSERT_TRUE(moved) << codeOf(moved);
    ASSERT_EQ(moved->hops.size(), 2U);
    EXPECT_EQ(moved->hops[0].location, url("/there"));
    EXPECT_EQ(moved->hops[1].url, url("/there"));
    EXPECT_EQ(notes.begun.size(), 2U);
    const auto round = ask(url("/round"));
    ASSERT_TRUE(round) << codeOf(round);
    EXPECT_TRUE(round->hasTooManyHops);
    EXPECT_LE(round->hops.size(), 11U);
    const auto file = ask(url("/file"));
    ASSERT_TRUE(file) << codeOf(file);
    EXPECT_TRUE(file->error && file->error->is(errors::badAddress));
    EXPECT_EQ(file->hops.size(), 1U);
}

TEST_F(Status, sendsNothingThatTheWitnessDidNotAgreeToOrCouldNotKeep)
{
    notes.isAgreed = false;
    EXPECT_EQ(codeOf(ask(url("/there"))), "net.not-agreed");
    notes.isAgreed = true;
    notes.isKept = false;
    EXPECT_EQ(codeOf(ask(url("/there"))), "io.disk-full");
    EXPECT_EQ(codeOf(ask("ftp://127.0.0.1/")), "net.bad-address");
    CancelFlag cancel;
    cancel.cancel();
    EXPECT_EQ(codeOf(OutsideRequests(notes, options).status(url("/there"), Progress({}, cancel))), "cancelled");
    EXPECT_TRUE(asked.empty());
}

TEST_F(Status, tellsWhoDidNotAnswer)
{
    const auto refused = ask("http://127.0.0.1:1/");
    ASSERT_TRUE(refused);
    EXPECT_TRUE(refused->error && refused->error->is(errors::refused));
    EXPECT_TRUE(refused->hops.empty());
    const auto nowhere = ask("http://holdfast-test.invalid/");
    ASSERT_TRUE(nowhere);
    EXPECT_TRUE(nowhere->error && nowhere->error->is(errors::failed));
    options.proxy = "socks5://127.0.0.1:1";
    const auto noProxy = ask(url("/there"));
    ASSERT_TRUE(noProxy);
    EXPECT_TRUE(noProxy->error && noProxy->error->is(errors::proxyFailed));
    EXPECT_TRUE(asked.empty()) << "nothing goes around the proxy";
}

TEST_F(Status, goesThroughTheProxyWhichResolvesTheName)
{
    TestProxy proxy;
    proxy.lead("page.holdfast-proxy.test:80", port);
    options.proxy = proxy.url();
    const auto answer = ask("http://page.holdfast-proxy.test/there");
    ASSERT_TRUE(answer) << codeOf(answer);
    ASSERT_FALSE(answer->hops.empty()) << answer->error->detail();
    EXPECT_EQ(answer->hops[0].status, 200U);
    EXPECT_EQ(answer->hops[0].remoteIp, "") << "it would be the proxy's";
    EXPECT_TRUE(notes.begun.at(0).isByProxy);
}

} // namespace holdfast::net
