#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace holdfast {

/// Why others may come to see that a folder is there, or to delete it.
struct SharedPlace {
    enum class Kind {
        Synced, ///< a service copies it to other computers
        Public ///< other users of this computer, or of its network, get at it
    };
    Kind kind = Kind::Synced;
    std::string_view service; ///< "Dropbox"; empty for Public
};

/// Goes by the names of the folders above, the marks that such programs leave in them and, except on Windows, whether
/// everybody may write to one; the folder need not be there.
std::optional<SharedPlace> findSharedPlace(const std::filesystem::path& folder);

} // namespace holdfast
