#pragma once

#include <string>
#include <string_view>

namespace holdfast::imaging {

/// Text from a helper as it may be shown: printable ASCII, everything else a space, cut at `maxLength` characters.
std::string printable(std::string_view untrustedText, size_t maxLength);

/// "type/subtype" as RFC 6838 section 4.2 allows, at most 127 characters.
bool isMimeType(std::string_view untrustedText);

} // namespace holdfast::imaging
