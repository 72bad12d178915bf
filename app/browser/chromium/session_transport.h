#pragma once

#include "core/capture/devtools_transport.h"

#include <optional>
#include <vector>

namespace holdfast::browser {

class ChromiumBrowser;

/// One DevTools session among those that share the browser's pipe. What is sent before it is attached waits.
class SessionTransport final : public capture::DevToolsTransport {
public:
    explicit SessionTransport(ChromiumBrowser& browser)
        : m_browser(browser)
    {
    }
    ~SessionTransport() override;
    void attach(std::string id); ///< the browser's name for the session; empty: the browser itself
    void send(std::string_view message) override;
    void hand(std::string_view untrustedText) { deliver(untrustedText); }

private:
    ChromiumBrowser& m_browser;
    std::optional<std::string> m_id;
    std::vector<std::string> m_waiting;
};

} // namespace holdfast::browser
