#pragma once

#include "app/browser/chromium/page_guard.h"
#include "app/browser/chromium/session_transport.h"
#include "app/browser/visited_page.h"

namespace holdfast::browser {

bool isSessionId(std::string_view untrustedId); ///< upper case letters and digits, 1 to 64

/// A page of an installed Chromium, in a browser context of its own, which is off the record. Two sessions are attached
/// to it: the recipe's, and the guard's.
class ChromiumPage final : public VisitedPage {
public:
    explicit ChromiumPage(ChromiumBrowser& browser);
    ~ChromiumPage() override;
    capture::DevToolsTransport& transport() override { return m_transport; }
    void setVisited(const QUrl& address) override;
    std::string ownScript() const override { return PageGuard::script(); }
    std::string untold() const override { return "permission"; }
    void resize(int, int) override { } // the recipe says how large
    void hold() override;
    std::string engine() const override;
    std::string userAgent() const override;

    /// Its own page, whose guard gets that session; false for any other, which must not be.
    bool attached(const std::string& target, const std::string& session);
    void downloadBegins(const std::string& untrustedName);
    void browserEnded();

private:
    void open(const std::string& context);
    void attachRecipe();

    ChromiumBrowser& m_browser;
    RequestRules m_rules;
    bool m_isHeld = false;
    std::string m_context, m_target;
    SessionTransport m_transport;
    std::unique_ptr<PageGuard> m_guard;
    std::shared_ptr<ChromiumPage*> m_self; ///< null for answers that come after its end
};

} // namespace holdfast::browser
