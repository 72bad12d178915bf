#pragma once

#include "core/capture/scheduler.h"

namespace holdfast::capture {

/// Waits until something has been quiet for a while, or until a limit. One wait at a time.
class QuietWatch {
public:
    using IsBusy = std::function<bool()>;
    QuietWatch(Scheduler& scheduler, IsBusy isBusy);
    ~QuietWatch();
    QuietWatch(const QuietWatch&) = delete;
    QuietWatch& operator=(const QuietWatch&) = delete;

    /// `done(true)` after `quiet` without a change and without being busy; `done(false)` after `atMost`.
    void wait(std::chrono::milliseconds quiet, std::chrono::milliseconds atMost, std::function<void(bool)> done);
    void changed(); ///< something happened: the quiet time starts again
    void stop();
    bool isWaiting() const { return static_cast<bool>(m_done); }

private:
    void finish(bool becameQuiet);
    Scheduler& m_scheduler;
    IsBusy m_isBusy;
    std::function<void(bool)> m_done;
    std::chrono::milliseconds m_quiet{};
    Scheduler::TimerId m_quietTimer = 0, m_limitTimer = 0;
};

} // namespace holdfast::capture
