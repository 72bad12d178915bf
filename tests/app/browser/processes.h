#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace holdfast {

struct RunningProcess {
    int id = 0, parent = 0;
    std::string commandLine; ///< arguments separated by spaces
    std::string status; ///< /proc/ID/status
    std::string userNamespace; ///< what /proc/ID/ns/user names
};

/// Every process below this one, this one left out.
std::vector<RunningProcess> descendants();
/// Chromium's processes that pages run in, of every browser below this process.
std::vector<RunningProcess> renderers();

} // namespace holdfast
