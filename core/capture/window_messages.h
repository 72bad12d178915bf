#pragma once

#include "core/capture/browser_client.h"
#include "core/capture/live_capture.h"

namespace holdfast::capture {

/// What a window says about the person's log-in, for the record.
enum class LoggedIn { Yes, No, NotSaid };
std::string_view toText(LoggedIn answer); ///< "yes", "no", "not said"

/// How a window looks and speaks. Every sentence in it is made by whoever opens it.
struct WindowLook {
    std::map<std::string, std::string> texts; ///< by the keys of app/browser/window/window_texts.h
    std::map<std::string, std::string> colors; ///< "#rrggbb" by Qt's names of palette roles, lower case
    bool isRightToLeft = false;
    double fontPoints = 0; ///< 0: the system's
};

struct WindowOrder {
    WindowLook look;
    std::string address; ///< opened first; empty: none
    bool everyPage = false; ///< takes each page that is opened, until the person says otherwise
};

/// What the person did in the window.
struct WindowEvent {
    enum class Kind {
        Wanted, ///< a capture of `url`: the window waits until it is told what came of it
        Visiting, ///< from now on the window is in touch with `host`; empty: with nobody
        Active, ///< they used it; at most once a minute
        Closed,
        QuickExit, ///< they want all of this program gone at once; the window has closed
        UnderAge, ///< the person says of `url` that it could show somebody under 18; the window has closed
    };
    Kind kind = Kind::Closed;
    std::string url, host;
    bool isView = false; ///< only what is visible
    LoggedIn loggedIn = LoggedIn::NotSaid;
};

/// The messages of docs/helper-protocol.md, section "Capture window". Reading checks types, ranges and lengths:
/// helper.bad-message.
Json encodeOrder(const WindowOrder& order);
Result<WindowOrder> decodeOrder(const Json& message);
Json encodeTake(const CaptureRequest& request);
Result<LiveRequest> decodeTake(const Json& message, bool isView);
Json encodeEvent(const WindowEvent& event);
Result<WindowEvent> decodeEvent(const Json& untrustedMessage);

} // namespace holdfast::capture
