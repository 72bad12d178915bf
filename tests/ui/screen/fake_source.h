#pragma once

#include "core/base/clock.h"
#include "tests/ui/ui_fixture.h"
#include "ui/screen/screen_source.h"

#include <QApplication>
#include <QTimer>

namespace holdfast::ui {

/// Two monitors and two windows of other programs; gives a drawn picture, and notes what was asked of it.
class FakeSource final : public ScreenSource {
public:
    bool isOffered() const override { return true; }
    std::vector<intake::ScreenMonitor> monitors() override
    {
        return {{"DP-1", QRect(0, 0, 640, 480), 1}, {"DP-2", QRect(640, 0, 320, 240), 1}};
    }
    std::vector<ScreenWindow> windows() override
    {
        return {{7, "Messages with A. Eriksson", "chatter", QRect(10, 10, 300, 200)},
            {9, "Pictures", "viewer", QRect(50, 60, 200, 100)}};
    }
    void hide(const std::vector<QWidget*>& windows, Hidden done) override
    {
        ++asked;
        for (QWidget* window : windows)
            window->hide();
        QTimer::singleShot(0, this,
            [this, done = std::move(done)] { done(hideError ? Result<void>(fail(*hideError)) : Result<void>()); });
    }
    void take(const ScreenOrder& order, Taken done) override
    {
        ++taken;
        last = order;
        for (const QWidget* window : QApplication::topLevelWidgets())
            sawOurs = sawOurs || window->isVisible();
        QTimer::singleShot(0, this, [this, order, done = std::move(done)] {
            done(takeError ? Result<intake::ScreenGrab>(fail(*takeError)) : Result<intake::ScreenGrab>(grab(order)));
        });
    }

    int asked = 0; ///< to hide
    int taken = 0;
    bool sawOurs = false; ///< a window of ours was on the screen when it was taken
    ScreenOrder last;
    std::optional<ErrorCode> hideError;
    std::optional<ErrorCode> takeError;
    QImage pixels = drawPicture(5);

private:
    intake::ScreenGrab grab(const ScreenOrder& order)
    {
        const Clock& clock = Clock::system();
        intake::ScreenGrab grab;
        grab.pixels = pixels;
        grab.what = order.what;
        grab.systemPart = "a screen that was drawn";
        grab.area = QRect({}, pixels.size());
        grab.monitors = monitors();
        grab.startedAt = grab.endedAt = clock.now();
        grab.startedMonotonic = grab.endedMonotonic = clock.monotonic();
        if (order.what == intake::ScreenGrab::What::Window)
            grab.names = intake::ScreenGrab::Names{order.window.untrustedTitle, order.window.untrustedProgram};
        return grab;
    }
};

} // namespace holdfast::ui
