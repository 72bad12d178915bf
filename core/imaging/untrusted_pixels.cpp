#include "core/imaging/untrusted_pixels.h"

#include "core/base/frame.h"
#include "core/imaging/decode_client.h"

#include <algorithm>

namespace holdfast::imaging {

Result<UntrustedPixels> UntrustedPixels::announced(const Json& untrustedMessage)
{
    HF_TRY(const uint64_t width, jsonUnsigned(untrustedMessage, "width"));
    HF_TRY(const uint64_t height, jsonUnsigned(untrustedMessage, "height"));
    HF_TRY(const uint64_t bytes, jsonUnsigned(untrustedMessage, "bytes"));
    if (width < 1 || height < 1 || width > uint64_t(maxSide) || height > uint64_t(maxSide)
        || width * height > uint64_t(maxPixels) || bytes != width * height * 3)
        return fail(holdfast::errors::helperBadMessage, "page size");
    UntrustedPixels pixels;
    pixels.m_image = QImage(int(width), int(height), QImage::Format_RGB32);
    if (pixels.m_image.isNull())
        return fail(holdfast::errors::outOfMemory, "page");
    pixels.m_missing = bytes;
    return pixels;
}

/// No more than the row has left. The row is looked up once for all: a look at each of the millions of bytes of a page
/// took longer than drawing it.
void UntrustedPixels::setPixels(ByteView untrustedTriples)
{
    auto* pixel = reinterpret_cast<QRgb*>(m_image.scanLine(m_y)) + m_x;
    const uint8_t* from = untrustedTriples.data();
    const int count = int(untrustedTriples.size() / bytesOfAPixel);
    for (int i = 0; i < count; ++i, from += bytesOfAPixel)
        pixel[i] = qRgb(from[0], from[1], from[2]);
    m_x += count;
    if (m_x == m_image.width()) {
        m_x = 0;
        ++m_y;
    }
}

Result<void> UntrustedPixels::feed(ByteView untrustedBytes)
{
    if (untrustedBytes.empty() || untrustedBytes.size() > m_missing)
        return fail(holdfast::errors::helperBadMessage, "pixels");
    m_missing -= untrustedBytes.size();
    while (!untrustedBytes.empty()) {
        const size_t whole = m_carriedCount > 0 ? 0 : untrustedBytes.size() / bytesOfAPixel;
        if (const int count = int(std::min<size_t>(whole, size_t(m_image.width() - m_x))); count > 0) {
            setPixels(untrustedBytes.first(size_t(count) * bytesOfAPixel));
            untrustedBytes = untrustedBytes.subspan(size_t(count) * bytesOfAPixel);
            continue;
        }
        m_carried[m_carriedCount++] = untrustedBytes.front(); // of a pixel whose rest comes with the next block
        untrustedBytes = untrustedBytes.subspan(1);
        if (m_carriedCount == bytesOfAPixel) {
            setPixels(m_carried);
            m_carriedCount = 0;
        }
    }
    return {};
}

} // namespace holdfast::imaging
