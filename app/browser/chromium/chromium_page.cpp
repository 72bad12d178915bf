#include "app/browser/chromium/chromium_page.h"

#include "app/browser/chromium/chromium_browser.h"
#include "core/capture/engine.h"

namespace holdfast::browser {

ChromiumPage::ChromiumPage(ChromiumBrowser& browser)
    : m_browser(browser)
    , m_transport(browser)
    , m_self(std::make_shared<ChromiumPage*>(this))
{
    m_browser.client().send("Target.createBrowserContext", {{"disposeOnDetach", true}},
        [self = m_self, &browser](const Result<Json>& created) {
            const std::string context = created ? jsonStringOr(*created, "browserContextId") : std::string();
            if (*self != nullptr)
                (*self)->open(context);
            else
                browser.leave(context);
        });
}

ChromiumPage::~ChromiumPage()
{
    *m_self = nullptr;
    setListener({});
    if (!m_context.empty())
        m_browser.leave(m_context);
}

void ChromiumPage::open(const std::string& context)
{
    m_context = context;
    m_browser.enter(context, *this);
    m_browser.client().send(
        "Browser.setDownloadBehavior", {{"behavior", "deny"}, {"browserContextId", context}, {"eventsEnabled", true}});
    m_browser.client().send("Target.createTarget", {{"url", "about:blank"}, {"browserContextId", context}});
}

bool ChromiumPage::attached(const std::string& target, const std::string& session)
{
    if (!m_target.empty())
        return target == m_target; // the recipe's own session
    m_target = target;
    PageGuard::Tell tell;
    tell.refused = [this](const char* what, const QString& detail) { tellRefused(what, detail); };
    tell.certificateRefused = [this](capture::SeenChain chain, const QUrl& url) {
        if (listener().certificateRefused)
            listener().certificateRefused(std::move(chain), url);
    };
    auto transport = std::make_unique<SessionTransport>(m_browser);
    transport->attach(session);
    m_guard = std::make_unique<PageGuard>(
        std::move(transport), m_browser.scheduler(), target, m_browser.proxy(), std::move(tell));
    // Sent elsewhere before its first document is there, it would never get to the second.
    m_guard->stand(m_rules, m_isHeld, m_browser.userAgent(), [this] { attachRecipe(); });
    return true;
}

void ChromiumPage::setVisited(const QUrl& address)
{
    m_rules.setVisited(address);
    if (m_guard != nullptr)
        m_guard->holdSockets();
}

void ChromiumPage::hold()
{
    m_isHeld = true;
    if (m_guard != nullptr)
        m_guard->askAboutPrinting();
}

void ChromiumPage::attachRecipe()
{
    m_guard->holdSockets();
    m_browser.client().send("Target.attachToTarget", {{"targetId", m_target}, {"flatten", true}},
        [self = m_self](const Result<Json>& attached) {
            const std::string id = attached ? jsonStringOr(*attached, "sessionId") : std::string();
            if (*self != nullptr && isSessionId(id))
                (*self)->m_transport.attach(id);
        });
}

void ChromiumPage::downloadBegins(const std::string& untrustedName)
{
    if (listener().downloadRefused)
        listener().downloadRefused(QString::fromStdString(untrustedName).left(100));
}

void ChromiumPage::browserEnded()
{
    if (listener().crashed)
        listener().crashed(QStringLiteral("the browser ended"));
}

std::string ChromiumPage::engine() const
{
    const std::string& product = m_browser.product();
    const size_t slash = product.find('/');
    return std::string(capture::chromiumPrefix)
        + (slash == std::string::npos ? std::string() : product.substr(slash + 1))
        + ", headless, installed on this system";
}

std::string ChromiumPage::userAgent() const
{
    return m_browser.userAgent();
}

} // namespace holdfast::browser
