#include "app/decode/leak/png_data.h"

#include "app/decode/leak/colour_profile.h"
#include "core/base/untrusted_text.h"

#include <algorithm>
#include <array>

namespace holdfast::decode {

PngData::PngData()
    : m_isOpen(inflateInit(&m_stream) == Z_OK)
{
}

PngData::~PngData()
{
    inflateEnd(&m_stream);
}

void PngData::feed(ByteView untrustedChunk)
{
    if (!m_isOpen) {
        m_afterEnd += untrustedChunk.size();
        return;
    }
    std::array<uint8_t, 65536> pixels;
    m_stream.next_in = const_cast<Bytef*>(untrustedChunk.data()); // zlib only reads it
    m_stream.avail_in = uInt(untrustedChunk.size());
    int state = Z_OK;
    do {
        m_stream.next_out = pixels.data();
        m_stream.avail_out = uInt(pixels.size());
        state = inflate(&m_stream, Z_NO_FLUSH);
        m_unpacked += pixels.size() - m_stream.avail_out;
    } while (state == Z_OK && (m_stream.avail_in > 0 || m_stream.avail_out == 0));
    if (state == Z_STREAM_END) {
        m_isOpen = false;
        m_afterEnd += m_stream.avail_in;
    }
}

uint64_t pngRowBytes(ByteView untrustedHead)
{
    constexpr size_t headBytes = 13;
    constexpr uint64_t longestSide = 1U << 24;
    if (untrustedHead.size() < headBytes)
        return 0;
    const uint64_t width = readU32Be(untrustedHead), height = readU32Be(untrustedHead.subspan(4));
    if (width == 0 || height == 0 || width > longestSide || height > longestSide)
        return 0;
    constexpr std::array<uint64_t, 7> samples{1, 0, 3, 1, 2, 0, 4}; // by colour type
    const uint64_t bits = untrustedHead[9] < samples.size() ? samples[untrustedHead[9]] * untrustedHead[8] : 0;
    struct Pass {
        uint64_t left, top, across, down;
    };
    constexpr std::array<Pass, 7> interlaced{
        {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}}};
    const auto bytesOf = [&](const Pass& pass) {
        const uint64_t columns = width > pass.left ? (width - pass.left + pass.across - 1) / pass.across : 0;
        const uint64_t rows = height > pass.top ? (height - pass.top + pass.down - 1) / pass.down : 0;
        return columns == 0 ? 0 : rows * (1 + (columns * bits + 7) / 8);
    };
    if (bits == 0)
        return 0;
    if (untrustedHead[12] == 0)
        return bytesOf({0, 0, 1, 1});
    uint64_t all = 0;
    for (const Pass& pass : interlaced)
        all += bytesOf(pass);
    return all;
}

bool isPlainProfile(ByteView untrustedChunk)
{
    constexpr size_t longestName = 79, beginning = 40;
    constexpr std::array kinds{
        "icc", "rgb", "profile", "p3", "gray", "grey", "color", "colour", "display", "cmyk", "rec", "lcd", "skia"};
    const auto nameEnd = std::ranges::find(untrustedChunk, uint8_t(0));
    const size_t length = size_t(nameEnd - untrustedChunk.begin());
    if (length == 0 || length > longestName || length + 2 >= untrustedChunk.size())
        return false;
    const std::string name = asciiLowerCase(asText(untrustedChunk.subspan(0, length)));
    if (std::ranges::none_of(kinds, [&](const char* kind) { return name.find(kind) != std::string::npos; }))
        return false;
    std::array<uint8_t, beginning> head{};
    z_stream stream = {};
    if (inflateInit(&stream) != Z_OK)
        return false;
    const ByteView packed = untrustedChunk.subspan(length + 2);
    stream.next_in = const_cast<Bytef*>(packed.data());
    stream.avail_in = uInt(packed.size());
    stream.next_out = head.data();
    stream.avail_out = uInt(head.size());
    inflate(&stream, Z_SYNC_FLUSH);
    inflateEnd(&stream);
    return stream.avail_out == 0 && isColourProfile(head);
}

} // namespace holdfast::decode
