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

/// A list of addresses: one address a line, or CSV (RFC 4180, one record a line; comma, semicolon or tab between
/// fields) whose header names the columns "url" and "under18" in any order. Empty lines and those that start with "#"
/// are left out. Nothing that could be an answer is read as a part of an address, and nothing that could be a part of
/// an address as an answer: usage.bad-list names the line.
Result<std::vector<ListedAddress>> parseAddressList(std::string_view untrustedText);
Result<std::vector<ListedAddress>> readAddressList(const std::filesystem::path& file); ///< also io.*

/// Of addresses that lead to the same page (scheme, last slash and fragment apart) each gets the answer that allows
/// less.
void letStricterAnswersWin(std::vector<ListedAddress>& addresses);

namespace errors {
inline constexpr ErrorCode badList{"usage.bad-list", ErrorKind::Usage};
} // namespace errors

} // namespace holdfast::intake
