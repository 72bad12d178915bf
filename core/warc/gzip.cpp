#include "core/warc/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <new>

namespace holdfast::warc {

void appendGzip(Bytes& out, ByteView bytes, Packing packing)
{
    constexpr int gzipWindow = 15 + 16, memoryLevel = 8;
    z_stream stream{};
    const int level = packing == Packing::Store ? Z_NO_COMPRESSION : Z_BEST_SPEED;
    if (deflateInit2(&stream, level, Z_DEFLATED, gzipWindow, memoryLevel, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc();
    std::array<uint8_t, 64 * 1024> block;
    int result = Z_OK;
    // zlib counts in 32 bits: long input goes in parts.
    constexpr size_t atOnce = 1u << 30;
    do {
        const size_t part = std::min(bytes.size(), atOnce);
        stream.next_in = const_cast<uint8_t*>(bytes.data()); // zlib's older interface; it only reads
        stream.avail_in = static_cast<uInt>(part);
        bytes = bytes.subspan(part);
        do {
            stream.next_out = block.data();
            stream.avail_out = static_cast<uInt>(block.size());
            result = deflate(&stream, bytes.empty() ? Z_FINISH : Z_NO_FLUSH);
            append(out, ByteView(block).first(block.size() - stream.avail_out));
        } while (stream.avail_out == 0 || (bytes.empty() && result != Z_STREAM_END));
    } while (!bytes.empty());
    deflateEnd(&stream);
}

bool isPackedAlready(std::string_view mime)
{
    constexpr std::array text{"image/svg+xml", "image/bmp", "image/x-icon", "image/vnd.microsoft.icon"};
    if (std::find(text.begin(), text.end(), mime) != text.end())
        return false;
    constexpr std::array packed{"application/zip", "application/gzip", "application/pdf", "font/woff", "font/woff2"};
    return mime.starts_with("image/") || mime.starts_with("video/") || mime.starts_with("audio/")
        || std::find(packed.begin(), packed.end(), mime) != packed.end();
}

} // namespace holdfast::warc
