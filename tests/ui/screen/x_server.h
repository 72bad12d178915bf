#pragma once

#include <sys/types.h>

namespace holdfast::ui {

/// An X server of the test's own (Xvfb, 1280 × 800, one monitor); DISPLAY names it. To be made before Qt asks for one.
/// Throws when it does not start.
class XServer {
public:
    XServer();
    ~XServer();
    XServer(const XServer&) = delete;
    XServer& operator=(const XServer&) = delete;

private:
    pid_t m_process = -1;
};

} // namespace holdfast::ui
