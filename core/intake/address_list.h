#pragma once

#include "core/base/age_gate.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace holdfast::intake {

/// One address to capture, with the answer of its own row where there is one.
struct ListedAddress {
    std::string url;
    std::optional<AgeAnswer> age;
};

/// A list of addresses: one address a line, or CSV (RFC 4180, one record a line) whose header names the
/// columns "url" and "under18" in any order. Empty lines, and in a plain list lines that start with "#", are left out.
/// usage.bad-list names the line.
Result<std::vector<ListedAddress>> parseAddressList(std::string_view untrustedText);
Result<std::vector<ListedAddress>> readAddressList(const std::filesystem::path& file); ///< also io.*

namespace errors {
inline constexpr ErrorCode badList{"usage.bad-list", ErrorKind::Usage};
} // namespace errors

} // namespace holdfast::intake
