#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace holdfast::browser {

/// Those that QtWebEngine's Chromium and an installed one are both started with.
std::vector<std::string> commonSwitches(const std::string& proxy); ///< "host:port", or empty

/// Those of an installed one, the common ones included; its profile lies in `home`.
std::vector<std::string> installedSwitches(const std::filesystem::path& home, const std::string& proxy);

} // namespace holdfast::browser
