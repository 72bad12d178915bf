#pragma once

#include "core/base/progress.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace holdfast::intake {

/// One thing found: a file to try, or something that is not taken, and why.
struct FoundFile {
    std::filesystem::path path;
    uint64_t bytes = 0;
    std::optional<Error> refused;
};

/// The paths themselves and, for folders, what lies in them, sorted by name. A link given by the person is followed;
/// links found in a folder are reported, not followed. `vaultFolder` is never entered: a vault that imports itself does
/// not end. cancelled, or import.too-many.
Result<std::vector<FoundFile>> findFiles(const std::vector<std::filesystem::path>& paths,
    const std::filesystem::path& vaultFolder, const Progress& progress);

inline constexpr size_t maxImportFiles = 1'000'000;

namespace errors {
inline constexpr ErrorCode notAFile{"import.not-a-file", ErrorKind::Failed}; ///< a link, device, pipe or socket
inline constexpr ErrorCode isTheVault{"import.is-the-vault", ErrorKind::Failed};
inline constexpr ErrorCode tooMany{"import.too-many", ErrorKind::Failed};
inline constexpr ErrorCode changedSince{"import.changed-since", ErrorKind::Failed}; ///< between two readings
} // namespace errors

} // namespace holdfast::intake
