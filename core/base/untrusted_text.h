#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace holdfast {

/// What becomes of text that a page, a file or a helper chose, before anything else is done with it.

/// At most `cap` bytes of UTF-8, cut between characters; a cut is shown by "…" at the end (not counted).
std::string cutText(std::string_view untrustedText, size_t cap);

/// As it may be shown anywhere: printable ASCII, everything else a space, cut at `maxLength` characters.
std::string printableAscii(std::string_view untrustedText, size_t maxLength);

/// On one line: line ends and tabs are spaces, other control characters (ASCII) are gone.
std::string oneLine(std::string_view untrustedText);

/// With the letters A to Z small, everything else as it is.
std::string asciiLowerCase(std::string_view text);

/// The parts between the separators, some of them empty: one more than there are of those.
std::vector<std::string_view> splitAt(std::string_view text, char separator);

/// "type/subtype" as RFC 6838 section 4.2 allows, at most 127 characters.
bool isMimeType(std::string_view untrustedText);

} // namespace holdfast
