#pragma once

#include "app/browser/qt_scheduler.h"
#include "app/browser/window/capture_window.h"
#include "app/browser/window/window_job.h"
#include "core/base/helper_main.h"

#include <QSocketNotifier>

namespace holdfast::browser {

/// The helper that shows a window: carries the person's wishes to the parent, and out what comes back. Ends with the
/// pipe, and when the window has closed.
class WindowHelper final : public QObject {
    Q_OBJECT
public:
    WindowHelper(HelperChannel channel, bool isByProxy);
    ~WindowHelper() override;

private:
    void readMessages();
    Result<void> handle(const Frame& frame);
    Result<void> open(const Json& message);
    Result<void> take(const Json& message);
    Result<void> told(const Json& message);
    void send(const capture::WindowEvent& event);

    HelperChannel m_channel;
    bool m_isByProxy;
    QtScheduler m_scheduler;
    QSocketNotifier m_notifier;
    std::unique_ptr<CaptureWindow> m_window;
    std::unique_ptr<WindowJob> m_job;
    bool m_isWanted = false, m_isView = false;
};

} // namespace holdfast::browser
