#pragma once

#include "core/intake/screen_grab.h"

#include <QObject>
#include <functional>
#include <memory>
#include <vector>

class QWidget;

namespace holdfast::ui {

/// Another program's window, by its own words.
struct ScreenWindow {
    quint64 id = 0; ///< the system's
    std::string untrustedTitle;
    std::string untrustedProgram;
    QRect area; ///< device pixels of the desktop, with the frame that the window manager draws
};

struct ScreenOrder {
    intake::ScreenGrab::What what = intake::ScreenGrab::What::Everything;
    int monitor = 0; ///< for What::Monitor: index in monitors(); a Region is taken from such a picture
    ScreenWindow window; ///< for What::Window
};

/// How this system gives pictures of the screen: of everything that is on it, whoever drew it. Lives on the user
/// interface's thread; no call waits for a person. What is going on ends without a word when this is destroyed.
class ScreenSource : public QObject {
    Q_OBJECT
public:
    static std::unique_ptr<ScreenSource> forThisSystem(); ///< never null; one that can't do anything says so when asked

    /// Whether pictures can be taken at all; where not, every order is answered with screen.no-way.
    virtual bool isOffered() const = 0;
    virtual std::vector<intake::ScreenMonitor> monitors() { return {}; }
    virtual std::vector<ScreenWindow> windows() { return {}; } ///< of other programs, as they are listed by the system

    using Hidden = std::function<void(Result<void>)>;
    /// Hides our own windows, and calls once they have left the screen; screen.still-shown when they don't.
    virtual void hide(const std::vector<QWidget*>& windows, Hidden done) = 0;

    using Taken = std::function<void(Result<intake::ScreenGrab>)>;
    /// Takes the picture: pixels, area, monitors and clocks are set; names only for a window. `screen.*`.
    virtual void take(const ScreenOrder& order, Taken done) = 0;
};

namespace errors {
inline constexpr ErrorCode screenNoWay{"screen.no-way", ErrorKind::Failed}; ///< this system offers none
inline constexpr ErrorCode screenRefused{"screen.refused", ErrorKind::Failed}; ///< the system lets nobody, or not us
inline constexpr ErrorCode screenWindowGone{"screen.window-gone", ErrorKind::Failed};
inline constexpr ErrorCode screenWindowCovered{"screen.window-covered", ErrorKind::Failed}; ///< by another program's
inline constexpr ErrorCode screenStillShown{"screen.still-shown", ErrorKind::Failed}; ///< our own windows
} // namespace errors

} // namespace holdfast::ui
