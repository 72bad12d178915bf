#pragma once

#include "app/browser/hosted_page.h"

namespace holdfast::browser {

/// A page in a window: it goes to places of the web only, its pop-ups become tabs, and everything else that it asks
/// for is refused as without a window.
class WindowPage final : public HostedPage {
public:
    struct Owner {
        OnRefused refused;
        std::function<QWebEnginePage*()> openTab; ///< null when there are enough
        std::function<void(const QString& untrustedText)> said; ///< by a dialog that is not shown as one
    };
    WindowPage(QWebEngineProfile* profile, Owner owner);
    /// Until release() it goes nowhere; where it is led meanwhile, it goes then. Forms that are sent cannot be asked
    /// for again.
    void waitBeforeLeaving() { m_isWaiting = true; }
    void release();

protected:
    bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage* createWindow(WebWindowType type) override;
    void javaScriptAlert(const QUrl& origin, const QString& message) override;
    bool javaScriptConfirm(const QUrl& origin, const QString& message) override;

private:
    Owner m_owner;
    QUrl m_next;
    bool m_isWaiting = false;
    int m_dialogs = 0; ///< of the document that is shown
};

/// http and https, or the empty page that a tab begins with.
bool isWindowAddress(const QUrl& url);

} // namespace holdfast::browser
