#pragma once

#include "core/capture/scheduler.h"

#include <QElapsedTimer>
#include <QObject>

#include <map>
#include <memory>

class QTimer;

namespace holdfast::browser {

/// Timers of Qt's event loop.
class QtScheduler final : public capture::Scheduler {
public:
    QtScheduler();
    ~QtScheduler() override;
    TimerId callAfter(std::chrono::milliseconds delay, std::function<void()> action) override;
    void cancel(TimerId timer) override;
    std::chrono::milliseconds elapsed() const override;

private:
    QElapsedTimer m_clock;
    std::map<TimerId, std::unique_ptr<QTimer>> m_timers;
    TimerId m_last = 0;
};

} // namespace holdfast::browser
