#pragma once

#include "core/vault/capture_queue.h"

#include <chrono>
#include <deque>
#include <map>
#include <optional>

namespace holdfast::intake {

/// Which address of a batch is visited when: in their order, but no site more often than its pace allows, and one that
/// failed not before its time. Knows no clock: times are told to it.
class BatchSchedule {
public:
    using Time = std::chrono::steady_clock::time_point;
    explicit BatchSchedule(std::chrono::milliseconds pace)
        : m_pace(pace)
    {
    }

    void add(vault::QueuedAddress address, Time notBefore = {});
    /// The next that may be visited now; its site's pace starts.
    std::optional<vault::QueuedAddress> next(Time now);
    std::optional<Time> nextTime() const; ///< when next() may give one; nullopt when nothing waits
    void slowDown(const std::string& url); ///< the site asked for fewer visits: four times as long between them
    size_t size() const { return m_waiting.size(); }

private:
    struct Waiting {
        vault::QueuedAddress address;
        std::string site;
        Time notBefore;
    };
    struct Site {
        Time free{};
        std::chrono::milliseconds pace{};
    };
    Time readyAt(const Waiting& waiting) const;
    std::chrono::milliseconds m_pace;
    std::deque<Waiting> m_waiting;
    std::map<std::string, Site> m_sites;
};

} // namespace holdfast::intake
