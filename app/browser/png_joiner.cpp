#include "app/browser/png_joiner.h"

#include "core/capture/browser_client.h"

#include <QImage>

#include <algorithm>
#include <string_view>

namespace holdfast::browser {

namespace {

constexpr size_t chunkSize = 256 * 1024;
constexpr size_t bytesPerPixel = 3;

void appendChunk(Bytes& png, std::string_view type, ByteView data)
{
    appendU32Be(png, uint32_t(data.size()));
    const size_t start = png.size();
    append(png, asBytes(type));
    append(png, data);
    appendU32Be(png, uint32_t(crc32(0, png.data() + start, uInt(png.size() - start))));
}

} // namespace

PngJoiner::PngJoiner(uint32_t width)
    : m_width(width)
    , m_previousRow(size_t(width) * bytesPerPixel)
    , m_filteredRow(size_t(width) * bytesPerPixel + 1)
    , m_packed(chunkSize)
{
}

Result<std::unique_ptr<PngJoiner>> PngJoiner::create(uint32_t width)
{
    std::unique_ptr<PngJoiner> joiner(new PngJoiner(width));
    // Level 3: a page's flat colours pack nearly as well as at 6, in a third of the time.
    if (deflateInit(&joiner->m_zlib, 3) != Z_OK)
        return fail(errors::outOfMemory, "zlib");
    joiner->m_isOpen = true;
    return joiner;
}

PngJoiner::~PngJoiner()
{
    if (m_isOpen)
        deflateEnd(&m_zlib);
}

Result<void> PngJoiner::deflateBytes(ByteView bytes, int flush)
{
    m_zlib.next_in = const_cast<Bytef*>(bytes.data()); // zlib's interface lacks the const
    m_zlib.avail_in = uInt(bytes.size());
    for (;;) {
        if (m_zlib.avail_out == 0 || m_zlib.next_out == nullptr) {
            m_zlib.next_out = m_packed.data();
            m_zlib.avail_out = uInt(m_packed.size());
        }
        const int result = deflate(&m_zlib, flush);
        const bool isEnd = result == Z_STREAM_END;
        if (result != Z_OK && result != Z_BUF_ERROR && !isEnd)
            return fail(capture::errors::incomplete, "zlib");
        if (m_zlib.avail_out == 0 || isEnd)
            appendChunk(m_chunks, "IDAT", ByteView(m_packed).first(m_packed.size() - m_zlib.avail_out));
        if (isEnd || (flush == Z_NO_FLUSH && m_zlib.avail_in == 0 && m_zlib.avail_out != 0))
            return {};
    }
}

Result<void> PngJoiner::addTile(ByteView untrustedPng, uint32_t rows)
{
    const QImage tile
        = QImage::fromData(untrustedPng.data(), int(untrustedPng.size()), "PNG").convertToFormat(QImage::Format_RGB888);
    if (tile.width() != int(m_width) || tile.height() != int(rows))
        return fail(capture::errors::incomplete, "a part of the picture has another size");
    const size_t rowBytes = m_previousRow.size();
    for (int y = 0; y < tile.height(); ++y) {
        const uint8_t* const row = tile.constScanLine(y);
        m_filteredRow[0] = 2; // "Up": most rows of a page equal the one above
        for (size_t x = 0; x < rowBytes; ++x)
            m_filteredRow[x + 1] = uint8_t(row[x] - m_previousRow[x]);
        std::copy(row, row + rowBytes, m_previousRow.begin());
        HF_CHECK(deflateBytes(m_filteredRow, Z_NO_FLUSH));
    }
    m_rows += rows;
    return {};
}

Result<Bytes> PngJoiner::finish()
{
    HF_CHECK(deflateBytes({}, Z_FINISH));
    Bytes header;
    appendU32Be(header, m_width);
    appendU32Be(header, m_rows);
    append(header, Bytes{8, 2, 0, 0, 0}); // 8 bits, RGB, deflate, adaptive filters, not interlaced
    Bytes png{0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    png.reserve(m_chunks.size() + 64);
    appendChunk(png, "IHDR", header);
    append(png, m_chunks);
    appendChunk(png, "IEND", {});
    return png;
}

} // namespace holdfast::browser
