#pragma once

#include "app/browser/chromium/certificate_probe.h"
#include "app/browser/request_rules.h"
#include "core/capture/devtools_client.h"
#include "core/capture/page_facts.h"

#include <memory>

namespace holdfast::browser {

/// Stands between a page of an installed Chromium and what it asks for: judges each request before it leaves, redirects
/// included, and answers dialogs, file choosers and sign-ins with no. Over a session of its own, so that the recipe's
/// is the same as with any other browser.
class PageGuard {
public:
    struct Tell {
        std::function<void(const char* what, const QString& detail)> refused;
        std::function<void(capture::SeenChain chain, const QUrl& url)> certificateRefused;
    };
    /// `frame`: the page's main one. `proxy`: the browser's.
    PageGuard(std::unique_ptr<capture::DevToolsTransport> transport, capture::Scheduler& scheduler, std::string frame,
        const std::string& proxy, Tell tell);
    /// Lets the page take its first step, from now on guarded, and calls once its empty document is there. Both
    /// references are read at each request.
    void stand(
        const RequestRules& rules, const bool& isHeld, const std::string& userAgent, std::function<void()> stands);
    /// Once it is known what is visited.
    void holdSockets();
    /// What runs in each document, in a world of its own, to hear that the page wants to print.
    static const char* script();
    void askAboutPrinting(); ///< of the document that is shown

private:
    void judge(const Json& untrustedRequest);
    void awaitDocument(int questions);
    void socketCreated(const Json& untrustedParams);
    void refuseSignIn(const Json& untrustedParams);
    void refuseDialog(const Json& untrustedParams);
    void certificateError(const Json& untrustedParams);

    std::unique_ptr<capture::DevToolsTransport> m_transport;
    capture::DevToolsClient m_client;
    std::string m_frame;
    Tell m_tell;
    CertificateProbe m_probe;
    std::function<void()> m_stands;
    const RequestRules* m_rules = nullptr;
    const bool* m_isHeld = nullptr;
};

} // namespace holdfast::browser
