#include "app/decode/survey/text_angle.h"

#include <algorithm>
#include <memory>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
#include <leptonica/allheaders.h>
#pragma GCC diagnostic pop

namespace holdfast::decode {

namespace {

struct PixDeleter {
    void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using Picture = std::unique_ptr<Pix, PixDeleter>;

Picture pictureOf(const QImage& gray)
{
    Picture whole(pixCreate(gray.width(), gray.height(), 8));
    for (int y = 0; whole && y < gray.height(); ++y) {
        l_uint32* row = pixGetData(whole.get()) + ptrdiff_t(y) * pixGetWpl(whole.get());
        const uchar* from = gray.constScanLine(y);
        for (int x = 0; x < gray.width(); ++x)
            SET_DATA_BYTE(row, x, from[x]);
    }
    return whole;
}

/// What is darker than its surroundings, whatever the light.
Picture printOf(const QImage& gray)
{
    const Picture whole = pictureOf(gray);
    if (!whole)
        return nullptr;
    Pix* print = nullptr;
    if (pixSauvolaBinarize(whole.get(), 9, 0.3f, 1, nullptr, nullptr, nullptr, &print) != 0)
        return nullptr;
    return Picture(print);
}

struct Skew {
    float angle = 0, confidence = 0;
};

Skew skewOf(Pix* print)
{
    Skew skew;
    if (pixFindSkewSweepAndSearch(print, &skew.angle, &skew.confidence, 2, 1, 13.0f, 1.0f, 0.05f) != 0)
        return {};
    return skew;
}

} // namespace

QImage evenlyLit(const QImage& gray)
{
    const Picture whole = pictureOf(gray);
    const Picture even(whole ? pixBackgroundNormSimple(whole.get(), nullptr, nullptr) : nullptr);
    if (!even || pixGetDepth(even.get()) != 8)
        return gray;
    QImage lit(gray.size(), QImage::Format_Grayscale8);
    for (int y = 0; y < lit.height(); ++y) {
        const l_uint32* row = pixGetData(even.get()) + ptrdiff_t(y) * pixGetWpl(even.get());
        uchar* to = lit.scanLine(y);
        for (int x = 0; x < lit.width(); ++x)
            to[x] = uchar(GET_DATA_BYTE(row, x));
    }
    return lit;
}

TextAngle textAngleOf(const QImage& gray)
{
    constexpr int side = 1100;
    const QImage small = std::max(gray.width(), gray.height()) > side
        ? gray.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation)
              .convertToFormat(QImage::Format_Grayscale8)
        : gray;
    if (small.width() < 40 || small.height() < 40)
        return {};
    const Picture print = printOf(small);
    if (!print)
        return {};
    const Picture turned(pixRotate90(print.get(), 1));
    const Skew level = skewOf(print.get()), upright = turned ? skewOf(turned.get()) : Skew{};
    constexpr float sure = 2.5f;
    if (upright.confidence > level.confidence * 1.5f && upright.confidence > sure) {
        if (level.confidence > sure) // rows of a table make columns as level as rows: only reading tells
            return {double(level.angle), false};
        const double turn = 90 + double(upright.angle);
        return {turn > 90 ? turn - 180 : turn, true};
    }
    if (level.confidence > sure)
        return {double(level.angle), true};
    return {};
}

} // namespace holdfast::decode
