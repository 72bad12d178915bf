#include "core/capture/window_session.h"

#include "core/capture/capture_run.h"

#include <cstdlib>

namespace holdfast::capture {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 24h; // a person may look at a page for as long as they want

// What leads to the display, and nothing else of this program's environment.
std::vector<std::string> displayEnvironment(const std::string& platform)
{
    std::vector<std::string> environment{"QT_QPA_PLATFORM=" + platform};
    for (const char* name : {"DISPLAY", "XAUTHORITY", "WAYLAND_DISPLAY"})
        if (const char* value = std::getenv(name); value != nullptr)
            environment.push_back(std::string(name) + "=" + value);
    const char* const home = std::getenv("HOME");
    if (std::getenv("XAUTHORITY") == nullptr && home != nullptr)
        environment.push_back("XAUTHORITY=" + std::string(home) + "/.Xauthority");
    if (const char* folder = std::getenv("XDG_RUNTIME_DIR"); folder != nullptr)
        environment.push_back("XDG_RUNTIME_DIR=" + std::string(folder));
    return environment;
}

} // namespace

Result<std::unique_ptr<WindowSession>> WindowSession::open(const WindowOptions& options)
{
    HF_CHECK(passAgeGate("text/html", Purpose::Evidence, options.age));
    std::unique_ptr<WindowSession> session(new WindowSession);
    HelperProcess::Options helper;
    HF_TRY(helper.program, helperProgram("browser"));
    helper.name = "browser";
    helper.arguments = {"--window"};
    if (!options.proxy.empty()) {
        HF_TRY(const std::string proxy, proxyHostAndPort(options.proxy));
        helper.arguments.insert(helper.arguments.end(), {"--proxy", proxy});
    }
    helper.environment = displayEnvironment(options.platform);
    HF_TRY(session->m_helper, HelperProcess::start(helper));
    session->m_proxy = options.proxy;
    HF_CHECK(session->m_helper->send(encodeOrder(options.order)));
    return session;
}

Result<WindowEvent> WindowSession::next(const Progress& progress)
{
    if (m_last)
        return *m_last;
    for (;;) {
        if (m_broken)
            return fail(*m_broken);
        const auto message = m_helper->receiveMessage(patience, progress);
        if (!message && message.error().is(errors::helperHung))
            continue;
        if (!message)
            return fail(message.error());
        HF_TRY(WindowEvent event, decodeEvent(*message));
        if (event.kind == WindowEvent::Kind::Wanted)
            m_wanted = event;
        return event;
    }
}

Result<CaptureOutcome> WindowSession::capture(
    const CaptureRequest& request, ArtifactReceiver& receiver, const Progress& progress)
{
    HF_CHECK(passAgeGate("text/html", Purpose::Evidence, request.age));
    HF_TRY(Address address, checkAddress(request.url));
    HF_CHECK(progress.checkpoint());
    CaptureRun run(request, std::move(address));
    CaptureRecordParts& parts = run.parts();
    parts.method = m_wanted.isView ? "window-view" : "window";
    parts.loggedIn = toText(m_wanted.loggedIn);
    parts.request.proxy = m_proxy;
    if (const auto sent = m_helper->send(encodeTake(parts.request)); !sent)
        return fail(m_broken.emplace(sent.error()));
    auto outcome = run.read(*m_helper, receiver, progress);
    if (!outcome)
        m_broken = outcome.error();
    if (run.untrustedInterruption()) {
        HF_TRY(m_last, decodeEvent(*run.untrustedInterruption()));
    }
    return outcome;
}

Result<void> WindowSession::tell(bool isKept, const std::string& sentence)
{
    m_wanted = {};
    if (m_broken)
        return fail(*m_broken);
    return m_helper->send({{"type", "told"}, {"kept", isKept}, {"sentence", sentence}});
}

} // namespace holdfast::capture
