#pragma once

#include <cstdint>

namespace holdfast::capture {

inline constexpr uint32_t maxPictureWidth = 8192; ///< px
inline constexpr uint32_t maxWholeHeight = 16000; ///< px: one texture of Chromium's holds 16,384

/// How a page is cut into pictures that Chromium can draw at once.
struct TilePlan {
    uint32_t width = 0, height = 0; ///< of the whole picture
    uint32_t tileHeight = 0; ///< of each tile but the last
    bool isWhole() const { return tileHeight >= height; }
};

/// `contentWidth` and `contentHeight` as the page measures itself (untrusted); at least one pixel comes out.
TilePlan planTiles(double contentWidth, double contentHeight, uint32_t maxHeight);

} // namespace holdfast::capture
