#pragma once

#include "ui/screen/screen_source.h"

#include <xcb/xcb.h>

namespace holdfast::ui {

/// What the X server tells and shows, over a connection of its own. Every answer comes from the server at once. What
/// other programs say of themselves is capped and otherwise as they say it.
class X11Display {
public:
    X11Display(); ///< to what DISPLAY names
    ~X11Display();
    X11Display(const X11Display&) = delete;
    X11Display& operator=(const X11Display&) = delete;
    bool isConnected() const { return m_screen != nullptr; }

    std::string serverName() const; ///< its vendor and release number
    QRect desktop() const; ///< device pixels
    std::vector<intake::ScreenMonitor> monitors() const; ///< by RandR 1.5, in its order; scale is left 0
    std::vector<ScreenWindow>
    windows() const; ///< other processes', the window manager's list, else the root's children

    /// Where the window is, with its frame and without a shadow, clipped to the desktop; null when it is not shown.
    QRect areaOf(xcb_window_t window) const;
    bool isCovered(xcb_window_t window) const; ///< whether a window above it has a pixel of its area
    void raise(xcb_window_t window) const;
    Result<QImage> pixels(const QRect& area) const; ///< of the desktop, in one request; screen.no-picture

    /// From now on events tell when one of these, or the frame around it, leaves the screen. Gives all of them.
    std::vector<xcb_window_t> watch(const std::vector<xcb_window_t>& windows) const;
    bool isAnyShown(const std::vector<xcb_window_t>& windows) const;
    int descriptor() const; ///< readable when an event came
    bool dropEvents() const; ///< whether there were any

private:
    xcb_atom_t atom(const char* name) const;
    std::vector<uint32_t> numbers(xcb_window_t window, const char* property) const;
    std::string text(xcb_window_t window, const char* property) const;
    std::vector<xcb_window_t> children(xcb_window_t window) const;
    std::vector<xcb_window_t> fromBelow() const; ///< windows that lie over each other, the lowest first
    xcb_window_t topmost(xcb_window_t window) const; ///< the ancestor right under the root
    bool isShown(xcb_window_t window) const;
    std::string programOf(xcb_window_t window) const;
    xcb_connection_t* m_connection;
    const xcb_screen_t* m_screen = nullptr;
};

} // namespace holdfast::ui
