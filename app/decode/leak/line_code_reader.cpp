#include "app/decode/leak/line_code_reader.h"

#include "app/decode/leak/line_code.h"
#include "app/decode/leak/zxing.h"

#include <algorithm>

namespace holdfast::decode {

namespace {

constexpr int mostReadings = 96; ///< of one picture; a sheet of labels has fewer codes

int longerSideOf(const QRect& box)
{
    return std::max(box.width(), box.height());
}

/// ITF and Codabar have no check figure: rows of letters and patterns of lines are read as a few figures, too.
bool isReliable(const ZXing::Result& result)
{
    constexpr size_t fewestFigures = 6;
    const auto unchecked = ZXing::BarcodeFormat::ITF | ZXing::BarcodeFormat::Codabar;
    return !unchecked.testFlag(result.format()) || result.text().size() >= fewestFigures;
}

/// Rows of one code that were read apart, as where a streak goes across it.
void addRows(std::vector<RawCode>& codes, RawCode rows)
{
    const int near = longerSideOf(rows.box) / 8;
    const auto same = std::ranges::find_if(codes, [&](const RawCode& other) {
        return other.format == rows.format && other.text == rows.text
            && other.box.adjusted(-near, -near, near, near).intersects(rows.box);
    });
    if (same != codes.end())
        same->box |= rows.box;
    else
        codes.push_back(std::move(rows));
}

void whiten(QImage& gray, const QRect& place)
{
    const QRect inside = place & gray.rect();
    for (int y = inside.top(); y <= inside.bottom(); ++y)
        std::fill_n(gray.scanLine(y) + inside.left(), inside.width(), uchar(255));
}

} // namespace

/// One at a time, and what was read is whitened before the next: version 1.4 compares what it has found, and ends the
/// program by an assertion (Result.cpp, "lineCount() == 1") where the same code stands twice, as on a sheet whose other
/// side shines through. It has nothing to compare while it looks for one code in one size.
std::vector<RawCode> readLineCodes(const QImage& gray)
{
    using ZXing::BarcodeFormat;
    ZXing::DecodeHints hints;
    hints.setFormats(BarcodeFormat::Code128 | BarcodeFormat::Code39 | BarcodeFormat::Code93 | BarcodeFormat::EAN13
        | BarcodeFormat::EAN8 | BarcodeFormat::UPCE | BarcodeFormat::ITF | BarcodeFormat::Codabar);
    hints.setTryHarder(true);
    hints.setTryRotate(true);
    hints.setTryDownscale(false);
    hints.setMaxNumberOfSymbols(1);
    QImage rest = gray;
    std::vector<RawCode> codes;
    for (int reading = 0; reading < mostReadings; ++reading) {
        const ZXing::Result result = ZXing::ReadBarcode(
            {rest.constBits(), rest.width(), rest.height(), ZXing::ImageFormat::Lum, int(rest.bytesPerLine())}, hints);
        if (!result.isValid())
            break;
        const QRect read = boxOf(result);
        const QRect whole = wholeLineCode(gray, read) | read;
        constexpr int edge = 3; // px, so that something goes each time
        // A reading that is not to be trusted may lie across a code of another kind, which is still to be read.
        whiten(rest, (isReliable(result) ? whole : read).adjusted(-edge, -edge, edge, edge));
        if (isReliable(result))
            addRows(codes, {ZXing::ToString(result.format()), result.text(), whole});
    }
    return codes;
}

} // namespace holdfast::decode
