#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QTimer>

namespace holdfast::ui {

/// Tells when nobody has touched keyboard or mouse for a while. Goes by whichever clock went on further: the wall clock
/// counts the time a computer was asleep, the monotonic one is not set back.
class IdleWatch final : public QObject {
    Q_OBJECT
public:
    explicit IdleWatch(
        std::chrono::milliseconds limit, QObject* parent = nullptr, const Clock& clock = Clock::system());
    void start();
    void stop();
    void setHeld(bool held); ///< long work goes on: the time starts anew when it ends
    void setLimit(std::chrono::milliseconds limit);

Q_SIGNALS:
    void expired();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();
    void touch();
    std::chrono::milliseconds m_limit;
    const Clock& m_clock;
    UtcTime m_lastWall;
    std::chrono::nanoseconds m_lastMonotonic{};
    QTimer m_timer;
    bool m_held = false;
};

} // namespace holdfast::ui
