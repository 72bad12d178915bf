#pragma once

#include "core/capture/window_session.h"
#include "core/intake/intake.h"
#include "core/intake/outside_times.h"

namespace holdfast::intake {

/// Hears what goes on in a window; called on the thread of runWindow().
struct WindowListener {
    AskingTime askingTime; ///< before the first page that is taken, and once the window is closed
    std::function<void()> opened;
    std::function<void(const std::string& host)> visiting; ///< empty: nobody any more
    std::function<void()> active; ///< the person used it; at most once a minute
    std::function<void(const std::string& url)> started;
    std::function<void(std::string_view what, uint64_t done, uint64_t total)> progress;
    /// What came of it; gives the sentence that the window shows.
    std::function<std::string(const CapturedAddress& result)> ended;
};

/// How a window ended.
struct WindowEnd {
    size_t captured = 0;
    bool isQuickExit = false; ///< the person wants all of this program gone at once
    /// The person said of this page that it could show somebody under 18: its link was kept, and nothing else of it.
    std::optional<CapturedAddress> linkOnly;
};

/// Shows a window until the person closes it, and files each page that they have taken there. With another answer about
/// age than no, the window isn't opened (policy.*). cancelled when `close` is set: the window goes at once, and what it
/// was taking is not kept. `optionsOfEach`: depth and limits of each capture; its address and age are not looked at.
/// All pages of a window share one pair of time stamps, for which nobody is asked before the first is taken; the second
/// is asked for however the window ended, but not at a quick exit nor once `cancel` is set.
Result<WindowEnd> runWindow(vault::Vault& vault, const capture::WindowOptions& options,
    const capture::CaptureRequest& optionsOfEach, const OutsideTimes& times, const WindowListener& listener,
    const CancelFlag& close, const CancelFlag& cancel);

} // namespace holdfast::intake
