#pragma once

#include <cstdint>

namespace holdfast::ui {

/// What painted_window shows at a place within it: 0x00RRGGBB, another one for each neighbour.
inline uint32_t paintedPixel(int x, int y)
{
    return uint32_t(x * 7 + y * 3) % 256 << 16 | uint32_t(x + y * 5) % 256 << 8 | uint32_t(x * 11 ^ y * 13) % 256;
}

} // namespace holdfast::ui
