#pragma once

#include "core/vault/capture_queue.h"

#include <chrono>
#include <map>
#include <optional>
#include <set>

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
    size_t size() const { return m_size; }

private:
    struct Waiting {
        uint64_t place; ///< in the order of the batch
        std::string site;
        vault::QueuedAddress address;
    };
    struct Site {
        Time free{};
        std::chrono::milliseconds pace{};
        std::map<uint64_t, vault::QueuedAddress> waiting = {}; ///< by their places: what only the pace holds up
    };
    using Sites = std::map<std::string, Site>;
    void putIn(const Sites::value_type& site); ///< among those that are ready or that rest
    void takeOut(const Sites::value_type& site);
    void admitWhatIsDue();

    std::chrono::milliseconds m_pace;
    Time m_now{};
    uint64_t m_added = 0;
    size_t m_size = 0;
    std::multimap<Time, Waiting> m_later; ///< by when they may be visited at the earliest
    Sites m_sites;
    std::map<uint64_t, std::string> m_ready; ///< sites that may be visited now, by the place of their first address
    std::set<std::pair<Time, std::string>> m_resting; ///< sites whose pace holds them up, by when it ends
};

} // namespace holdfast::intake
