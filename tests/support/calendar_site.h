#pragma once

#include "core/base/digest.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace holdfast::test {

/// An OpenTimestamps calendar of the test's own on loopback. Its answers are put together by hand (ots_bytes.h).
///   url()        a calendar      url("/lie")   one that sends a page instead      url("/none")   nothing there: 404
class CalendarSite {
public:
    CalendarSite();
    ~CalendarSite();
    CalendarSite(const CalendarSite&) = delete;
    CalendarSite& operator=(const CalendarSite&) = delete;
    std::string url(const std::string& path = "/calendar") const;
    int port() const;
    void anchor(uint64_t height); ///< a Bitcoin block has from now on all that it was given
    std::vector<std::string> bodies() const; ///< that were posted so far, in order
    std::vector<std::string> fetched() const; ///< paths that were asked for so far, in order
    /// The merkle root that a node would show of the block, for what was posted at this place.
    std::string merkleRoot(size_t posted = 0) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace holdfast::test
