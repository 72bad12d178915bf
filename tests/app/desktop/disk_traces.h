#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace holdfast::desktop {

/// The text as Qt keeps it in memory.
std::string inUtf16(const std::string& text);

/// All regular files below `folder` that hold one of the texts, in their bytes or in their path, as UTF-8 or UTF-16.
std::vector<std::filesystem::path> filesHolding(
    const std::filesystem::path& folder, const std::vector<std::string>& texts);

} // namespace holdfast::desktop
