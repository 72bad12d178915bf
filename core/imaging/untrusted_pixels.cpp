#include "core/imaging/untrusted_pixels.h"

#include "core/base/frame.h"
#include "core/imaging/decode_client.h"

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

Result<void> UntrustedPixels::feed(ByteView untrustedBytes)
{
    if (untrustedBytes.empty() || untrustedBytes.size() > m_missing)
        return fail(holdfast::errors::helperBadMessage, "pixels");
    m_missing -= untrustedBytes.size();
    auto* row = reinterpret_cast<QRgb*>(m_image.scanLine(m_y));
    for (const uint8_t byte : untrustedBytes) {
        m_carried[m_carriedCount++] = byte;
        if (m_carriedCount < 3)
            continue;
        m_carriedCount = 0;
        row[m_x] = qRgb(m_carried[0], m_carried[1], m_carried[2]);
        if (++m_x == m_image.width()) {
            m_x = 0;
            if (++m_y < m_image.height())
                row = reinterpret_cast<QRgb*>(m_image.scanLine(m_y));
        }
    }
    return {};
}

} // namespace holdfast::imaging
