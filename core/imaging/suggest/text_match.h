#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace holdfast::imaging {

/// Only A–Z and 0–9: accents dropped, small letters made capitals, everything else left out.
std::string foldText(std::string_view untrustedText);

/// What optical reading takes for one another made one: 0 for O, 1 for I and L, 8 for B, 5 for S, 2 for Z, 6 for G.
std::string foldLookalikes(std::string_view folded);

struct LikeText {
    size_t start = 0, length = 0;
    size_t distance = 0; ///< characters changed, left out or put in
};

/// Where in the text something stands that differs from `wanted` by at most `most` characters; the nearest, then the
/// first. None for an empty `wanted`.
std::optional<LikeText> findLike(std::string_view text, std::string_view wanted, size_t most);

} // namespace holdfast::imaging
