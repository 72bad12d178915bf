#pragma once

#include "core/imaging/decode_client.h"

#include <QRect>

namespace holdfast::imaging {

/// A solid cover on one page, in pixels at the page's own resolution.
struct Cover {
    uint32_t page = 1; ///< from 1
    QRect box;
    std::string reason{}; ///< of cover_codes; empty when the person drew it
};

enum class OutputFormat { Png, Jpeg, Pdf };
Result<OutputFormat> outputFormatFor(std::string_view fileName); ///< by its ending; redact.bad-format
std::string_view mimeOf(OutputFormat format);

/// The PDF resolution at which covers are drawn and copies are made.
inline constexpr double redactionDotsPerInch = 200;

/// Overwrites the pixels under the covers, before any scaling or compression. redact.box-outside when a cover has no
/// pixel on its page.
Result<void> applyCovers(QImage& page, const std::vector<QRect>& boxes);

/// New files from pixels alone: no metadata, no profile, no thumbnail, no text, no time, no producer's name.
Result<Bytes> encodePng(const QImage& page);
Result<Bytes> encodeJpeg(const QImage& page, int quality = 92);
Result<Bytes> encodePdf(const std::vector<Page>& pages); ///< one image object a page, nothing else

} // namespace holdfast::imaging
