#include "app/browser/chromium/chromium_browser.h"

#include "app/browser/chromium/chromium_page.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace holdfast::browser {

namespace {

/// The session that a message belongs to: Chromium writes it last, and what a page chose stands deeper, so that it
/// never ends the text. Empty: the browser itself.
std::string sessionOf(std::string_view untrustedText)
{
    constexpr std::string_view key = ",\"sessionId\":\"", end = "\"}";
    if (!untrustedText.ends_with(end))
        return {};
    const std::string_view last
        = untrustedText.substr(untrustedText.size() - std::min<size_t>(untrustedText.size(), 128));
    const size_t at = last.rfind(key);
    if (at == std::string_view::npos)
        return {};
    const std::string_view id = last.substr(at + key.size(), last.size() - at - key.size() - end.size());
    return isSessionId(id) ? std::string(id) : std::string();
}

} // namespace

bool isSessionId(std::string_view untrustedId)
{
    return !untrustedId.empty() && untrustedId.size() <= 64
        && std::all_of(untrustedId.begin(), untrustedId.end(),
            [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
}

Result<std::unique_ptr<ChromiumBrowser>> ChromiumBrowser::start(
    const std::filesystem::path& program, const std::filesystem::path& home, const std::string& proxy)
{
    HF_TRY(auto process, ChromiumProcess::start(program, home, proxy));
    return std::unique_ptr<ChromiumBrowser>(new ChromiumBrowser(std::move(process), proxy));
}

ChromiumBrowser::ChromiumBrowser(std::unique_ptr<ChromiumProcess> process, std::string proxy)
    : m_process(std::move(process))
    , m_transport(*this)
    , m_client(m_transport, m_scheduler)
    , m_notifier(m_process->output(), QSocketNotifier::Read)
    , m_proxy(std::move(proxy))
{
    m_transport.attach({});
    QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier, [this] { read(); });
    setUp();
}

ChromiumBrowser::~ChromiumBrowser() = default;

void ChromiumBrowser::setUp()
{
    m_client.on("Target.attachedToTarget", [this](const Json& untrusted) { attached(untrusted); });
    m_client.on("Browser.downloadWillBegin", [this](const Json& untrusted) { downloadBegins(untrusted); });
    m_client.send("Browser.getVersion", Json::object(), [this](const Result<Json>& version) {
        if (!version)
            return;
        m_product = jsonStringOr(*version, "product").substr(0, 100);
        m_userAgent = jsonStringOr(*version, "userAgent").substr(0, 500);
        // The same program says "Chrome" when it has a window, and sites refuse by that word.
        if (const size_t at = m_userAgent.find("HeadlessChrome"); at != std::string::npos)
            m_userAgent.erase(at, 8);
    });
    // Each page stops before its first step, until its guard stands.
    m_client.send("Target.setAutoAttach",
        {{"autoAttach", true}, {"waitForDebuggerOnStart", true}, {"flatten", true},
            {"filter", {{{"type", "page"}, {"exclude", false}}, {{"exclude", true}}}}});
}

std::unique_ptr<ChromiumPage> ChromiumBrowser::makePage()
{
    return std::make_unique<ChromiumPage>(*this);
}

void ChromiumBrowser::leave(const std::string& context)
{
    m_pages.erase(context);
    m_client.send("Target.disposeBrowserContext", {{"browserContextId", context}});
}

void ChromiumBrowser::read()
{
    std::array<char, 256 * 1024> room; // NOLINT: filled by read()
    const size_t got = m_process->read(room);
    if (got == 0)
        return ended();
    std::string_view untrustedNew(room.data(), got);
    for (size_t end = untrustedNew.find('\0'); end != std::string_view::npos; end = untrustedNew.find('\0')) {
        m_message.append(untrustedNew.substr(0, end));
        untrustedNew.remove_prefix(end + 1);
        const std::string message = std::exchange(m_message, {});
        if (!std::exchange(m_isTooLong, false))
            take(message);
    }
    m_isTooLong = m_isTooLong || m_message.size() + untrustedNew.size() > capture::maxDevToolsMessageBytes;
    if (m_isTooLong)
        m_message = {}; // whoever waits for it hears of a timeout
    else
        m_message.append(untrustedNew);
}

void ChromiumBrowser::take(std::string_view untrustedText)
{
    const auto session = m_sessions.find(sessionOf(untrustedText));
    if (session != m_sessions.end())
        session->second->hand(untrustedText);
}

void ChromiumBrowser::attached(const Json& untrustedParams)
{
    const auto target = untrustedParams.find("targetInfo");
    const std::string session = jsonStringOr(untrustedParams, "sessionId");
    if (target == untrustedParams.end() || !isSessionId(session))
        return;
    const auto page = m_pages.find(jsonStringOr(*target, "browserContextId"));
    if (page == m_pages.end())
        return; // the one that Chromium opens by itself
    const std::string id = jsonStringOr(*target, "targetId");
    if (!page->second->attached(id, session))
        m_client.send("Target.closeTarget", {{"targetId", id}});
}

// One page is visited at a time; one that only stands ready tells nobody.
void ChromiumBrowser::downloadBegins(const Json& untrustedParams)
{
    for (const auto& [context, page] : m_pages)
        page->downloadBegins(jsonStringOr(untrustedParams, "suggestedFilename"));
}

void ChromiumBrowser::ended()
{
    m_notifier.setEnabled(false);
    for (const auto& [context, page] : std::map(m_pages))
        page->browserEnded();
    // The next capture needs another one; whoever started this helper starts another helper.
    QMetaObject::invokeMethod(
        qApp, [] { QCoreApplication::exit(1); }, Qt::QueuedConnection);
}

} // namespace holdfast::browser
