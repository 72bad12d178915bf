#include "app/decode/leak/code_reader.h"

#include "app/decode/leak/line_code.h"
#include "app/decode/leak/line_code_reader.h"
#include "app/decode/leak/zxing.h"
#include "app/decode/survey/slant.h"

#include <QTransform>

#include <algorithm>
#include <cmath>

namespace holdfast::decode {

namespace {

/// QR, PDF417, DataMatrix and Aztec.
void readAreaCodes(const QImage& gray, std::vector<RawCode>& codes)
{
    using ZXing::BarcodeFormat;
    ZXing::DecodeHints hints;
    hints.setFormats(BarcodeFormat::QRCode | BarcodeFormat::PDF417 | BarcodeFormat::DataMatrix | BarcodeFormat::Aztec);
    hints.setTryHarder(true);
    hints.setTryRotate(true);
    hints.setTryDownscale(true);
    const ZXing::ImageView view(
        gray.constBits(), gray.width(), gray.height(), ZXing::ImageFormat::Lum, int(gray.bytesPerLine()));
    for (const ZXing::Result& result : ZXing::ReadBarcodes(view, hints))
        if (result.isValid())
            codes.push_back({ZXing::ToString(result.format()), result.text(), boxOf(result)});
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

std::vector<RawCode> readRawCodes(const QImage& gray, const imaging::PageReading& reading)
{
    std::vector<RawCode> codes;
    readAreaCodes(gray, codes);
    if (QImage light = gray; hasDarkGround(gray)) { // version 1.4 finds no light code on dark by itself
        light.invertPixels();
        readAreaCodes(light, codes);
    }
    if (!reading.hasLineCodes)
        return codes;
    for (RawCode& code : readLineCodes(gray))
        codes.push_back(std::move(code));
    return codes;
}

std::vector<RawCode> readSlantingCodes(const QImage& gray, const imaging::PageReading& reading)
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
        for (RawCode& code : readRawCodes(level, reading)) {
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

std::vector<imaging::PageText::Code> readUpright(
    const QImage& gray, const QTransform& back, const imaging::PageReading& reading)
{
    std::vector<imaging::PageText::Code> codes;
    for (RawCode& code : readRawCodes(gray, reading))
        codes.push_back({std::move(code.format), std::move(code.text), back.mapRect(code.box)});
    return codes;
}

} // namespace

std::vector<imaging::PageText::Code> readCodes(const QImage& gray, const imaging::PageReading& reading)
{
    std::vector<imaging::PageText::Code> codes = readUpright(gray, {}, reading);
    for (RawCode& code : readSlantingCodes(gray, reading)) {
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
        codes = readUpright(turned, QImage::trueMatrix(turn, gray.width(), gray.height()).inverted(), reading);
    }
    return codes;
}

} // namespace holdfast::decode
