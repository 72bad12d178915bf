#include "app/decode/leak/png_data.h"

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
    } while (state == Z_OK && (m_stream.avail_in > 0 || m_stream.avail_out == 0));
    if (state == Z_STREAM_END) {
        m_isOpen = false;
        m_afterEnd += m_stream.avail_in;
    }
}

bool isPlainProfile(ByteView untrustedChunk)
{
    constexpr size_t markAt = 36, longestName = 79;
    constexpr std::array kinds{
        "icc", "rgb", "profile", "p3", "gray", "grey", "color", "colour", "display", "cmyk", "rec", "lcd", "skia"};
    const auto nameEnd = std::ranges::find(untrustedChunk, uint8_t(0));
    const size_t length = size_t(nameEnd - untrustedChunk.begin());
    if (length == 0 || length > longestName || length + 2 >= untrustedChunk.size())
        return false;
    const std::string name = asciiLowerCase(asText(untrustedChunk.subspan(0, length)));
    if (std::ranges::none_of(kinds, [&](const char* kind) { return name.find(kind) != std::string::npos; }))
        return false;
    std::array<uint8_t, markAt + 4> head{};
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
    return stream.avail_out == 0 && asText(ByteView(head).subspan(markAt)) == "acsp";
}

} // namespace holdfast::decode
