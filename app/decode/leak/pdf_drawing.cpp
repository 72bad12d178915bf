#include "app/decode/leak/pdf_drawing.h"

#include <poppler-qt6.h>

#include <algorithm>

namespace holdfast::decode {

std::unique_ptr<Poppler::Document> opened(const QByteArray& pdf)
{
    if (pdf.isEmpty())
        return nullptr;
    auto document = Poppler::Document::loadFromData(pdf);
    if (document && (document->isLocked() || document->numPages() < 1))
        return nullptr;
    if (document) {
        document->setRenderBackend(Poppler::Document::SplashBackend);
        document->setRenderHint(Poppler::Document::Antialiasing);
        document->setRenderHint(Poppler::Document::TextAntialiasing);
    }
    return document;
}

QImage drawn(const Poppler::Page& page, double dotsPerInch)
{
    return page.renderToImage(dotsPerInch, dotsPerInch).convertToFormat(QImage::Format_RGB32);
}

QImage drawnFirst(const QByteArray& pdf, double dotsPerInch)
{
    const auto document = opened(pdf);
    const auto page = document ? document->page(0) : nullptr;
    return page ? drawn(*page, dotsPerInch) : QImage();
}

int lightness(const QImage& image, int x, int y)
{
    return qGray(reinterpret_cast<const QRgb*>(image.constScanLine(y))[x]);
}

/// How far apart the lightest and the darkest pixel are.
int rangeIn(const QImage& image, const QRect& box)
{
    const QRect area = box.intersected(image.rect());
    int lowest = 255, highest = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x) {
            lowest = std::min(lowest, lightness(image, x, y));
            highest = std::max(highest, lightness(image, x, y));
        }
    return std::max(0, highest - lowest);
}

} // namespace holdfast::decode
