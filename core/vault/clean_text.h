#pragma once

#include <string>
#include <string_view>

namespace holdfast::vault {

/// What the database, a custody event and every export can hold alike: UTF-8 without zero bytes, of bounded length.
std::string cleanText(std::string_view text);

} // namespace holdfast::vault
