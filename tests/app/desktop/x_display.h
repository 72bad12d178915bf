#pragma once

#include <QProcess>
#include <chrono>
#include <optional>
#include <string>
#include <xcb/xcb.h>

namespace holdfast::desktop {

/// A screen of its own (Xvfb) with a keyboard that the test presses; there is no window manager. Throws when the X
/// server does not start or answers with something else than expected.
class XDisplay {
public:
    XDisplay();
    ~XDisplay();
    XDisplay(const XDisplay&) = delete;
    XDisplay& operator=(const XDisplay&) = delete;

    QString name() const { return m_name; }
    pid_t serverProcess() const { return static_cast<pid_t>(m_server.processId()); }

    static constexpr std::chrono::seconds usualPatience{90}; ///< for what surely comes, on a computer with much to do
    /// Waits until the program's window is on the screen, or has left it; and then gives it the keyboard.
    [[nodiscard]] bool waitForWindow(std::chrono::seconds patience = usualPatience);
    [[nodiscard]] bool waitForWindowToGo(std::chrono::seconds patience = usualPatience);
    bool offersCopied(const char* selection); ///< somebody does: CLIPBOARD, or PRIMARY, which the middle button pastes
    [[nodiscard]] bool waitForCopied(const char* selection, std::chrono::seconds patience = usualPatience);
    /// The first row of the screen, from above, in which this colour (0xrrggbb) is shown; waits until there is one.
    [[nodiscard]] std::optional<int> firstRowOf(uint32_t color, std::chrono::seconds patience = usualPatience);
    void type(const std::string& text); ///< lower-case letters, digits and spaces
    void press(uint32_t keySymbol);
    void pressWithControl(uint32_t keySymbol);
    static constexpr uint32_t Return = 0xff0d, Tab = 0xff09, Escape = 0xff1b, Down = 0xff54;

private:
    template <class Condition>
    bool waitFor(Condition condition, std::chrono::seconds patience);
    bool readEvent(); ///< false when there is none
    void hearOfCopied(); ///< as an event, from now on
    xcb_atom_t atomOf(const char* name) const;
    std::optional<int> rowThatHas(uint32_t color) const;
    uint8_t keyCode(uint32_t keySymbol);
    void sendKey(uint8_t code, bool down);
    QProcess m_server;
    QString m_name;
    xcb_connection_t* m_connection = nullptr;
    const xcb_screen_t* m_screen = nullptr;
    xcb_window_t m_window = 0; ///< the program's, while it is on the screen
};

} // namespace holdfast::desktop
