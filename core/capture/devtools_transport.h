#pragma once

#include "core/base/result.h"

#include <functional>
#include <string>
#include <string_view>

namespace holdfast::capture {

/// Carries whole DevTools protocol messages (JSON text, UTF-8) to and from one page. The in-process inspector is one;
/// Chromium's
/// --remote-debugging-pipe can be another. Everything happens on the thread of the event loop that drives it.
class DevToolsTransport {
public:
    using OnMessage = std::function<void(std::string_view untrustedText)>;
    virtual ~DevToolsTransport() = default;
    virtual void send(std::string_view message) = 0;
    void setOnMessage(OnMessage onMessage) { m_onMessage = std::move(onMessage); }

protected:
    void deliver(std::string_view untrustedText)
    {
        if (m_onMessage)
            m_onMessage(untrustedText);
    }

private:
    OnMessage m_onMessage;
};

} // namespace holdfast::capture
