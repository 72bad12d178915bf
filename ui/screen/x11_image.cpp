#include "ui/screen/x11_image.h"

#include "core/intake/screen_grab.h"

#include <bit>
#include <optional>

namespace holdfast::ui {

namespace {

const xcb_visualtype_t* rootVisual(const xcb_screen_t& screen)
{
    for (auto depth = xcb_screen_allowed_depths_iterator(&screen); depth.rem; xcb_depth_next(&depth))
        for (auto visual = xcb_depth_visuals_iterator(depth.data); visual.rem; xcb_visualtype_next(&visual))
            if (visual.data->visual_id == screen.root_visual)
                return visual.data;
    return nullptr;
}

std::optional<xcb_format_t> formatOf(const xcb_setup_t& setup, uint8_t depth)
{
    for (auto format = xcb_setup_pixmap_formats_iterator(&setup); format.rem; xcb_format_next(&format))
        if (format.data->depth == depth)
            return *format.data;
    return std::nullopt;
}

/// One colour's part of a pixel as 8 bits; fewer are stretched, so that the brightest stays the brightest.
class Channel {
public:
    explicit Channel(uint32_t mask)
        : m_mask(mask)
        , m_shift(std::countr_zero(mask))
        , m_bits(std::popcount(mask))
    {
    }
    uint32_t of(uint32_t pixel) const
    {
        const uint32_t value = (pixel & m_mask) >> m_shift;
        if (m_bits >= 8)
            return value >> (m_bits - 8);
        const uint32_t highest = (1u << m_bits) - 1;
        return (value * 255 + highest / 2) / highest;
    }

private:
    uint32_t m_mask;
    int m_shift, m_bits;
};

uint32_t readPixel(const uint8_t* at, size_t bytes, bool isBigEndian)
{
    uint32_t pixel = 0;
    for (size_t i = 0; i < bytes; ++i)
        pixel |= uint32_t(at[i]) << 8 * (isBigEndian ? bytes - 1 - i : i);
    return pixel;
}

} // namespace

Result<QImage> imageFromX11(
    const xcb_setup_t& setup, const xcb_screen_t& screen, uint8_t depth, ByteView bytes, QSize size)
{
    const auto* visual = rootVisual(screen);
    const auto format = formatOf(setup, depth);
    if (!visual || !format || visual->red_mask == 0 || visual->green_mask == 0 || visual->blue_mask == 0
        || format->bits_per_pixel % 8 != 0 || format->bits_per_pixel < 16 || format->scanline_pad < 8)
        return fail(intake::errors::screenNoPicture, "depth " + std::to_string(depth));
    const size_t pixelBytes = format->bits_per_pixel / 8u;
    const size_t pad = format->scanline_pad / 8u;
    const size_t rowBytes = (size_t(size.width()) * pixelBytes + pad - 1) / pad * pad;
    if (bytes.size() < rowBytes * size_t(size.height()))
        return fail(intake::errors::screenNoPicture, "too few bytes");
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull())
        return fail(holdfast::errors::outOfMemory, "a picture of the screen");
    const bool isBigEndian = setup.image_byte_order == XCB_IMAGE_ORDER_MSB_FIRST;
    const Channel red(visual->red_mask), green(visual->green_mask), blue(visual->blue_mask);
    for (int y = 0; y < size.height(); ++y) {
        const uint8_t* from = bytes.data() + size_t(y) * rowBytes;
        auto* to = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x, from += pixelBytes) {
            const uint32_t pixel = readPixel(from, pixelBytes, isBigEndian);
            to[x] = 0xff000000u | red.of(pixel) << 16 | green.of(pixel) << 8 | blue.of(pixel);
        }
    }
    return image;
}

} // namespace holdfast::ui
