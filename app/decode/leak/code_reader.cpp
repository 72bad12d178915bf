#include "app/decode/leak/code_reader.h"

#include "app/decode/leak/line_code.h"
#include "app/decode/survey/slant.h"

#include <QTransform>

#define ZX_USE_UTF8 1
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wpedantic"
#include <ZXing/ReadBarcode.h>
#pragma GCC diagnostic pop

#include <algorithm>
#include <cmath>

namespace holdfast::decode {

namespace {

enum class Sizes { One, Several };

void readFormats(const QImage& gray, ZXing::BarcodeFormats formats, Sizes sizes, std::vector<RawCode>& codes)
{
    ZXing::DecodeHints hints;
    hints.setFormats(formats);
    hints.setTryHarder(true);
    hints.setTryRotate(true);
    hints.setTryDownscale(sizes == Sizes::Several);
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

/// Enough of the picture is dark to hold a code in light on it.
bool hasDarkGround(const QImage& gray)
{
    constexpr int dark = 110, leastPercent = 6;
    constexpr int step = 4;
    int64_t seen = 0, found = 0;
    for (int y = 0; y < gray.height(); y += step)
        for (int x = 0; x < gray.width(); x += step) {
            ++seen;
            found += gray.constScanLine(y)[x] < dark ? 1 : 0;
        }
    return found * 100 >= seen * leastPercent;
}

} // namespace

std::vector<RawCode> readRawCodes(const QImage& gray)
{
    using ZXing::BarcodeFormat;
    std::vector<RawCode> codes;
    const auto areas = BarcodeFormat::QRCode | BarcodeFormat::PDF417 | BarcodeFormat::DataMatrix | BarcodeFormat::Aztec;
    readFormats(gray, areas, Sizes::Several, codes);
    if (QImage light = gray; hasDarkGround(gray)) { // version 1.4 finds no light code on dark by itself
        light.invertPixels();
        readFormats(light, areas, Sizes::Several, codes);
    }
    // In one size only: version 1.4 ends the program by an assertion when it finds a line code in two. Without those of
    // which every second pattern of lines is one (ITF, Codabar), and which meet that assertion in one size already.
    readFormats(gray, BarcodeFormat::Code128 | BarcodeFormat::Code39 | BarcodeFormat::Code93 | BarcodeFormat::EAN13,
        Sizes::One, codes);
    return codes;
}

std::vector<RawCode> readSlantingCodes(const QImage& gray)
{
    constexpr double nearlyLevel = 2.5; // degrees at which the library reads by itself
    constexpr int largest = 3000; // px: what is finer is read from nearer by
    const double factor = std::min(1.0, double(largest) / std::max(gray.width(), gray.height()));
    const QImage scaled = factor < 1.0
        ? gray.scaled(QSize(largest, largest), Qt::KeepAspectRatio, Qt::SmoothTransformation)
              .convertToFormat(QImage::Format_Grayscale8)
        : gray;
    std::vector<RawCode> codes;
    for (const Slant& slant : slantsOf(scaled)) {
        if (std::abs(slant.turn) < nearlyLevel)
            continue;
        const QImage level = turned(scaled, slant.turn);
        const QTransform turn = QImage::trueMatrix(QTransform().rotate(slant.turn), scaled.width(), scaled.height());
        const QTransform back = turn.inverted() * QTransform::fromScale(1 / factor, 1 / factor);
        for (RawCode& code : readRawCodes(level)) {
            if (std::min(code.box.width(), code.box.height()) * 4 < std::max(code.box.width(), code.box.height()))
                code.box = wholeLineCode(level, code.box);
            code.box = back.mapRect(code.box);
            codes.push_back(std::move(code));
        }
    }
    return codes;
}

QImage turned(const QImage& gray, double angle)
{
    if (angle == 0)
        return gray;
    const QImage paper
        = gray.convertToFormat(QImage::Format_ARGB32).transformed(QTransform().rotate(angle), Qt::SmoothTransformation);
    QImage flat(paper.size(), QImage::Format_Grayscale8);
    for (int y = 0; y < paper.height(); ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(paper.constScanLine(y));
        uchar* to = flat.scanLine(y);
        for (int x = 0; x < paper.width(); ++x) // the corners that turning leaves empty are white
            to[x] = uchar(qAlpha(from[x]) > 127 ? qBlue(from[x]) : 255);
    }
    return flat;
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
    for (RawCode& code : readSlantingCodes(gray)) {
        const bool isKnown
            = std::ranges::any_of(codes, [&](const auto& other) { return other.box.contains(code.box.center()); });
        if (!isKnown)
            codes.push_back({std::move(code.format), std::move(code.text), code.box});
    }
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
