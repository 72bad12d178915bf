#include "core/capture/picture_tiles.h"

#include <algorithm>
#include <cmath>

namespace holdfast::capture {

namespace {

constexpr uint64_t maxTilePixels = 24'000'000; // 96 MB while it is drawn, and about as much again while it is packed

uint32_t pixels(double untrustedLength, uint32_t most)
{
    if (!(untrustedLength >= 1)) // also not a number
        return 1;
    return uint32_t(std::min(std::ceil(untrustedLength), double(most)));
}

} // namespace

TilePlan planTiles(double contentWidth, double contentHeight, uint32_t maxHeight)
{
    TilePlan plan;
    plan.width = pixels(contentWidth, maxPictureWidth);
    plan.height = pixels(contentHeight, std::max(1U, maxHeight));
    const auto fitting = uint32_t(std::min<uint64_t>(maxTilePixels / plan.width, maxWholeHeight));
    plan.tileHeight = plan.height <= fitting ? plan.height : fitting;
    return plan;
}

} // namespace holdfast::capture
