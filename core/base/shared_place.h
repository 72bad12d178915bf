#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace holdfast {

/// Why others may come to see that a folder is there, or to delete it.
struct SharedPlace {
    enum class Kind {
        Synced, ///< a service copies it to other computers
        Network, ///< another computer keeps it, where others may get at it, and locks and syncing hold less
        Public ///< other users of this computer, or of its network, get at it
    };
    Kind kind = Kind::Synced;
    std::string_view service; ///< "Dropbox"; empty for the others
};

using IsOnNetwork = bool (*)(const std::filesystem::path&);

/// Goes by the names of the folders above, as the path is written and where its links lead, the marks that such
/// programs leave in them, the public folder of the user's desktop (user-dirs.dirs), whether it is on a
/// network drive and, except on Windows, whether everybody may write to one; the folder need not be there. Of several
/// reasons, the first in the order of Kind. Behind a folder that does not answer, nothing is asked for.
/// On a network drive only names are looked at and nothing is touched, so that this never waits for a server.
std::optional<SharedPlace> findSharedPlace(const std::filesystem::path& folder);
std::optional<SharedPlace> findSharedPlace(const std::filesystem::path& folder, IsOnNetwork isOnNetwork);

} // namespace holdfast
