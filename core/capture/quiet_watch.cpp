#include "core/capture/quiet_watch.h"

#include <utility>

namespace holdfast::capture {

QuietWatch::QuietWatch(Scheduler& scheduler, IsBusy isBusy)
    : m_scheduler(scheduler)
    , m_isBusy(std::move(isBusy))
{
}

QuietWatch::~QuietWatch()
{
    stop();
}

void QuietWatch::wait(std::chrono::milliseconds quiet, std::chrono::milliseconds atMost, std::function<void(bool)> done)
{
    stop();
    m_done = std::move(done);
    m_quiet = quiet;
    m_limitTimer = m_scheduler.callAfter(atMost, [this] { finish(false); });
    changed();
}

void QuietWatch::changed()
{
    if (!m_done)
        return;
    m_scheduler.cancel(std::exchange(m_quietTimer, 0));
    if (!m_isBusy())
        m_quietTimer = m_scheduler.callAfter(m_quiet, [this] { finish(true); });
}

void QuietWatch::stop()
{
    m_scheduler.cancel(std::exchange(m_quietTimer, 0));
    m_scheduler.cancel(std::exchange(m_limitTimer, 0));
    m_done = {};
}

void QuietWatch::finish(bool becameQuiet)
{
    const auto done = std::exchange(m_done, {});
    stop();
    done(becameQuiet);
}

} // namespace holdfast::capture
