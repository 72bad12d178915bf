#pragma once

#include "ui/screen/screen_source.h"
#include "ui/screen/x11_display.h"

class QSocketNotifier;

namespace holdfast::ui {

/// Pictures of an X11 desktop: exactly what its one big screen holds.
class X11Source final : public ScreenSource {
    Q_OBJECT
public:
    X11Source();
    bool isOffered() const override { return m_display.isConnected(); }
    std::vector<intake::ScreenMonitor> monitors() override;
    std::vector<ScreenWindow> windows() override;
    void hide(const std::vector<QWidget*>& windows, Hidden done) override;
    void take(const ScreenOrder& order, Taken done) override;

private:
    void lookWhetherGone();
    void endHiding(Result<void> result);
    Result<intake::ScreenGrab> grab(const ScreenOrder& order);
    Result<QRect> areaFor(const ScreenOrder& order);
    X11Display m_display;
    std::vector<xcb_window_t> m_leaving; ///< ours, and the frames around them
    Hidden m_hidden;
    QSocketNotifier* m_notifier = nullptr;
    int m_turn = 0; ///< of hiding, so that an old one's patience ends nothing newer
};

} // namespace holdfast::ui
