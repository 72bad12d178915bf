#pragma once

#include <QObject>
#include <QTimer>
#include <chrono>

namespace holdfast::ui {

/// Tells when nobody has touched keyboard or mouse for a while. Goes by the wall clock, so that the time a computer was
/// asleep counts too.
class IdleWatch final : public QObject {
    Q_OBJECT
public:
    explicit IdleWatch(std::chrono::milliseconds limit, QObject* parent = nullptr);
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
    std::chrono::system_clock::time_point m_last;
    QTimer m_timer;
    bool m_held = false;
};

} // namespace holdfast::ui
