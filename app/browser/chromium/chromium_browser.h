#pragma once

#include "app/browser/chromium/chromium_process.h"
#include "app/browser/chromium/session_transport.h"
#include "app/browser/qt_scheduler.h"
#include "core/capture/devtools_client.h"

#include <QSocketNotifier>

namespace holdfast::browser {

class ChromiumPage;

/// An installed Chromium and the pages in it: hands each message to the session that it belongs to.
class ChromiumBrowser {
public:
    static Result<std::unique_ptr<ChromiumBrowser>> start(
        const std::filesystem::path& program, const std::filesystem::path& home, const std::string& proxy);
    ~ChromiumBrowser();
    std::unique_ptr<ChromiumPage> makePage();

    capture::DevToolsClient& client() { return m_client; } ///< of the browser itself
    capture::Scheduler& scheduler() { return m_scheduler; }
    const std::string& product() const { return m_product; } ///< such as "HeadlessChrome/156.0.8078.108"
    const std::string& proxy() const { return m_proxy; } ///< "host:port", or empty
    const std::string& userAgent() const { return m_userAgent; }

    void remember(const std::string& session, SessionTransport& transport) { m_sessions[session] = &transport; }
    void forget(const std::string& session) { m_sessions.erase(session); }
    void write(std::string_view message) { (void)m_process->write(message); } // what has ended is told by its output
    void enter(const std::string& context, ChromiumPage& page) { m_pages[context] = &page; }
    void leave(const std::string& context);

private:
    ChromiumBrowser(std::unique_ptr<ChromiumProcess> process, std::string proxy);
    void setUp();
    void read();
    void take(std::string_view untrustedText);
    void attached(const Json& untrustedParams);
    void downloadBegins(const Json& untrustedParams);
    void ended();

    std::unique_ptr<ChromiumProcess> m_process;
    QtScheduler m_scheduler;
    std::map<std::string, SessionTransport*> m_sessions;
    std::map<std::string, ChromiumPage*> m_pages; ///< by browser context
    SessionTransport m_transport;
    capture::DevToolsClient m_client;
    QSocketNotifier m_notifier;
    std::string m_message; ///< so far
    bool m_isTooLong = false;
    std::string m_proxy, m_product, m_userAgent;
};

} // namespace holdfast::browser
