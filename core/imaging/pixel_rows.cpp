#include "core/imaging/pixel_rows.h"

#include <zlib.h>

#include <array>
#include <cstdlib>

namespace holdfast::imaging {

namespace {

enum Filter : uint8_t { none = 0, sub = 1, up = 2, paeth = 4 };
constexpr size_t bytesPerPixel = 3;

uint8_t paethPredictor(int left, int above, int corner)
{
    const int estimate = left + above - corner;
    const int toLeft = std::abs(estimate - left);
    const int toAbove = std::abs(estimate - above);
    const int toCorner = std::abs(estimate - corner);
    if (toLeft <= toAbove && toLeft <= toCorner)
        return uint8_t(left);
    return uint8_t(toAbove <= toCorner ? above : corner);
}

/// Fills `out` (filter byte, then the filtered row) and returns the sum of absolute differences: lower compresses
/// better.
uint64_t filterRow(Filter filter, std::span<const uint8_t> row, std::span<const uint8_t> above, std::span<uint8_t> out)
{
    out[0] = filter;
    uint64_t cost = 0;
    for (size_t i = 0; i < row.size(); ++i) {
        const int left = i >= bytesPerPixel ? row[i - bytesPerPixel] : 0;
        const int corner = i >= bytesPerPixel ? above[i - bytesPerPixel] : 0;
        int predicted = 0;
        if (filter == sub)
            predicted = left;
        else if (filter == up)
            predicted = above[i];
        else if (filter == paeth)
            predicted = paethPredictor(left, above[i], corner);
        const auto value = uint8_t(row[i] - predicted);
        out[i + 1] = value;
        cost += uint64_t(std::abs(int(int8_t(value))));
    }
    return cost;
}

class Deflater {
public:
    Deflater() { m_ready = deflateInit(&m_stream, Z_DEFAULT_COMPRESSION) == Z_OK; }
    ~Deflater() { deflateEnd(&m_stream); }
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    bool feed(std::span<const uint8_t> bytes, int flush)
    {
        if (!m_ready)
            return false;
        m_stream.next_in = const_cast<uint8_t*>(bytes.data());
        m_stream.avail_in = uInt(bytes.size());
        int status = Z_OK;
        do {
            std::array<uint8_t, 64 * 1024> block;
            m_stream.next_out = block.data();
            m_stream.avail_out = uInt(block.size());
            status = deflate(&m_stream, flush);
            if (status == Z_STREAM_ERROR)
                return false;
            append(m_out, ByteView(block).first(block.size() - m_stream.avail_out));
        } while (m_stream.avail_out == 0);
        return flush != Z_FINISH || status == Z_STREAM_END;
    }
    Bytes take() { return std::move(m_out); }

private:
    z_stream m_stream{};
    Bytes m_out;
    bool m_ready = false;
};

} // namespace

void copyRgbRow(const QImage& image, int y, std::span<uint8_t> out)
{
    const auto* pixels = reinterpret_cast<const QRgb*>(image.constScanLine(y));
    size_t at = 0;
    for (int x = 0; x < image.width(); ++x, at += bytesPerPixel) {
        out[at] = uint8_t(qRed(pixels[x]));
        out[at + 1] = uint8_t(qGreen(pixels[x]));
        out[at + 2] = uint8_t(qBlue(pixels[x]));
    }
}

Result<Bytes> deflateRows(const QImage& image)
{
    const size_t rowBytes = size_t(image.width()) * bytesPerPixel;
    Bytes row(rowBytes), above(rowBytes), best(rowBytes + 1), candidate(rowBytes + 1);
    Deflater deflater;
    for (int y = 0; y < image.height(); ++y) {
        copyRgbRow(image, y, row);
        uint64_t lowest = UINT64_MAX;
        for (const Filter filter : {none, sub, up, paeth}) {
            if (const uint64_t cost = filterRow(filter, row, above, candidate); cost < lowest) {
                lowest = cost;
                best.swap(candidate);
            }
        }
        if (!deflater.feed(best, Z_NO_FLUSH))
            return fail(errors::encodeFailed, "zlib");
        above.swap(row);
    }
    if (!deflater.feed({}, Z_FINISH))
        return fail(errors::encodeFailed, "zlib");
    return deflater.take();
}

Result<QImage> opaque(const QImage& image)
{
    QImage plain = image.format() == QImage::Format_RGB32 ? image : image.convertToFormat(QImage::Format_RGB32);
    if (plain.isNull())
        return fail(errors::encodeFailed, "no pixels");
    return plain;
}

} // namespace holdfast::imaging
