#pragma once

#include <QString>
#include <filesystem>

namespace holdfast::desktop {

/// holdfast [VAULTDIR] [--language xx] [--exit-after-first-paint]
struct Options {
    std::filesystem::path vaultFolder; ///< empty: the one used last
    QString language; ///< empty: the system's
    bool exitAfterFirstPaint = false; ///< for measuring how long the start takes
    bool showUsage = false;
};
Options readOptions(int argc, char** argv);

} // namespace holdfast::desktop
