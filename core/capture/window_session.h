#pragma once

#include "core/base/helper_process.h"
#include "core/capture/window_messages.h"

namespace holdfast::capture {

struct WindowOptions {
    AgeAnswer age = AgeAnswer::Unanswered; ///< of every page that is opened in the window
    std::string proxy; ///< "socks5://host:port", or empty: everything goes through it, or nowhere
    std::string platform; ///< the display, by Qt's name: "xcb", "wayland", "offscreen", "windows", "cocoa"
    WindowOrder order;
};

/// A running holdfast-browser that shows a window. Its profile lives in its memory and ends with it. Blocking; one
/// thread at a time.
class WindowSession final : public BrowserClient {
public:
    /// policy.* unless the answer is no: a page that is shown is a copy already. capture.bad-proxy, helper.*.
    static Result<std::unique_ptr<WindowSession>> open(const WindowOptions& options);

    /// Waits for what the person does next; as long as it takes. helper.crashed when the window is gone.
    Result<WindowEvent> next(const Progress& progress);
    /// Takes the page that the last event wanted; `request.url` is that event's.
    Result<CaptureOutcome> capture(
        const CaptureRequest& request, ArtifactReceiver& receiver, const Progress& progress) override;
    /// Tells the person what came of it, in one sentence; once for each that was wanted.
    Result<void> tell(bool isKept, const std::string& sentence);
    /// The window has closed by itself: next() says how.
    bool hasEnded() const { return m_last.has_value(); }
    int64_t processId() const { return m_helper->processId(); }

private:
    WindowSession() = default;
    std::unique_ptr<HelperProcess> m_helper;
    std::string m_proxy;
    WindowEvent m_wanted;
    std::optional<WindowEvent> m_last; ///< that ended a capture
    std::optional<Error> m_broken; ///< why it can't go on: its answers can no longer be told apart
};

} // namespace holdfast::capture
