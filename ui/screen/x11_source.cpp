#include "ui/screen/x11_source.h"

#include "core/base/clock.h"

#include <QGuiApplication>
#include <QScreen>
#include <QSocketNotifier>
#include <QTimer>
#include <QWidget>
#include <utility>

namespace holdfast::ui {

using What = intake::ScreenGrab::What;

namespace {

constexpr int patience = 5000; // ms
// What lay under our window is drawn anew by its own programs, a raised window too, and a compositor may let ours fade:
// no event tells when they are done.
constexpr int redrawTime = 300; // ms

/// Where the names differ, the scale that all of them have, if there is one.
double scaleOf(const std::string& monitor)
{
    const auto screens = QGuiApplication::screens();
    double common = screens.isEmpty() ? 0 : screens.front()->devicePixelRatio();
    for (const QScreen* screen : screens) {
        if (screen->name().toStdString() == monitor)
            return screen->devicePixelRatio();
        if (screen->devicePixelRatio() != common)
            common = 0;
    }
    return common;
}

} // namespace

X11Source::X11Source()
{
    if (!m_display.isConnected())
        return;
    m_notifier = new QSocketNotifier(m_display.descriptor(), QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &X11Source::lookWhetherGone);
}

std::vector<intake::ScreenMonitor> X11Source::monitors()
{
    if (!m_display.isConnected())
        return {};
    auto monitors = m_display.monitors();
    for (intake::ScreenMonitor& monitor : monitors)
        monitor.scale = scaleOf(monitor.untrustedName);
    return monitors;
}

std::vector<ScreenWindow> X11Source::windows()
{
    return m_display.isConnected() ? m_display.windows() : std::vector<ScreenWindow>();
}

void X11Source::hide(const std::vector<QWidget*>& windows, Hidden done)
{
    std::vector<xcb_window_t> ours;
    for (const QWidget* window : windows)
        if (window->isVisible())
            ours.push_back(static_cast<xcb_window_t>(window->winId()));
    m_hidden = std::move(done);
    if (m_display.isConnected())
        m_leaving = m_display.watch(ours);
    for (QWidget* window : windows)
        window->hide();
    QTimer::singleShot(patience, this, [this, turn = ++m_turn] {
        if (turn == m_turn && m_hidden)
            endHiding(fail(errors::screenStillShown));
    });
    QTimer::singleShot(0, this, &X11Source::lookWhetherGone); // never from within this call
}

void X11Source::lookWhetherGone()
{
    m_display.dropEvents();
    do { // events that come along with an answer wake nobody, and what they tell may have come after it
        if (m_hidden && (!m_display.isConnected() || !m_display.isAnyShown(m_leaving)))
            endHiding({});
    } while (m_display.dropEvents());
}

void X11Source::endHiding(Result<void> result)
{
    m_leaving.clear();
    std::exchange(m_hidden, {})(std::move(result));
}

void X11Source::take(const ScreenOrder& order, Taken done)
{
    if (m_display.isConnected() && order.what == What::Window)
        m_display.raise(static_cast<xcb_window_t>(order.window.id));
    QTimer::singleShot(redrawTime, this, [this, order, done = std::move(done)] { done(grab(order)); });
}

Result<QRect> X11Source::areaFor(const ScreenOrder& order)
{
    if (order.what == What::Monitor) {
        const auto monitors = m_display.monitors();
        if (order.monitor < 0 || size_t(order.monitor) >= monitors.size())
            return fail(intake::errors::screenNoPicture, "no such monitor");
        return monitors[size_t(order.monitor)].area.intersected(m_display.desktop());
    }
    if (order.what != What::Window)
        return m_display.desktop();
    const auto window = static_cast<xcb_window_t>(order.window.id);
    const QRect area = m_display.areaOf(window);
    if (area.isEmpty())
        return fail(errors::screenWindowGone);
    if (m_display.isCovered(window))
        return fail(errors::screenWindowCovered);
    return area;
}

Result<intake::ScreenGrab> X11Source::grab(const ScreenOrder& order)
{
    if (!m_display.isConnected())
        return fail(errors::screenNoWay, "no X server");
    const Clock& clock = Clock::system();
    intake::ScreenGrab grab;
    grab.what = order.what;
    grab.method = intake::ScreenGrab::Method::X11;
    grab.systemPart = m_display.serverName();
    grab.monitors = monitors();
    HF_TRY(grab.area, areaFor(order));
    grab.startedAt = clock.now();
    grab.startedMonotonic = clock.monotonic();
    HF_TRY(grab.pixels, m_display.pixels(grab.area));
    grab.endedAt = clock.now();
    grab.endedMonotonic = clock.monotonic();
    if (order.what == What::Window)
        grab.names = intake::ScreenGrab::Names{order.window.untrustedTitle, order.window.untrustedProgram};
    return grab;
}

} // namespace holdfast::ui
