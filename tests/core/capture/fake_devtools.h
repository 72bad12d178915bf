#pragma once

#include "core/base/json.h"
#include "core/capture/devtools_transport.h"
#include "core/capture/scheduler.h"

#include <map>

namespace holdfast::capture {

/// A transport that keeps what was sent and delivers what the test says.
class FakeTransport final : public DevToolsTransport {
public:
    void send(std::string_view message) override { m_sent.push_back(Json::parse(message)); }
    const std::vector<Json>& sent() const { return m_sent; }
    /// The last command of this method; null when there was none.
    Json lastOf(const std::string& method) const
    {
        for (auto each = m_sent.rbegin(); each != m_sent.rend(); ++each)
            if ((*each)["method"] == method)
                return *each;
        return nullptr;
    }
    void answer(const Json& command, const Json& result)
    {
        deliver(Json{{"id", command.at("id")}, {"result", result}}.dump());
    }
    void event(const std::string& method, const Json& params)
    {
        deliver(Json{{"method", method}, {"params", params}}.dump());
    }
    void deliverText(std::string_view text) { deliver(text); }

private:
    std::vector<Json> m_sent;
};

/// Time that stands still until the test moves it.
class FakeScheduler final : public Scheduler {
public:
    TimerId callAfter(std::chrono::milliseconds delay, std::function<void()> action) override
    {
        m_timers.emplace(++m_last, Timer{m_now + delay, std::move(action)});
        return m_last;
    }
    void cancel(TimerId timer) override { m_timers.erase(timer); }
    std::chrono::milliseconds elapsed() const override { return m_now; }
    void advance(std::chrono::milliseconds by)
    {
        const auto end = m_now + by;
        for (;;) {
            auto next = m_timers.end();
            for (auto each = m_timers.begin(); each != m_timers.end(); ++each)
                if (each->second.at <= end && (next == m_timers.end() || each->second.at < next->second.at))
                    next = each;
            if (next == m_timers.end())
                break;
            m_now = next->second.at;
            const auto action = std::move(next->second.action);
            m_timers.erase(next);
            action();
        }
        m_now = end;
    }
    size_t pending() const { return m_timers.size(); }

private:
    struct Timer {
        std::chrono::milliseconds at;
        std::function<void()> action;
    };
    std::map<TimerId, Timer> m_timers;
    TimerId m_last = 0;
    std::chrono::milliseconds m_now{};
};

} // namespace holdfast::capture
