#include "core/capture/page_recipe.h"

#include "core/capture/browser_client.h"
#include "core/capture/net_errors.h"

#include <utility>

namespace holdfast::capture {

using namespace std::chrono_literals;

namespace {

constexpr auto maxLoadingWait = 5000ms; // for requests in flight after the load event
constexpr auto graceTime = 10000ms; // after the timeout, for what can still be taken
constexpr auto graceProbe = 2000ms;
constexpr auto graceStep = 4000ms;
constexpr auto abortedWait = 500ms;
constexpr auto unaskedWait = 5s;
// Bytes of bodies that the browser keeps until they are asked for, which is as soon as each has ended.
constexpr uint64_t maxBuffered = 256ull * 1024 * 1024, maxBufferedBody = 64ull * 1024 * 1024;

} // namespace

PageRecipe::PageRecipe(DevToolsClient& client, Scheduler& scheduler, CaptureHost& host, RecipeRequest request,
    std::function<void(RecipeOutcome)> done)
    : m_client(client)
    , m_scheduler(scheduler)
    , m_host(host)
    , m_request(std::move(request))
    , m_done(std::move(done))
    , m_network(
          client, [this] { networkChanged(); }, [this] { mainRequested(); })
    , m_quiet(scheduler, [this] { return m_network.isBusy(); })
    , m_scroller({client, scheduler, m_facts, m_network, m_quiet, true})
    , m_archive(client, m_network,
          [this](std::string_view what, const std::string& detail) { m_facts.addOmission(what, detail); })
    , m_artifacts(client, scheduler, host, m_facts, m_archive)
{
    subscribe();
}

void PageRecipe::subscribe()
{
    m_client.on("Page.frameNavigated", [this](const Json& untrusted) { frameNavigated(untrusted); });
    m_client.on("Page.loadEventFired", [this](const Json&) { loaded(); });
    m_client.on("Inspector.targetCrashed", [this](const Json&) { pageCrashed("crashed"); });
}

void PageRecipe::start()
{
    m_started = m_scheduler.elapsed();
    m_facts.setStart(m_started);
    m_timer = m_scheduler.callAfter(m_request.timeout, [this] { timeIsUp(); });
    m_host.report("loading", 0, 0);
    openPage();
}

void PageRecipe::openPage()
{
    // The protocol keeps the order, so only the last of them is waited for. Where a page of another process took the
    // place of the first before the first had answered, Chromium told nothing of what was shown.
    m_client.send("Inspector.enable", Json::object());
    m_client.send("Network.enable",
        {{"maxTotalBufferSize", maxBuffered}, {"maxResourceBufferSize", maxBufferedBody},
            {"maxPostDataSize", 256 * 1024}});
    m_client.send("Emulation.setScrollbarsHidden", {{"hidden", true}});
    m_client.send("Emulation.setDeviceMetricsOverride",
        {{"width", m_request.viewportWidth}, {"height", m_request.viewportHeight}, {"deviceScaleFactor", 1},
            {"mobile", false}});
    m_client.send(
        "Page.enable", Json::object(),
        [this](const Result<Json>&) {
            if (m_state == State::Loading)
                navigate();
        },
        unaskedWait);
}

// Where nothing was asked for in time, telling the browser again visits nothing twice.
void PageRecipe::navigate()
{
    m_client.send("Page.navigate", {{"url", m_request.address.url}}, [this, order = ++m_orders](Result<Json> result) {
        if (order != m_orders)
            return;
        if (!result)
            return finish(Error(errors::networkFailed, result.error().detail()));
        if (const std::string failure = jsonStringOr(*result, "errorText"); !failure.empty())
            navigationFailed(failure);
    });
    m_unaskedTimer = m_scheduler.callAfter(unaskedWait, [this] {
        if (m_state != State::Loading || !m_network.main().requestId.empty())
            return;
        m_facts.addStep("nothing was asked for: told the browser again", m_scheduler.elapsed());
        navigate();
    });
}

void PageRecipe::mainRequested()
{
    if (m_state == State::Storing || m_state == State::Finished)
        return;
    ++m_visit;
    stopWaiting();
    m_state = State::Loading;
}

void PageRecipe::stopWaiting()
{
    m_quiet.stop();
    m_scroller.stop();
}

void PageRecipe::networkChanged()
{
    if (m_state == State::Finished)
        return;
    m_quiet.changed();
    const auto& main = m_network.main();
    if (!main.failure.empty() && main.requestId != m_committedLoader)
        navigationFailed(main.failure);
    else if (!main.failure.empty() && m_state == State::Loading)
        loaded(); // a document that broke off has no load event
    else if (main.finished && m_network.hasEndedCall())
        loaded();
}

void PageRecipe::frameNavigated(const Json& untrusted)
{
    const auto frame = untrusted.find("frame");
    if (frame == untrusted.end() || frame->contains("parentId") || m_network.main().requestId.empty())
        return;
    const std::string url = jsonStringOr(*frame, "url"), loader = jsonStringOr(*frame, "loaderId");
    if (url.starts_with("chrome-error:"))
        return; // the failure itself is told by the network events
    // Nobody is asked before a page goes to a document that it made itself, so nothing holds it.
    if (m_state == State::Storing && NetworkLog::isMadeByPage(url) && loader != m_committedLoader)
        return pageCrashed("went elsewhere");
    m_frame = jsonStringOr(*frame, "id");
    m_committedLoader = loader;
    m_network.shown(loader, url);
    if (!m_network.main().failure.empty())
        loaded(); // it broke off before it was shown
}

void PageRecipe::navigationFailed(const std::string& untrustedError)
{
    if (m_state == State::Storing || m_state == State::Finished)
        return;
    if (!isEndedByTheBrowser(untrustedError))
        return finish(m_facts.chain() && !m_network.main().responded
                ? Error(errors::badCertificate, m_facts.chain()->problem)
                : errorForNetwork(untrustedError));
    // A download, a page that goes on elsewhere and a redirect that is not followed all end like this: a moment later
    // it is known which, and what the site had answered.
    m_scheduler.cancel(m_abortedTimer);
    m_abortedTimer = m_scheduler.callAfter(abortedWait, [this, visit = m_visit, untrustedError] {
        const bool isStill = visit == m_visit && m_network.main().requestId != m_committedLoader;
        if (isStill && m_state != State::Storing && m_state != State::Finished)
            finish(whyEndedByTheBrowser(untrustedError));
    });
}

Error PageRecipe::whyEndedByTheBrowser(const std::string& untrustedError) const
{
    const uint32_t status = m_network.main().status();
    if (m_facts.chain() && !m_facts.chain()->problem.empty() && !m_network.main().responded)
        return Error(errors::badCertificate, m_facts.chain()->problem);
    if (m_download)
        return Error(errors::isDownload, *m_download);
    if (const std::string scheme = m_network.refusedScheme(); !scheme.empty())
        return Error(errors::schemeRefused, scheme);
    if (status == 204 || status == 205)
        return Error(errors::networkFailed, "no content");
    return errorForNetwork(untrustedError);
}

void PageRecipe::loaded()
{
    if (m_state != State::Loading || !isCommitted() || m_committedLoader != m_network.main().requestId)
        return;
    m_state = State::Waiting;
    m_facts.addStep("loaded", m_scheduler.elapsed());
    m_quiet.wait(0ms, maxLoadingWait, [this](bool becameQuiet) {
        if (!becameQuiet)
            m_facts.addOmission(
                "network-still-busy", std::to_string(m_network.inFlight()) + " requests after the page had loaded");
        m_state = State::Scrolling;
        m_host.report("scrolling", 0, 0);
        m_scroller.run(m_frame, m_request.maxHeight, [this] { storeAll(); });
    });
}

void PageRecipe::storeAll()
{
    m_state = State::Storing;
    m_host.holdPage();
    PageArtifacts::Limits limits;
    limits.maxHeight = m_request.maxHeight;
    limits.isLook = m_request.isLook;
    limits.scrubSalt = m_request.scrubSalt;
    limits.mediaUntil = m_started + m_request.timeout * 4 / 5; // the archive comes after it
    if (m_timedOut)
        limits.step = graceStep;
    const auto main = checkAddress(m_network.main().url);
    if (main && main->isHttps && m_network.main().responded)
        limits.httpsOrigin = main->origin;
    m_artifacts.take(m_frame, limits, [this] { finish(remark()); });
}

std::optional<Error> PageRecipe::remark() const
{
    const auto& main = m_network.main();
    if (m_artifacts.hostError())
        return m_artifacts.hostError();
    if (m_timedOut && m_failureBefore.empty())
        return Error(errors::timeout, std::to_string(m_request.timeout.count()) + " ms");
    if (!m_crash.empty())
        return Error(errors::incomplete, "page " + m_crash);
    if (!main.failure.empty())
        return errorForNetwork(main.failure);
    if (m_artifacts.failedSome())
        return Error(errors::incomplete);
    if (const uint32_t status = m_network.maker() ? m_network.maker()->status : main.status(); status >= 400)
        return Error(errors::httpStatus, std::to_string(status));
    return std::nullopt;
}

void PageRecipe::timeIsUp()
{
    if (m_state == State::Finished)
        return;
    m_timedOut = true;
    m_failureBefore = m_network.main().failure; // what is stopped below fails too
    m_facts.addError("timeout", std::to_string(m_request.timeout.count()) + " ms");
    if (!isCommitted())
        return finish(Error(errors::timeout, std::to_string(m_request.timeout.count()) + " ms, " + howFarItCame()));
    m_timer = m_scheduler.callAfter(graceTime, [this] { m_artifacts.stop("time is up"); });
    if (m_state == State::Storing)
        return;
    stopWaiting();
    ++m_visit;
    // A script that never returns would keep everything else from being taken. Where none runs, Chromium ends the next
    // one instead: that is what the empty one is for.
    m_state = State::Storing;
    m_host.holdPage();
    m_client.send("Runtime.terminateExecution", Json::object());
    m_client.send("Page.stopLoading", Json::object());
    m_facts.addStep("stopped scripts and loading", m_scheduler.elapsed());
    m_client.send(
        "Runtime.evaluate", {{"expression", "0"}, {"returnByValue", true}}, [this](const Result<Json>&) { storeAll(); },
        graceProbe);
}

const char* PageRecipe::howFarItCame() const
{
    const auto& main = m_network.main();
    if (main.requestId.empty())
        return "nothing was asked for";
    return main.responded ? "what was answered was not shown" : "no answer came";
}

void PageRecipe::ownScript(const std::string& script)
{
    if (!script.empty())
        m_facts.addStep("watch for printing", m_scheduler.elapsed(), script);
}

void PageRecipe::refused(std::string_view what, std::string_view detail)
{
    m_facts.addOmission("refused-" + std::string(what), detail);
}

void PageRecipe::refusesUntold(std::string_view what)
{
    if (!what.empty())
        m_facts.addOmission("refusals-not-known", what);
}

void PageRecipe::certificateRefused(SeenChain chain, std::string_view url)
{
    const auto whose = checkAddress(url),
               main = checkAddress(m_network.main().url.empty() ? m_request.address.url : m_network.main().url);
    m_facts.addError("certificate-refused", (whose ? whose->origin : std::string()) + " " + chain.problem);
    if (whose && main && whose->origin == main->origin && !m_network.main().responded)
        m_facts.setChain(std::move(chain));
}

void PageRecipe::downloadRefused(std::string_view detail)
{
    m_facts.addOmission("refused-download", detail);
    m_download = std::string(detail.substr(0, 200));
    if (m_state == State::Loading && m_network.main().requestId != m_committedLoader)
        navigationFailed("ERR_ABORTED");
}

void PageRecipe::pageCrashed(std::string_view detail)
{
    if (m_state == State::Finished || !m_crash.empty())
        return;
    m_crash = detail;
    m_facts.addError("page-crashed", detail);
    stopWaiting();
    if (m_artifacts.isRunning())
        return m_artifacts.stop("page " + m_crash);
    m_facts.addError("artifact-failed", "all: the page " + m_crash);
    finish(remark()); // of a page that had not finished by then, that is said; the record has both
}

// The scheduler outlives this capture: a timer left behind would call into the next one's memory.
void PageRecipe::cancelTimers()
{
    m_scheduler.cancel(m_timer);
    m_scheduler.cancel(m_abortedTimer);
    m_scheduler.cancel(m_unaskedTimer);
}

void PageRecipe::finish(std::optional<Error> error)
{
    if (m_state == State::Finished)
        return;
    const bool wasStoring = m_state == State::Storing && m_crash.empty();
    m_state = State::Finished;
    stopWaiting();
    cancelTimers();
    const auto& main = m_network.main();
    if (!wasStoring && m_facts.chain() && !m_facts.chain()->pem.empty())
        (void)m_host.storeArtifact("tls", asBytes(m_facts.chain()->pem));
    RecipeOutcome outcome;
    outcome.seen = m_network.sawAnything() || m_facts.chain().has_value();
    outcome.complete
        = wasStoring && !m_artifacts.failedSome() && !m_timedOut && main.failure.empty() && !m_artifacts.hostError();
    outcome.error = std::move(error);
    m_archive.tellSockets(m_facts, m_request.scrubSalt);
    outcome.facts = m_facts.toJson(m_network);
    outcome.title = m_facts.title();
    outcome.finalUrl = m_facts.pageUrl().empty() ? main.url : m_facts.pageUrl();
    outcome.httpStatus = main.status();
    m_client.close();
    if (const auto done = std::exchange(m_done, {}))
        done(std::move(outcome));
}

} // namespace holdfast::capture
