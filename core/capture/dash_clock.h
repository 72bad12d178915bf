#pragma once

#include "core/capture/dash_manifest.h"
#include "core/capture/page_fetch.h"

namespace holdfast::capture {

/// What time it is, as a server said it once.
struct ServerClock {
    DashClock source;
    std::chrono::milliseconds atStart{}; ///< UTC since 1970 when the scheduler's clock stood at 0
    int64_t nowMs(const Scheduler& scheduler) const { return (atStart + scheduler.elapsed()).count(); }
};

/// With what its page's films are asked for.
struct ClockWays {
    PageFetch& fetch;
    const Scheduler& scheduler;
    PageArchive& archive;
};

/// Asks one server after the other, until one says what time it is. `came` is called once; nothing: none did.
void askForTime(ClockWays ways, std::vector<DashClock> servers, std::chrono::milliseconds until,
    std::function<void(std::optional<ServerClock>)> came);

} // namespace holdfast::capture
