#include "ui/frame/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

namespace holdfast::ui {

IdleWatch::IdleWatch(std::chrono::milliseconds limit, QObject* parent, const Clock& clock)
    : QObject(parent)
    , m_limit(limit)
    , m_clock(clock)
    , m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::look);
}

void IdleWatch::setLimit(std::chrono::milliseconds limit)
{
    m_limit = limit;
    if (m_timer.isActive())
        start();
}

void IdleWatch::start()
{
    touch();
    m_timer.start(std::min<std::chrono::milliseconds>(m_limit, std::chrono::seconds(5)));
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::stop()
{
    m_timer.stop();
    QCoreApplication::instance()->removeEventFilter(this);
}

void IdleWatch::setHeld(bool held)
{
    m_held = held;
    touch();
}

bool IdleWatch::eventFilter(QObject*, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::DragMove:
        touch();
        break;
    default:
        break;
    }
    return false;
}

void IdleWatch::touch()
{
    m_lastWall = m_clock.now();
    m_lastMonotonic = m_clock.monotonic();
}

void IdleWatch::look()
{
    const auto untouched
        = std::max<std::chrono::nanoseconds>(m_clock.now() - m_lastWall, m_clock.monotonic() - m_lastMonotonic);
    if (!m_held && untouched >= m_limit)
        Q_EMIT expired();
}

} // namespace holdfast::ui
