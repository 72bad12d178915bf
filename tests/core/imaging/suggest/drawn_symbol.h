#pragma once

#include <QImage>

#define ZX_USE_UTF8 1
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#pragma GCC diagnostic pop

#include <string>

namespace holdfast::specimen {

/// A barcode of that text alone, black on white. size: px, at least; margin: in modules.
inline QImage drawnSymbol(ZXing::BarcodeFormat format, std::string_view text, QSize size, int margin)
{
    ZXing::MultiFormatWriter writer(format);
    writer.setMargin(margin);
    const ZXing::BitMatrix bits = writer.encode(std::string(text), size.width(), size.height());
    QImage image(bits.width(), bits.height(), QImage::Format_RGB32);
    for (int y = 0; y < bits.height(); ++y)
        for (int x = 0; x < bits.width(); ++x)
            image.setPixel(x, y, bits.get(x, y) ? qRgb(0, 0, 0) : qRgb(255, 255, 255));
    return image;
}

} // namespace holdfast::specimen
