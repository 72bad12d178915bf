#include "app/decode/leak/code_reader.h"

#include <QTransform>

#define ZX_USE_UTF8 1
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wpedantic"
#include <ZXing/ReadBarcode.h>
#pragma GCC diagnostic pop

namespace holdfast::decode {

namespace {

void readFormats(const QImage& gray, ZXing::BarcodeFormats formats, bool inSeveralSizes, std::vector<RawCode>& codes)
{
    ZXing::DecodeHints hints;
    hints.setFormats(formats);
    hints.setTryHarder(true);
    hints.setTryRotate(true);
    hints.setTryDownscale(inSeveralSizes);
    const ZXing::ImageView view(
        gray.constBits(), gray.width(), gray.height(), ZXing::ImageFormat::Lum, int(gray.bytesPerLine()));
    for (const ZXing::Result& result : ZXing::ReadBarcodes(view, hints)) {
        if (!result.isValid())
            continue;
        QPolygon corners;
        for (const ZXing::PointI& corner : result.position())
            corners << QPoint(corner.x, corner.y);
        codes.push_back({ZXing::ToString(result.format()), result.text(), corners.boundingRect()});
    }
}

} // namespace

std::vector<RawCode> readRawCodes(const QImage& gray)
{
    using ZXing::BarcodeFormat;
    std::vector<RawCode> codes;
    // Without those of which every second pattern of lines is one (ITF, Codabar).
    readFormats(gray, BarcodeFormat::QRCode | BarcodeFormat::PDF417 | BarcodeFormat::DataMatrix | BarcodeFormat::Aztec,
        true, codes);
    // In one size only: version 1.4 ends the program by an assertion when it finds a line code in two.
    readFormats(gray, BarcodeFormat::Code128 | BarcodeFormat::Code39 | BarcodeFormat::Code93 | BarcodeFormat::EAN13,
        false, codes);
    return codes;
}

namespace {

std::vector<imaging::PageText::Code> readUpright(const QImage& gray, const QTransform& back)
{
    std::vector<imaging::PageText::Code> codes;
    for (RawCode& code : readRawCodes(gray))
        codes.push_back({std::move(code.format), std::move(code.text), back.mapRect(code.box)});
    return codes;
}

} // namespace

std::vector<imaging::PageText::Code> readCodes(const QImage& gray)
{
    std::vector<imaging::PageText::Code> codes = readUpright(gray, {});
    for (const int angle : {-4, 4, -8, 8, -12, 12}) {
        if (!codes.empty())
            break;
        const QTransform turn = QTransform().rotate(angle);
        const QImage turned = gray.convertToFormat(QImage::Format_RGB32)
                                  .transformed(turn, Qt::SmoothTransformation)
                                  .convertToFormat(QImage::Format_Grayscale8);
        codes = readUpright(turned, QImage::trueMatrix(turn, gray.width(), gray.height()).inverted());
    }
    return codes;
}

} // namespace holdfast::decode
