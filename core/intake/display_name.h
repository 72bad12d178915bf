#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace holdfast::intake {

/// Valid UTF-8, in which control characters, line breaks, characters that turn the direction of text, and what was no
/// UTF-8 are U+FFFD.
std::string harmlessText(std::string_view untrustedText);

/// The last part of a path as harmlessText(), for people and never as a path.
std::string displayName(const std::filesystem::path& path);

/// The same part byte for byte (UTF-8 on Windows).
std::string rawName(const std::filesystem::path& path);

} // namespace holdfast::intake
