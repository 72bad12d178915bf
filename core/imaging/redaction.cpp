#include "core/imaging/redaction.h"

#include <algorithm>

namespace holdfast::imaging {

Result<OutputFormat> outputFormatFor(std::string_view fileName)
{
    std::string ending;
    if (const size_t dot = fileName.rfind('.'); dot != std::string_view::npos)
        ending = fileName.substr(dot + 1);
    std::transform(ending.begin(), ending.end(), ending.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    if (ending == "png")
        return OutputFormat::Png;
    if (ending == "jpg" || ending == "jpeg")
        return OutputFormat::Jpeg;
    if (ending == "pdf")
        return OutputFormat::Pdf;
    return fail(errors::badFormat, "the name must end in .png, .jpg, .jpeg or .pdf");
}

std::string_view mimeOf(OutputFormat format)
{
    switch (format) {
    case OutputFormat::Png:
        return "image/png";
    case OutputFormat::Jpeg:
        return "image/jpeg";
    case OutputFormat::Pdf:
        break;
    }
    return "application/pdf";
}

static std::string describe(const QRect& box)
{
    return std::to_string(box.x()) + "," + std::to_string(box.y()) + "," + std::to_string(box.width()) + ","
        + std::to_string(box.height());
}

/// QRect keeps corners and its arithmetic overflows on hostile numbers, so the overlap is worked out in 64 bits.
static QRect clipped(const QRect& box, const QImage& page)
{
    const int64_t left = std::max<int64_t>(box.left(), 0);
    const int64_t top = std::max<int64_t>(box.top(), 0);
    const int64_t right = std::min<int64_t>(box.right(), page.width() - 1);
    const int64_t bottom = std::min<int64_t>(box.bottom(), page.height() - 1);
    if (left > right || top > bottom)
        return {};
    return {QPoint(int(left), int(top)), QPoint(int(right), int(bottom))};
}

Result<void> applyCovers(QImage& page, const std::vector<QRect>& boxes)
{
    for (const QRect& box : boxes)
        if (clipped(box, page).isEmpty())
            return fail(errors::boxOutside, describe(box));
    if (page.format() != QImage::Format_RGB32)
        page = page.convertToFormat(QImage::Format_RGB32);
    for (const QRect& box : boxes) {
        const QRect area = clipped(box, page);
        for (int y = area.top(); y <= area.bottom(); ++y) {
            auto* row = reinterpret_cast<QRgb*>(page.scanLine(y));
            std::fill(row + area.left(), row + area.right() + 1, qRgb(0, 0, 0));
        }
    }
    return {};
}

} // namespace holdfast::imaging
