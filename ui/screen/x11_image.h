#pragma once

#include "core/base/bytes.h"

#include <QImage>
#include <xcb/xcb.h>

namespace holdfast::ui {

/// What GetImage gave (X11 protocol, ZPixmap) of the screen's root window, as Format_RGB32. Exact where the screen has
/// 8 bits for each colour or fewer; of more the highest 8. screen.no-picture for bytes that don't fit, and for screens
/// without a red, a green and a blue part in each pixel.
Result<QImage> imageFromX11(
    const xcb_setup_t& setup, const xcb_screen_t& screen, uint8_t depth, ByteView bytes, QSize size);

} // namespace holdfast::ui
