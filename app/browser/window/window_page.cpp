#include "app/browser/window/window_page.h"

#include <QCoreApplication>

namespace holdfast::browser {

namespace {

constexpr int maxDialogs = 3; // that are told of, for each document

/// What Qt asks where a page wants to be asked before it is left.
QString questionBeforeLeaving()
{
    return QCoreApplication::translate(
        "QWebEnginePage", "Are you sure you want to leave this page? Changes that you made may not be saved.");
}

} // namespace

bool isWindowAddress(const QUrl& url)
{
    const QString scheme = url.scheme();
    return scheme == QStringLiteral("http") || scheme == QStringLiteral("https")
        || url == QUrl(QStringLiteral("about:blank"));
}

WindowPage::WindowPage(QWebEngineProfile* profile, Owner owner)
    : HostedPage(profile, owner.refused)
    , m_owner(std::move(owner))
{
    connect(this, &QWebEnginePage::loadStarted, this, [this] { m_dialogs = 0; });
}

void WindowPage::release()
{
    m_isWaiting = false;
    hold(false);
    if (m_next.isEmpty())
        return;
    // By the page's own script, so that it stays in touch with the page that opened it: log-ins work that way. An
    // encoded address has neither quotes nor backslashes.
    const QString address = m_next.toString(QUrl::FullyEncoded).replace(QLatin1Char('\''), QStringLiteral("%27"));
    m_next.clear();
    runJavaScript(QStringLiteral("location.replace('") + address + QStringLiteral("')"), 0);
}

bool WindowPage::acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame)
{
    if (isMainFrame && !isWindowAddress(url)) {
        refuse("scheme", url.scheme());
        return false;
    }
    const bool canBeAskedAgain = type != NavigationTypeFormSubmitted && url.scheme().startsWith(QStringLiteral("http"));
    if ((m_isWaiting || isHeld()) && isMainFrame && canBeAskedAgain) {
        if (isHeld())
            refuse("navigation-during-capture", url.toString(QUrl::RemoveUserInfo));
        m_next = url;
        return false;
    }
    return HostedPage::acceptNavigationRequest(url, type, isMainFrame);
}

QWebEnginePage* WindowPage::createWindow(WebWindowType type)
{
    QWebEnginePage* const page = m_owner.openTab();
    return page != nullptr ? page : HostedPage::createWindow(type);
}

void WindowPage::javaScriptAlert(const QUrl& origin, const QString& message)
{
    HostedPage::javaScriptAlert(origin, message);
    if (++m_dialogs <= maxDialogs)
        m_owner.said(message);
}

// Whoever wants to leave a page always can.
bool WindowPage::javaScriptConfirm(const QUrl& origin, const QString& message)
{
    return message == questionBeforeLeaving() || HostedPage::javaScriptConfirm(origin, message);
}

} // namespace holdfast::browser
