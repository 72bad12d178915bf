#include "app/decode/leak/gif_pixels.h"

#include <array>
#include <optional>

namespace holdfast::decode {

namespace {

constexpr unsigned mostGifBits = 12;

class GifCodes {
public:
    explicit GifCodes(ByteView packed)
        : m_packed(packed)
    {
    }

    std::optional<unsigned> next(unsigned width)
    {
        for (; m_bits < width; m_bits += 8) {
            if (m_at == m_packed.size())
                return std::nullopt;
            m_held |= uint32_t(m_packed[m_at++]) << m_bits;
        }
        const unsigned code = m_held & ((1U << width) - 1);
        m_held >>= width;
        m_bits -= width;
        return code;
    }
    ByteView rest() const { return m_packed.subspan(m_at); }

private:
    ByteView m_packed;
    size_t m_at = 0;
    uint32_t m_held = 0;
    unsigned m_bits = 0;
};

} // namespace

GifPixels countGifPixels(ByteView untrustedPacked, unsigned bitsOfPixel)
{
    GifPixels pixels;
    if (bitsOfPixel < 1 || bitsOfPixel > 8)
        return pixels;
    const unsigned clear = 1U << bitsOfPixel, end = clear + 1;
    std::array<uint32_t, 1U << mostGifBits> lengths{}; // of the runs that codes from `end` on stand for
    unsigned width = bitsOfPixel + 1, known = end + 1;
    uint32_t before = 0;
    GifCodes codes(untrustedPacked);
    while (const std::optional<unsigned> code = codes.next(width)) {
        if (*code == end) {
            pixels.afterEnd = codes.rest();
            break;
        }
        if (*code == clear) {
            width = bitsOfPixel + 1;
            known = end + 1;
            before = 0;
            continue;
        }
        if (*code > known || (*code == known && before == 0)) { // readers stop here, too
            pixels.afterEnd = codes.rest();
            break;
        }
        const uint32_t length = *code < clear ? 1 : *code < known ? lengths[*code] : before + 1;
        pixels.count += length;
        if (before > 0 && known < lengths.size()) {
            lengths[known++] = before + 1;
            if (known == 1U << width && width < mostGifBits)
                ++width;
        }
        before = length;
    }
    return pixels;
}

} // namespace holdfast::decode
