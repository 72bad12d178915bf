#pragma once

#include <string>
#include <string_view>

namespace holdfast::imaging {

/// The value of one check digit (ICAO Doc 9303 part 3, 4.9): weights 7, 3, 1; `<` counts 0. Precondition: only A–Z, 0–9
/// and `<`.
char mrzCheckDigit(std::string_view text);

/// A line of text in the alphabet of machine-readable zones: capitals, spaces and punctuation dropped, what optical
/// reading takes `<` for put right where nothing else is likely. Empty when too little of it fits.
std::string mrzLineFrom(std::string_view untrustedText);

/// The line with exactly `length` characters: fillers are added to or taken from its longest run of them. Empty when it
/// is more than four characters off, or has no filler to change.
std::string mrzFitted(std::string_view line, size_t length);

/// Letters that were read where a digit stands, and the other way round.
std::string mrzAsDigits(std::string_view text);
std::string mrzAsLetters(std::string_view text);

/// The other character of a pair that optical reading mixes up; 0 when there is none.
char mrzTwin(char character);

} // namespace holdfast::imaging
