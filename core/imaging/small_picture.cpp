#include "core/imaging/small_picture.h"

namespace holdfast::imaging {

Result<QImage> smallPicture(DecodeClient& decoder, ByteSource& untrustedFile, std::string_view untrustedMime,
    int maxWidth, const Progress& progress)
{
    constexpr double dotsPerInch = 110; // of a PDF's page: legible at the width of a report
    HF_TRY(const uint32_t pages, decoder.load(untrustedFile, untrustedMime, progress));
    if (pages == 0)
        return fail(errors::decodeFailed, "no pages");
    HF_TRY(Page page, decoder.page(1, dotsPerInch, progress));
    if (page.pixels.width() > maxWidth)
        page.pixels = page.pixels.scaledToWidth(maxWidth, Qt::SmoothTransformation);
    return std::move(page.pixels);
}

Result<QImage> SmallPictures::of(ByteSource& untrustedFile, std::string_view untrustedMime, int maxWidth)
{
    if (!m_decoder) {
        HF_TRY(m_decoder, DecodeClient::start());
    }
    Result<QImage> picture = smallPicture(*m_decoder, untrustedFile, untrustedMime, maxWidth, m_progress);
    if (!picture)
        m_decoder.reset(); // whatever it was, the next file gets a helper that is well
    return picture;
}

} // namespace holdfast::imaging
