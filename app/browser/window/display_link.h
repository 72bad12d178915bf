#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace holdfast::browser {

/// The way to the display server. A confined helper may open no local socket, since one leads to the session bus too;
/// so the one connection that a window needs is made before confining, and handed to Qt when it asks for it.
class DisplayLink {
public:
    /// By QT_QPA_PLATFORM and the display's own variables; before becomeNobody(). Nothing to do for a display that is
    /// not reached by a socket. helper.not-confined when there is no such display.
    static Result<DisplayLink> connect();
    /// Puts what lets it in into the helper's home; after becomeNobody(). Once.
    Result<void> handOver(const std::filesystem::path& home);

private:
    std::string m_credentials; ///< the contents of XAUTHORITY
    int m_socket = -1;
    bool m_isWayland = false;
};

} // namespace holdfast::browser
