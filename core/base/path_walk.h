#pragma once

#include <filesystem>
#include <system_error>
#include <vector>

namespace holdfast {

/// The way that the system takes to a folder.
struct PathWalk {
    struct Step {
        std::filesystem::path path;
        std::filesystem::file_status status; ///< of the link itself where it is one; type none: not known
    };
    std::vector<Step> steps; ///< the links and what they stand for, without the root; each once, in the order met
    std::filesystem::path nearest; ///< the last on the way known to be there and not a link; at least the root
    bool isOnNetwork = false; ///< where the way ends
};

using AskNetwork = bool (*)(const std::filesystem::path&);
using AskStatus = std::filesystem::file_status (*)(const std::filesystem::path&, std::error_code&);

/// Follows every link in `whole`, which is absolute. Asks for each step once, and for none behind one that is not there
/// or does not answer: what is behind is taken as it is written. So is what `isOnNetwork` says is on a network drive,
/// which is not touched.
PathWalk walkTo(
    const std::filesystem::path& whole, AskNetwork isOnNetwork,
    AskStatus ask = [](const std::filesystem::path& at, std::error_code& error) {
        return std::filesystem::symlink_status(at, error);
    });

} // namespace holdfast
