#pragma once

#include <filesystem>
#include <string>

namespace holdfast::intake {

/// The last part of a path, for people and never as a path: valid UTF-8, in which control characters, line breaks,
/// characters that turn the direction of text, and what was no UTF-8 are U+FFFD.
std::string displayName(const std::filesystem::path& path);

/// The same part byte for byte (UTF-8 on Windows).
std::string rawName(const std::filesystem::path& path);

} // namespace holdfast::intake
