#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <vector>

namespace holdfast {

/// What a helper may still do after confine(). Everything not named is refused by the kernel: Landlock for files, TCP and
/// signals; seccomp for system calls. On macOS and Windows see confinement_mac.mm and confinement_win.cpp.
struct Confinement {
    std::vector<std::filesystem::path> readable; ///< folders and files; missing ones are skipped
    std::vector<std::filesystem::path> writable;
    std::vector<std::filesystem::path> executable; ///< programs it may start (WebEngine's own process)
    bool network = false; ///< sockets other than what is already open
    bool startsProcesses = false; ///< fork, execve, user namespaces: Chromium's own sandbox needs them
};

/// Where shared libraries, fonts, certificates and Qt's data live on this system.
std::vector<std::filesystem::path> systemReadable();

/// As root: become an unprivileged user that owns nothing, in an empty home folder in memory (removed by the parent).
/// Otherwise: only the empty home. Sets HOME, XDG_* and TMPDIR. Returns the home.
Result<std::filesystem::path> becomeNobody();

/// Applies it to this process and all it starts, for good. helper.not-confined when the kernel can't: the helper must end.
Result<void> confine(const Confinement& confinement);

}
