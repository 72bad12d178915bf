#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace holdfast {

/// The folder for other users that a desktop made, under a name in the user's language: XDG_PUBLICSHARE_DIR in the text
/// of a user-dirs.dirs. The last line that makes sense counts. None when the home lies in it, which is how such a file
/// says that there is none.
std::optional<std::filesystem::path> findPublicShare(std::string_view userDirs, const std::filesystem::path& home);

} // namespace holdfast
