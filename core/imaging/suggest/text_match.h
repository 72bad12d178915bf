#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace holdfast::imaging {

/// Letters and digits only: accents and vowel marks dropped, small letters made capitals, digits of any script 0–9.
/// Letters of other scripts than Latin stay, as UTF-8.
std::string foldText(std::string_view untrustedText);

/// What optical reading takes for one another made one: 0 for O, 1 for I and L, 8 for B, 5 for S, 2 for Z, 6 for G.
std::string foldLookalikes(std::string_view folded);

/// What is written from the right, as Arabic and Hebrew are, by the first letter.
bool isRightToLeft(std::string_view text);

/// All in bytes, of which a letter of another script than Latin has several.
struct LikeText {
    size_t start = 0, length = 0;
    size_t distance = 0; ///< changed, left out or put in
};

/// Where in the text something stands that differs from `wanted` by at most `most` bytes: of those that differ least,
/// the one that ends first. None for an empty `wanted`.
std::optional<LikeText> findLike(std::string_view text, std::string_view wanted, size_t most);

} // namespace holdfast::imaging
