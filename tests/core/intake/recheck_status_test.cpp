#include "core/vault/age_change.h"
#include "core/vault/deletion.h"
#include "core/vault/network_log.h"
#include "tests/core/intake/recheck_fixture.h"

#include <httplib.h>

#include <mutex>
#include <thread>

using namespace holdfast;
using namespace holdfast::intake;
using vault::Verdict;

namespace {

/// A real site for what is asked through core/net.
class LinkSite {
public:
    LinkSite()
    {
        m_server.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
            const std::scoped_lock lock(m_mutex);
            m_asked.push_back(request.method);
            response.status = m_status;
            if (m_status == 302)
                response.set_header("Location", m_location);
            response.set_content("the words of the page", "text/html");
            return httplib::Server::HandlerResponse::Handled;
        });
        m_port = m_server.bind_to_any_port("127.0.0.1");
        m_thread = std::thread([this] { m_server.listen_after_bind(); });
        while (!m_server.is_running())
            std::this_thread::yield();
    }
    ~LinkSite()
    {
        m_server.stop();
        m_thread.join();
    }
    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port) + "/post"; }
    void show(int status, std::string location = {})
    {
        const std::scoped_lock lock(m_mutex);
        m_status = status;
        m_location = std::move(location);
    }
    std::vector<std::string> asked()
    {
        const std::scoped_lock lock(m_mutex);
        return m_asked;
    }

private:
    httplib::Server m_server;
    std::mutex m_mutex;
    std::vector<std::string> m_asked;
    int m_status = 200, m_port = 0;
    std::string m_location;
    std::thread m_thread;
};

} // namespace

TEST_F(Recheck, asksForTheStatusOfALinkAndKeepsNothingElse)
{
    LinkSite linkSite;
    const vault::Item link = recordLink(*m_vault, linkSite.url(), AgeAnswer::Unsure).value();
    EXPECT_FALSE(bracket(link.url).lastSeenUp) << "nobody has looked so far";
    Rechecked result = look(link);
    EXPECT_EQ(result.observed.verdict, Verdict::Up) << (result.error ? result.error->detail() : "");
    EXPECT_EQ(linkSite.asked(), std::vector<std::string>{"HEAD"});
    EXPECT_TRUE(shown.visits.empty()) << "the browser has no part in it";
    ASSERT_TRUE(result.observation);
    ASSERT_EQ(result.observation->artifacts.size(), 1u);
    const Json record = this->record(*result.observation);
    EXPECT_EQ(record["method"], "status");
    EXPECT_EQ(record["visit"]["hops"][0]["status"], 200);
    EXPECT_EQ(record.dump().find("the words of the page"), std::string::npos);
    EXPECT_EQ(bracket(link.url).lastSeenUp, result.observation->capturedAt);
    const auto log = vault::networkLog(*m_vault).value();
    ASSERT_EQ(log.size(), 1u);
    EXPECT_EQ(log[0].purpose, "status");
    EXPECT_EQ(log[0].item, link.id);
    EXPECT_EQ(log[0].outcome, "answered");

    linkSite.show(404);
    EXPECT_EQ(look(link).observed.verdict, Verdict::Removed);
    linkSite.show(302, "/login");
    EXPECT_EQ(look(link).observed.verdict, Verdict::LoginWall);
    ASSERT_TRUE(vault::deleteItem(*m_vault, link.id, {.reason = {}, .forget = true}));
    const auto forgotten = vault::networkLog(*m_vault).value();
    EXPECT_GT(forgotten.size(), 3u);
    for (const vault::NetworkRequest& request : forgotten)
        EXPECT_EQ(request.address + request.host, "");
    EXPECT_TRUE(m_vault->check().value().empty());
}

TEST_F(Recheck, asksOnlyForTheStatusOfAPageWhoseAnswerWasChanged)
{
    LinkSite linkSite;
    const vault::Item page = capture(linkSite.url());
    ASSERT_TRUE(vault::changeAge(*m_vault, page.id, AgeAnswer::Yes));
    const Rechecked result = look(page);
    EXPECT_TRUE(shown.visits.empty());
    ASSERT_TRUE(result.observation);
    EXPECT_EQ(result.observation->artifacts.size(), 1u);
    EXPECT_EQ(result.observation->age, AgeAnswer::Yes);
}
