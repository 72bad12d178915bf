#include "app/browser/qt_scheduler.h"

#include <QTimer>

namespace holdfast::browser {

QtScheduler::QtScheduler()
{
    m_clock.start();
}
QtScheduler::~QtScheduler() = default;

capture::Scheduler::TimerId QtScheduler::callAfter(std::chrono::milliseconds delay, std::function<void()> action)
{
    const TimerId id = ++m_last;
    auto timer = std::make_unique<QTimer>();
    timer->setSingleShot(true);
    timer->setTimerType(Qt::PreciseTimer);
    QObject::connect(timer.get(), &QTimer::timeout, timer.get(), [this, id, action = std::move(action)] {
        const std::function<void()> copy = action; // the timer, and this lambda with it, goes first
        if (const auto found = m_timers.find(id); found != m_timers.end()) {
            found->second.release()->deleteLater();
            m_timers.erase(found);
        }
        copy();
    });
    timer->start(delay);
    m_timers.emplace(id, std::move(timer));
    return id;
}

void QtScheduler::cancel(TimerId timer)
{
    m_timers.erase(timer);
}

std::chrono::milliseconds QtScheduler::elapsed() const
{
    return std::chrono::milliseconds(m_clock.elapsed());
}

} // namespace holdfast::browser
