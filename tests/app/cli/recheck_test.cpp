#include "tests/app/cli/sample_vault.h"

#include <algorithm>
#include <condition_variable>
#include <csignal>
#include <httplib.h>
#include <mutex>
#include <thread>

namespace holdfast::test {

namespace {

/// A real site whose pages can be changed, taken away and hidden between two visits.
class ChangingSite {
public:
    ChangingSite()
    {
        m_server.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
            std::unique_lock lock(m_mutex);
            m_asked.push_back(request.method + " " + request.path);
            m_changed.notify_all();
            m_changed.wait(lock, [&] { return m_ended || request.path != m_held; });
            const auto page = m_pages.find(request.path);
            response.status = page == m_pages.end() ? 404 : page->second.status;
            if (page != m_pages.end() && !page->second.location.empty())
                response.set_header("Location", page->second.location);
            response.set_content(page == m_pages.end() ? "" : page->second.html, "text/html; charset=utf-8");
            return httplib::Server::HandlerResponse::Handled;
        });
        m_port = m_server.bind_to_any_port("127.0.0.1");
        m_thread = std::thread([this] { m_server.listen_after_bind(); });
        while (!m_server.is_running())
            std::this_thread::yield();
    }
    ~ChangingSite() { stop(); }
    void stop()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_ended = true;
        }
        m_changed.notify_all();
        m_server.stop();
        if (m_thread.joinable())
            m_thread.join();
    }
    std::string url(const std::string& path) const { return "http://127.0.0.1:" + std::to_string(m_port) + path; }
    void show(const std::string& path, const std::string& words, int status = 200, const std::string& location = {})
    {
        const std::scoped_lock lock(m_mutex);
        m_pages[path]
            = {"<!doctype html><html><head><title>Post</title></head><body><p>" + words + "</p></body></html>",
                location, status};
    }
    /// Takes the request for this page and does not answer until the site stops.
    void hold(const std::string& path)
    {
        const std::scoped_lock lock(m_mutex);
        m_held = path;
        m_asked.clear();
    }
    void waitForRequest(const std::string& what)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return std::ranges::find(m_asked, what) != m_asked.end(); });
    }
    size_t asked(const std::string& what)
    {
        const std::scoped_lock lock(m_mutex);
        return size_t(std::count(m_asked.begin(), m_asked.end(), what));
    }

private:
    struct Page {
        std::string html, location;
        int status = 200;
    };
    httplib::Server m_server;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::string m_held;
    bool m_ended = false;
    std::map<std::string, Page> m_pages;
    std::vector<std::string> m_asked;
    std::thread m_thread;
    int m_port = 0;
};

class Recheck : public SampleVault {
protected:
    void SetUp() override
    {
        makeVaultOpenedByCode();
        m_site.show("/post", "the words of the post");
        const CliResult captured = cli({"capture", m_site.url("/post"), "--under18", "no"});
        ASSERT_EQ(captured.exitCode, 0) << captured.err;
        m_page = captured.json["results"][0]["id"];
    }
    Json look(const std::string& id)
    {
        const CliResult result = cli({"recheck", id, "--pace", "0"});
        EXPECT_EQ(result.exitCode, 0) << result.json << result.err;
        return result.json.is_object() ? result.json["results"].at(0) : Json();
    }
    ChangingSite m_site;
    std::string m_page;
};

} // namespace

TEST_F(Recheck, tellsWhatBecameOfAPageFromVisitToVisit)
{
    const Json up = look("TC-1");
    EXPECT_EQ(up["status"], "up") << up;
    EXPECT_EQ(up["id"], m_page);
    EXPECT_EQ(up["http_status"], 200);
    EXPECT_EQ(up["first_seen_gone"], nullptr);
    EXPECT_EQ(up["error"], nullptr);

    m_site.show("/post", "other words than there were");
    const Json changed = look(m_page);
    EXPECT_EQ(changed["status"], "changed");
    EXPECT_EQ(changed["changed"], Json::array({"text"}));

    m_site.show("/post", "Sorry, this page isn't available.");
    const Json notice = look(m_page);
    EXPECT_EQ(notice["status"], "removed");
    EXPECT_EQ(notice["last_seen_up"], cli({"show", std::string(changed["observation"])}).json["captured_at"]);

    m_site.show("/login", "Log in to see this");
    m_site.show("/post", "", 302, "/login");
    EXPECT_EQ(look(m_page)["status"], "login-wall");

    m_site.show("/post", "gone", 410);
    const Json gone = look(m_page);
    EXPECT_EQ(gone["status"], "removed");
    EXPECT_EQ(gone["http_status"], 410);
    EXPECT_EQ(gone["first_seen_gone"], notice["first_seen_gone"]);

    const CliResult shown = cli({"show", m_page});
    ASSERT_EQ(shown.json["observations"].size(), 5u) << shown.err;
    EXPECT_EQ(shown.json["observations"][0]["exhibit"], "TC-1-1");
    EXPECT_EQ(shown.json["observations"][2]["status"], "removed");
    EXPECT_EQ(shown.json["bracket"]["first_seen_gone"], notice["first_seen_gone"]);
    const CliResult record = cli({"show", "TC-1-3"});
    EXPECT_EQ(record.json["kind"], "observation");
    EXPECT_EQ(record.json["record"]["sign"], "wording");
    EXPECT_EQ(record.json["record"]["sign_detail"], "Sorry, this page isn't available.");
    EXPECT_EQ(record.json["record"]["visit"]["response"]["status"], 200);
    EXPECT_EQ(record.json["parent"]["id"], m_page);
    ASSERT_EQ(cli({"extract", "TC-1-3", "first-view", "--out", path("v.png")}).exitCode, 0);
    EXPECT_EQ(items().size(), 1u) << "looks are no items of their own in the list";
    EXPECT_EQ(items({"--kind", "observation"}).size(), 5u);
    EXPECT_EQ(cli({"check"}).exitCode, 0);
}

TEST_F(Recheck, visitsWithTheBrowserThatCapturedThePageUnlessAnotherIsNamed)
{
    const auto engineOf = [&](const std::string& id) {
        const Json record = cli({"show", id}).json["record"];
        const Json& visit = record.contains("visit") ? record["visit"] : record;
        return visit["tool"]["engine"].get<std::string>();
    };
    m_site.show("/other", "the words of another post");
    const CliResult captured = cli({"capture", m_site.url("/other"), "--under18", "no", "--engine", "chromium"});
    ASSERT_EQ(captured.exitCode, 0) << captured.err;
    const std::string page = captured.json["results"][0]["id"];
    EXPECT_TRUE(engineOf(page).starts_with("Chromium ")) << engineOf(page);
    EXPECT_TRUE(engineOf(m_page).starts_with("QtWebEngine ")) << engineOf(m_page);

    const Json again = look(page);
    EXPECT_EQ(again["status"], "up") << again;
    EXPECT_TRUE(engineOf(again["observation"]).starts_with("Chromium "));
    const CliResult other = cli({"recheck", page, "--pace", "0", "--engine", "built-in"});
    ASSERT_EQ(other.exitCode, 0) << other.err;
    EXPECT_TRUE(engineOf(other.json["results"][0]["observation"]).starts_with("QtWebEngine "));
    EXPECT_EQ(cli({"recheck", page, "--engine", "netscape"}).exitCode, 2);
}

TEST_F(Recheck, looksAtAllAndAsksForNoMoreThanTheStatusOfALink)
{
    m_site.show("/link", "never to be loaded");
    ASSERT_EQ(cli({"link", m_site.url("/link"), "--under18", "yes"}).exitCode, 0);
    const CliResult all = cli({"recheck", "--all", "--pace", "0"});
    EXPECT_EQ(all.exitCode, 0) << all.json << all.err;
    ASSERT_EQ(all.json["results"].size(), 2u) << all.err;
    for (const Json& result : all.json["results"])
        EXPECT_EQ(result["status"], "up") << result;
    EXPECT_EQ(m_site.asked("HEAD /link"), 1u);
    EXPECT_EQ(m_site.asked("GET /link"), 0u);
    const Json log = cli({"network-log"}).json["requests"];
    ASSERT_EQ(log.size(), 1u);
    EXPECT_EQ(log[0]["purpose"], "status");
    EXPECT_EQ(log[0]["address"], m_site.url("/link"));
    const Json record = cli({"show", "TC-2-1"}).json;
    EXPECT_EQ(record["artifacts"].size(), 1u);
    EXPECT_EQ(record["record"]["method"], "status");
    EXPECT_EQ(record["under18"], "yes");
}

TEST_F(Recheck, leavesInABundleAndIsForgottenWithItsItem)
{
    look(m_page);
    ASSERT_EQ(cli({"export", "--only", "TC-1", "--out", path("b.zip")}).exitCode, 0);
    const CliResult verified = cli({"verify", path("b.zip")});
    EXPECT_EQ(verified.json["verdict"], "valid") << verified.json;
    const CliResult plan = cli({"delete", "TC-1", "--forget"});
    EXPECT_EQ(plan.json["observations"], 1);
    ASSERT_EQ(cli({"delete", "TC-1", "--forget", "--yes"}).exitCode, 0);
    EXPECT_EQ(cli({"show", "TC-1-1"}).code(), "vault.item-deleted");
    EXPECT_EQ(cli({"list", "--deleted"}).json["deleted"].size(), 2u);
    EXPECT_EQ(cli({"check"}).exitCode, 0);
    const CliResult backup = cli({"backup", path("backup")});
    EXPECT_EQ(backup.exitCode, 0) << backup.err;
}

TEST_F(Recheck, recordsThatASiteDoesNotAnswerAndExitsWell)
{
    m_site.stop();
    const Json result = look(m_page);
    EXPECT_EQ(result["status"], "unreachable");
    EXPECT_EQ(result["error"]["code"], "capture.connection-refused");
    EXPECT_NE(result["last_seen_up"], nullptr);
}

TEST_F(Recheck, recordsNothingWhenNobodyIsReached)
{
    ASSERT_EQ(cli({"link", "http://one.holdfast-test.invalid/", "http://two.holdfast-test.invalid/"}).exitCode, 0);
    const CliResult result = cli({"recheck", "TC-2", "TC-3", "--pace", "0"});
    EXPECT_EQ(result.exitCode, 5);
    EXPECT_EQ(result.code(), "recheck.network-down") << result.json;
    EXPECT_TRUE(items({"--kind", "observation"}).empty());
    const CliResult noProxy = cli({"recheck", m_page, "--proxy", "socks5://127.0.0.1:1"});
    EXPECT_EQ(noProxy.exitCode, 5);
    EXPECT_EQ(noProxy.json["results"][0]["status"], "failed");
    EXPECT_EQ(noProxy.json["results"][0]["error"]["code"], "capture.proxy-failed");
}

TEST_F(Recheck, keepsWhatWasRecordedWhenItIsInterrupted)
{
    ASSERT_EQ(cli({"link", m_site.url("/link")}).exitCode, 0);
    m_site.show("/link", "there");
    m_site.hold("/post");
    Process running = start({"recheck", "TC-2", m_page, "--pace", "0", "--at-once", "1"});
    m_site.waitForRequest("GET /post");
    running.signal(SIGINT);
    const Ended ended = running.wait();
    EXPECT_EQ(ended.exitCode, 130) << ended.err;
    const Json document = Json::parse(ended.out, nullptr, false);
    ASSERT_TRUE(document.is_object()) << ended.out;
    EXPECT_EQ(document["results"].size(), 1u);
    EXPECT_EQ(document["results"][0]["status"], "up");
    EXPECT_EQ(items({"--kind", "observation"}).size(), 1u);
    EXPECT_EQ(cli({"check"}).exitCode, 0);
}

TEST_F(Recheck, refusesWhatHasNoAddressBeforeAnybodyIsContacted)
{
    ASSERT_EQ(cli({"import", writeFile("letter.txt", "words")}).exitCode, 0);
    look(m_page);
    const size_t before = m_site.asked("GET /post");
    for (const char* id : {"TC-2", "TC-1-1"}) {
        const CliResult result = cli({"recheck", "TC-1", id});
        EXPECT_EQ(result.exitCode, 2) << id;
        EXPECT_EQ(result.code(), "recheck.no-address") << id;
    }
    EXPECT_EQ(cli({"recheck"}).code(), "usage.bad-arguments");
    EXPECT_EQ(cli({"recheck", "TC-1", "--all"}).code(), "usage.bad-arguments");
    EXPECT_EQ(cli({"recheck", "TC-77"}).code(), "vault.no-such-item");
    EXPECT_EQ(m_site.asked("GET /post"), before);
}

} // namespace holdfast::test
