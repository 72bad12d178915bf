#pragma once

#include <filesystem>
#include <string_view>

namespace holdfast::intake {

/// What the helper broke down over, so that nobody can say what it is.
inline constexpr std::string_view unidentifiedMime = "application/x-unidentified";

/// Whether a file asks the question about under 18: by its type, or by its name where the type says too little.
bool mayShowSomeone(std::string_view mime, const std::filesystem::path& untrustedName);

} // namespace holdfast::intake
