#include "core/intake/recheck.h"

#include "core/base/frame.h"
#include "core/vault/age_change.h"
#include "core/vault/deletion.h"
#include "core/vault/network_log.h"
#include "tests/core/intake/intake_fixture.h"

#include <httplib.h>

#include <mutex>
#include <thread>

using namespace holdfast;
using namespace holdfast::intake;
using namespace std::chrono_literals;
using vault::Verdict;

namespace {

/// What each address shows now, in place of holdfast-browser.
class Shown {
public:
    struct Page {
        int status = 200;
        std::string text, finalUrl;
        std::optional<Error> error;
    };
    std::map<std::string, Page> pages;
    std::vector<std::string> visits;
    std::function<void(const std::string& url)> onVisit;
    std::mutex mutex;
};

class ShownBrowser final : public capture::BrowserClient {
public:
    explicit ShownBrowser(Shown& shown)
        : m_shown(shown)
    {
    }
    Result<capture::CaptureOutcome> capture(
        const capture::CaptureRequest& request, capture::ArtifactReceiver& receiver, const Progress& progress) override
    {
        const std::scoped_lock lock(m_shown.mutex);
        m_shown.visits.push_back(request.url);
        if (m_shown.onVisit)
            m_shown.onVisit(request.url);
        HF_CHECK(progress.checkpoint());
        const Shown::Page page = m_shown.pages[request.url];
        if (page.error && page.error->code().id.starts_with("helper."))
            return fail(*page.error);
        capture::CaptureOutcome outcome;
        outcome.error = page.error;
        outcome.record = Json::object();
        if (page.error)
            return outcome;
        for (const auto& [role, mime, content] : {std::tuple("text", "text/plain", page.text),
                 std::tuple("first-view", "image/png", std::string("pixels"))}) {
            HF_TRY(ByteSink * sink, receiver.startArtifact(role, role, mime));
            HF_CHECK(sink->write(asBytes(content)));
            HF_CHECK(receiver.finishArtifact());
        }
        outcome.seen = outcome.complete = true;
        outcome.httpStatus = uint32_t(page.status);
        outcome.record = {{"response", {{"status", page.status}}}, {"requested_url", request.url},
            {"final_url", page.finalUrl.empty() ? request.url : page.finalUrl}, {"title", "A post"},
            {"has_password_field", false}, {"resources", Json::array()},
            {"capture_method", request.depth == capture::Depth::Look ? "look" : "full-page"}};
        return outcome;
    }

private:
    Shown& m_shown;
};

class Recheck : public IntakeTest {
protected:
    vault::Item capture(const std::string& url, const std::string& text = "the words of the post")
    {
        shown.pages[url] = {200, text, {}, {}};
        capture::CaptureRequest request;
        request.url = url;
        request.age = AgeAnswer::No;
        ShownBrowser browser(shown);
        const CapturedAddress result = captureAddress(*m_vault, browser, request, {});
        EXPECT_TRUE(result.item) << url;
        shown.visits.clear();
        return *result.item;
    }
    RecheckEnd run(const std::vector<vault::Item>& items)
    {
        RecheckOptions wanted = options;
        wanted.startBrowser = [this]() -> Result<std::unique_ptr<capture::BrowserClient>> {
            return std::make_unique<ShownBrowser>(shown);
        };
        RecheckListener listener;
        listener.ended = [this](const Rechecked& result, size_t) { ended[result.of.url] = result; };
        const auto end = recheck(*m_vault, items, wanted, listener, Progress({}, cancel));
        EXPECT_TRUE(end) << end.error().code().id << end.error().detail();
        return end.value_or(RecheckEnd{});
    }
    Rechecked look(const vault::Item& item)
    {
        run({m_vault->item(item.id).value()});
        return ended[item.url];
    }
    Bracket bracket(const std::string& url) { return bracketOf(*m_vault, url).value(); }
    size_t observed(const vault::Item& item) { return vault::observationsOf(*m_vault, item.id).value().size(); }
    static std::string site(int n) { return "https://site" + std::to_string(n) + ".example/post"; }

    Shown shown;
    RecheckOptions options{.pace = 0ms};
    CancelFlag cancel;
    std::map<std::string, Rechecked> ended;
};

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

TEST_F(Recheck, recordsEachLookWithItsOwnProofAndTellsTheBracket)
{
    const vault::Item page = capture(site(1));
    EXPECT_EQ(bracket(page.url).lastSeenUp, page.capturedAt);
    Rechecked result = look(page);
    EXPECT_EQ(result.observed.verdict, Verdict::Up);
    ASSERT_TRUE(result.observation);
    EXPECT_EQ(result.observation->exhibit, page.exhibit + "-1");
    const Json record = this->record(*result.observation);
    EXPECT_EQ(record["record"], "holdfast-observation");
    EXPECT_EQ(record["of"]["item"], page.id.text());
    EXPECT_EQ(record["of"]["sha256"], page.artifact("record")->sha256.hex());
    EXPECT_EQ(record["visit"]["capture_method"], "look");
    EXPECT_EQ(record["verdict"], "up");
    EXPECT_EQ(asText(stored(*result.observation, "text")), "the words of the post");
    EXPECT_NE(result.observation->artifact("first-view"), nullptr);
    EXPECT_EQ(result.observation->parent->sha256, page.artifact("record")->sha256);
    EXPECT_EQ(lastEvent()["action"], "observed");
    EXPECT_EQ(lastEvent()["details"]["verdict"], "up");
    const UtcTime up = result.observation->capturedAt;
    EXPECT_EQ(bracket(page.url).lastSeenUp, up);
    EXPECT_FALSE(bracket(page.url).firstSeenGone);

    shown.pages[page.url].status = 404;
    result = look(page);
    EXPECT_EQ(result.observed.verdict, Verdict::Removed);
    const UtcTime gone = result.observation->capturedAt;
    look(page);
    EXPECT_EQ(bracket(page.url).lastSeenUp, up);
    EXPECT_EQ(bracket(page.url).firstSeenGone, gone) << "the first of two";
    shown.pages[page.url].status = 200;
    look(page);
    EXPECT_FALSE(bracket(page.url).firstSeenGone) << "it came back";
    EXPECT_EQ(observed(page), 4u);
    EXPECT_TRUE(m_vault->check().value().empty());
}

TEST_F(Recheck, saysWhatChangedAndWhatIsALogInWall)
{
    const vault::Item page = capture(site(1));
    shown.pages[page.url].text = "edited words";
    EXPECT_EQ(look(page).observed.changed, std::vector<std::string>{"text"});
    shown.pages[page.url].finalUrl = "https://site1.example/login";
    EXPECT_EQ(look(page).observed.verdict, Verdict::LoginWall);
    EXPECT_EQ(bracket(page.url).lastSeenUp, vault::observationsOf(*m_vault, page.id).value()[0].at);
}

TEST_F(Recheck, keepsOnlyARecordOfWhatCouldNotBeReached)
{
    const vault::Item page = capture(site(1));
    for (const ErrorCode& code : {capture::errors::hostNotFound, capture::errors::connectionRefused}) {
        shown.pages[page.url].error = Error(code);
        const Rechecked result = look(page);
        EXPECT_EQ(result.observed.verdict, Verdict::Unreachable);
        ASSERT_TRUE(result.observation) << code.id;
        EXPECT_EQ(result.observation->artifacts.size(), 1u);
        EXPECT_TRUE(result.error->is(code));
    }
    shown.pages[page.url] = {503, "sorry", {}, {}};
    EXPECT_EQ(look(page).observation->artifacts.size(), 1u);
    EXPECT_EQ(bracket(page.url).lastSeenUp, page.capturedAt);
    EXPECT_FALSE(bracket(page.url).firstSeenGone);
    EXPECT_TRUE(m_vault->check().value().empty());
}

TEST_F(Recheck, recordsNothingOfAnybodyWhenThereIsNoNetwork)
{
    std::vector<vault::Item> items;
    for (int n = 1; n <= 3; ++n) {
        items.push_back(capture(site(n)));
        shown.pages[site(n)].error = Error(capture::errors::hostNotFound);
    }
    const RecheckEnd end = run(items);
    EXPECT_TRUE(end.isNetworkDown);
    EXPECT_EQ(end.left, 3u);
    for (const vault::Item& item : items)
        EXPECT_EQ(observed(item), 0u);

    shown.pages[site(2)].error.reset();
    EXPECT_FALSE(run(items).isNetworkDown);
    EXPECT_EQ(ended[site(1)].observed.verdict, Verdict::Unreachable) << "somebody else was reached";
    EXPECT_EQ(ended[site(2)].observed.verdict, Verdict::Up);
    EXPECT_EQ(ended[site(3)].observed.verdict, Verdict::Unreachable);
}

TEST_F(Recheck, stopsWhenManyInARowCanNotBeReached)
{
    std::vector<vault::Item> items;
    for (int n = 0; n < 8; ++n) {
        items.push_back(capture(site(n)));
        shown.pages[site(n)].error = Error(capture::errors::connectionLost);
    }
    options.workers = 1;
    options.failuresInARow = 3;
    EXPECT_TRUE(run(items).isNetworkDown);
    EXPECT_EQ(shown.visits.size(), 3u);
}

TEST_F(Recheck, tellsOfAProxyOrAHelperThatFailedAndRecordsNothingOfTheSite)
{
    const vault::Item page = capture(site(1));
    for (const ErrorCode& code : {capture::errors::proxyFailed, holdfast::errors::helperCrashed}) {
        shown.pages[page.url].error = Error(code);
        const Rechecked result = look(page);
        EXPECT_FALSE(result.observation);
        EXPECT_TRUE(result.error && result.error->is(code)) << code.id;
    }
    EXPECT_EQ(observed(page), 0u);
}

TEST_F(Recheck, keepsWhatWasRecordedWhenItIsStopped)
{
    std::vector<vault::Item> items;
    for (int n = 1; n <= 3; ++n)
        items.push_back(capture(site(n)));
    options.workers = 1;
    shown.onVisit = [this](const std::string& url) {
        if (url == site(2))
            cancel.cancel();
    };
    EXPECT_EQ(run(items).left, 2u);
    EXPECT_EQ(observed(items[0]), 1u);
    EXPECT_EQ(observed(items[1]), 0u);
    EXPECT_TRUE(m_vault->check().value().empty());
}

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

TEST_F(Recheck, keepsNothingOfAPageWhoseAnswerIsChangedMeanwhile)
{
    const vault::Item page = capture(site(1));
    shown.onVisit = [&](const std::string&) { ASSERT_TRUE(vault::changeAge(*m_vault, page.id, AgeAnswer::Yes)); };
    const Rechecked result = look(page);
    EXPECT_FALSE(result.observation);
    EXPECT_TRUE(result.error && result.error->is(holdfast::errors::linkOnly));
    EXPECT_EQ(observed(page), 0u);
}

TEST_F(Recheck, looksOnlyAtPagesAndLinks)
{
    const vault::Item page = capture(site(1));
    const Rechecked result = look(page);
    const auto refused = recheck(*m_vault, {*result.observation}, options, {}, {});
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(intake::errors::noAddress));
}

TEST_F(Recheck, tellsOneBracketForAnAddressThatSeveralItemsKeep)
{
    const vault::Item first = capture(site(1)), second = capture(site(1));
    shown.pages[site(1)].status = 410;
    const UtcTime gone = look(first).observation->capturedAt;
    EXPECT_EQ(bracket(site(1)).lastSeenUp, second.capturedAt);
    EXPECT_EQ(bracket(site(1)).firstSeenGone, gone);
}
