#include "app/browser/chromium/session_transport.h"

#include "app/browser/chromium/chromium_browser.h"

namespace holdfast::browser {

SessionTransport::~SessionTransport()
{
    if (m_id)
        m_browser.forget(*m_id);
}

void SessionTransport::attach(std::string id)
{
    m_browser.remember(id, *this);
    m_id = std::move(id);
    for (const std::string& message : std::exchange(m_waiting, {}))
        send(message);
}

void SessionTransport::send(std::string_view message)
{
    if (!m_id)
        m_waiting.emplace_back(message);
    else if (m_id->empty())
        m_browser.write(message);
    else
        m_browser.write("{\"sessionId\":\"" + *m_id + "\"," + std::string(message.substr(1)));
}

} // namespace holdfast::browser
