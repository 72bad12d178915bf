#pragma once

#include "app/browser/pipe_host.h"
#include "app/browser/window/window_tab.h"

#include <QPointer>

namespace holdfast::browser {

/// One capture of what a tab shows.
class WindowJob final : public PipeHost {
public:
    /// `done` is called once, after the outcome was sent; the job must outlive that call. An error means that the
    /// parent is gone.
    WindowJob(HelperChannel& channel, capture::Scheduler& scheduler, WindowTab& tab, capture::LiveRequest request,
        std::function<void(Result<void>)> done);
    ~WindowJob() override;
    void start(const std::string& userAgent, bool isByProxy);
    void setOnProgress(std::function<void(const QString& what)> onProgress) { m_onProgress = std::move(onProgress); }

    void report(std::string_view what, uint64_t done, uint64_t total) override;
    void holdPage() override;

private:
    void finish(capture::RecipeOutcome outcome);

    QPointer<WindowTab> m_tab;
    std::function<void(Result<void>)> m_done;
    std::function<void(const QString& what)> m_onProgress;
    std::string m_userAgent;
    double m_zoom = 1;
    bool m_hadFocus = false; ///< the page
    capture::LiveCapture m_capture;
};

} // namespace holdfast::browser
