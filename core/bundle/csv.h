#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace holdfast::bundle {

/// Rows as docs/bundle-format.md, section 6, has them: every cell in double quotes, none run as a formula, CRLF.
std::string csvRow(std::initializer_list<std::string_view> cells);
/// The byte order mark and the first line, of names that need no quotes.
std::string csvHead(std::string_view names);

} // namespace holdfast::bundle
