#pragma once

#include "core/base/json.h"
#include "core/capture/devtools_transport.h"
#include "core/capture/scheduler.h"

#include <map>

namespace holdfast::capture {

/// Commands and events of the DevTools protocol over a transport. Asynchronous: every answer comes by callback, exactly
/// once, on the event loop; nothing here waits. After close() no callback is called any more.
class DevToolsClient {
public:
    using OnAnswer = std::function<void(Result<Json> untrustedResult)>;
    using OnEvent = std::function<void(const Json& untrustedParams)>;

    /// `idsAfter`: what its commands are numbered from, where others use the same transport.
    DevToolsClient(DevToolsTransport& transport, Scheduler& scheduler, uint64_t idsAfter = 0);
    ~DevToolsClient();
    DevToolsClient(const DevToolsClient&) = delete;
    DevToolsClient& operator=(const DevToolsClient&) = delete;

    /// `onAnswer` gets the "result" object, or devtools.refused with the page's message, devtools.timeout,
    /// devtools.bad-message. A timeout of zero means none.
    void send(std::string_view method, Json params, OnAnswer onAnswer = {}, std::chrono::milliseconds timeout = {});
    void on(std::string_view event, OnEvent onEvent); ///< one more handler; they are called in this order
    void close(); ///< forgets every handler and pending command
    size_t badMessages() const { return m_badMessages; } ///< what was not a DevTools message

private:
    struct Pending {
        OnAnswer onAnswer;
        Scheduler::TimerId timer = 0;
    };
    void receive(std::string_view untrustedText);
    void answer(uint64_t id, Result<Json> result);

    DevToolsTransport& m_transport;
    Scheduler& m_scheduler;
    std::map<uint64_t, Pending> m_pending;
    std::map<std::string, std::vector<OnEvent>, std::less<>> m_events;
    uint64_t m_lastId;
    size_t m_badMessages = 0;
};

inline constexpr size_t maxDevToolsMessageBytes = 320 * 1024 * 1024;

namespace errors {
inline constexpr ErrorCode devToolsRefused{"devtools.refused", ErrorKind::Failed};
inline constexpr ErrorCode devToolsTimeout{"devtools.timeout", ErrorKind::Failed};
inline constexpr ErrorCode devToolsBadMessage{"devtools.bad-message", ErrorKind::Failed};
} // namespace errors

} // namespace holdfast::capture
