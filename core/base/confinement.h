#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <vector>

namespace holdfast {

/// What a helper may still do after confine(). Everything not named is refused by the kernel: Landlock for files, TCP
/// and signals; seccomp for system calls. On macOS and Windows see confinement_mac.mm and confinement_win.cpp.
struct Confinement {
    std::vector<std::filesystem::path> readable; ///< folders and files; missing ones are skipped
    std::vector<std::filesystem::path> writable;
    std::vector<std::filesystem::path> executable; ///< programs it may start (WebEngine's own process)
    bool network = false; ///< sockets other than what is already open
    bool localSockets = false; ///< sockets with a name, such as a display server's: only to show a window
    bool startsProcesses = false; ///< fork, execve, user namespaces and their files in /proc: Chromium's own sandbox
};

/// Where shared libraries, fonts, certificates and Qt's data live on this system.
std::vector<std::filesystem::path> systemReadable();

/// Enters the empty home folder in memory that the parent made for this helper (HelperHome) and removes afterwards; as
/// root becomes the unprivileged user, owner of nothing else, that the parent gave it to. Sets HOME, XDG_* and TMPDIR.
/// Returns the home. helper.not-confined when the helper was not started by HelperProcess.
Result<std::filesystem::path> becomeNobody();

/// Applies it to this process and all it starts, for good. Call it before any other thread exists (before
/// Q…Application). helper.not-confined when the kernel can't: the helper must end.
Result<void> confine(const Confinement& confinement);

} // namespace holdfast
