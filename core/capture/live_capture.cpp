#include "core/capture/live_capture.h"

#include "core/capture/browser_client.h"
#include "core/capture/net_errors.h"

#include <utility>

namespace holdfast::capture {

using namespace std::chrono_literals;

namespace {

constexpr auto maxLoadingWait = 5000ms; // for requests in flight
constexpr auto firstStep = 10000ms;

} // namespace

LiveCapture::LiveCapture(TabWatch& tab, Scheduler& scheduler, CaptureHost& host, LiveRequest request,
    std::function<void(RecipeOutcome)> done)
    : m_tab(tab)
    , m_page(tab.shown())
    , m_scheduler(scheduler)
    , m_host(host)
    , m_request(std::move(request))
    , m_done(std::move(done))
    , m_facts(m_page.facts())
    , m_channel(tab.devTools().open())
    , m_client(*m_channel, scheduler, m_channel->idsAfter())
    , m_quiet(scheduler, [this] { return m_page.network().isBusy(); })
    // Who is logged in may tell others by scrolling a box which messages were read.
    , m_scroller({m_client, scheduler, m_facts, m_page.network(), m_quiet, false})
    , m_artifacts(m_client, scheduler, host, m_facts, m_page.archive())
{
}

LiveCapture::~LiveCapture()
{
    m_scheduler.cancel(m_timer);
    if (m_done)
        m_page.setCapturer({});
}

void LiveCapture::start()
{
    m_started = m_scheduler.elapsed();
    m_facts.setStart(m_started);
    m_page.archive().forgetPictures();
    m_page.setCapturer({[this] { m_quiet.changed(); },
        [this](std::string_view what, const std::string& detail) { m_facts.addOmission(what, detail); },
        [this] { pageCrashed("went elsewhere"); }});
    m_timer = m_scheduler.callAfter(m_request.timeout, [this] {
        m_timedOut = true;
        m_facts.addError("timeout", std::to_string(m_request.timeout.count()) + " ms");
        m_quiet.stop();
        m_scroller.stop();
        if (m_artifacts.isRunning())
            m_artifacts.stop("time is up");
        else
            finish(remark());
    });
    m_host.report("loading", 0, 0);
    m_host.holdPage();
    if (m_page.network().main().requestId.empty())
        m_facts.addOmission("network-not-seen", {});
    m_client.send("Emulation.setScrollbarsHidden", {{"hidden", true}});
    // Sizes of zero leave the window's own; a picture has one pixel for each of the page's.
    m_client.send("Emulation.setDeviceMetricsOverride",
        {{"width", 0}, {"height", 0}, {"deviceScaleFactor", 1}, {"mobile", false}});
    m_client.send(
        "Page.getFrameTree", Json::object(),
        [this](const Result<Json>& tree) {
            framesKnown(tree ? jsonMember(jsonMember(*tree, "frameTree"), "frame") : jsonMember(Json(), ""));
        },
        firstStep);
}

void LiveCapture::framesKnown(const Json& untrustedFrame)
{
    m_frame = jsonStringOr(untrustedFrame, "id").substr(0, 64);
    m_url = jsonStringOr(untrustedFrame, "url") + jsonStringOr(untrustedFrame, "urlFragment");
    if (!m_tab.maker())
        return waitForLoading();
    m_client.send(
        "Page.getNavigationHistory", Json::object(),
        [this](const Result<Json>& history) {
            if (history)
                wasVisited(*history);
            waitForLoading();
        },
        firstStep);
}

// A document that another window wrote has that one's address for scripts, but nobody ever went there.
void LiveCapture::wasVisited(const Json& untrustedHistory)
{
    const Json& entries = jsonMember(untrustedHistory, "entries");
    const auto current = jsonUnsigned(untrustedHistory, "currentIndex");
    const bool isListed = current && entries.is_array() && *current < entries.size();
    auto maker = m_tab.maker();
    if (!maker || (isListed && checkAddress(jsonStringOr(entries[*current], "url"))))
        return;
    const std::string writer = m_url.substr(0, m_url.find('#'));
    if (checkAddress(writer) && writer != maker->url)
        maker = {writer, 0};
    m_page.network().writtenBy(std::move(*maker));
    m_url = emptyPage;
}

void LiveCapture::waitForLoading()
{
    if (m_frame.empty() || !(m_page.network().maker() || checkAddress(m_url)))
        return finish(Error(errors::networkFailed, "no page of the web is shown"));
    if (m_request.isView)
        return takeAll();
    m_quiet.wait(0ms, maxLoadingWait, [this](bool becameQuiet) {
        if (!becameQuiet)
            m_facts.addOmission("network-still-busy", std::to_string(m_page.network().inFlight()) + " requests");
        scroll();
    });
}

void LiveCapture::scroll()
{
    m_host.report("scrolling", 0, 0);
    m_scroller.run(m_frame, m_request.maxHeight, [this] { takeAll(); });
}

void LiveCapture::takeAll()
{
    PageArtifacts::Limits limits;
    limits.maxHeight = m_request.maxHeight;
    limits.isLook = m_request.isView;
    limits.scrubSalt = m_request.scrubSalt;
    limits.mediaUntil = m_started + m_request.timeout * 4 / 5;
    limits.then = PageArchive::Then::GoesOn;
    if (const auto shown = checkAddress(m_url); shown && shown->isHttps)
        limits.httpsOrigin = shown->origin;
    m_artifacts.take(m_frame, limits, [this] {
        m_tookAll = true;
        finish(remark());
    });
}

std::optional<Error> LiveCapture::remark() const
{
    if (m_artifacts.hostError())
        return m_artifacts.hostError();
    if (m_timedOut)
        return Error(errors::timeout, std::to_string(m_request.timeout.count()) + " ms");
    if (!m_crash.empty())
        return Error(errors::incomplete, "page " + m_crash);
    if (m_artifacts.failedSome())
        return Error(errors::incomplete);
    const NetworkLog& network = m_page.network();
    if (const uint32_t status = network.maker() ? network.maker()->status : network.main().status(); status >= 400)
        return Error(errors::httpStatus, std::to_string(status));
    return std::nullopt;
}

void LiveCapture::pageCrashed(std::string_view detail)
{
    if (!m_done || !m_crash.empty())
        return;
    m_crash = detail;
    m_facts.addError("page-crashed", detail);
    m_quiet.stop();
    m_scroller.stop();
    if (m_artifacts.isRunning())
        return m_artifacts.stop("page " + m_crash);
    finish(remark());
}

void LiveCapture::finish(std::optional<Error> error)
{
    if (!m_done)
        return;
    m_quiet.stop();
    m_scroller.stop();
    m_scheduler.cancel(m_timer);
    m_page.setCapturer({});
    m_client.send("Emulation.clearDeviceMetricsOverride", Json::object());
    m_client.send("Emulation.setScrollbarsHidden", {{"hidden", false}});
    m_client.close();
    RecipeOutcome outcome;
    const NetworkLog& network = m_page.network();
    outcome.seen = m_tookAll || network.sawAnything();
    outcome.complete = m_tookAll && !m_artifacts.failedSome() && !m_timedOut && !m_artifacts.hostError();
    outcome.error = std::move(error);
    if (!outcome.seen && !outcome.error)
        outcome.error = Error(errors::incomplete);
    m_page.archive().tellSockets(m_facts, m_request.scrubSalt);
    outcome.facts = m_facts.toJson(network);
    outcome.title = m_facts.title();
    outcome.finalUrl = network.maker() || m_facts.pageUrl().empty() ? m_url : m_facts.pageUrl();
    outcome.httpStatus = network.main().status();
    std::exchange(m_done, {})(std::move(outcome));
}

} // namespace holdfast::capture
