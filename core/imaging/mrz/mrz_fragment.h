#pragma once

#include <string>
#include <string_view>

namespace holdfast::imaging {

/// A line, or what is left of one beside a cover, that can hardly be anything but a part of a machine-readable zone:
/// dates with their check digits at their places, or names between fillers. Empty for any other text.
std::string mrzFragmentFrom(std::string_view untrustedText);

/// The text without fillers, single ones as spaces.
std::string mrzWords(std::string_view text);

/// Six digits that are a date, YYMMDD; 00 for a day or month that is not known.
bool mrzIsDate(std::string_view text);

} // namespace holdfast::imaging
