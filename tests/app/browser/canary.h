#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace holdfast {

/// A word that stands nowhere else.
std::string makeCanary();

/// Files that were written since `start` and hold `canary`, or have it in their name: in the folders that programs
/// leave things in.
std::vector<std::filesystem::path> tracesOf(const std::string& canary, std::filesystem::file_time_type start);

} // namespace holdfast
