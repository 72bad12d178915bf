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

struct BoxDeleter {
    void operator()(Box* box) const { boxDestroy(&box); }
};

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
    Pix* sauvola = nullptr;
    if (pixSauvolaBinarize(whole.get(), 9, 0.3f, 1, nullptr, nullptr, nullptr, &sauvola) != 0)
        return nullptr;
    Picture print(sauvola);
    // The sides of covers and dark pictures are straighter and longer than any row of print.
    const Picture dark(pixThresholdToBinary(whole.get(), 60));
    const Picture solid(dark ? pixOpenBrick(nullptr, dark.get(), 13, 13) : nullptr);
    const Picture around(solid ? pixDilateBrick(nullptr, solid.get(), 9, 9) : nullptr);
    if (around)
        pixSubtract(print.get(), print.get(), around.get());
    return print;
}

/// Dark areas with nothing in them, a little larger than they are; what has light letters on it has holes.
Picture solidAreas(Pix* gray, int least)
{
    const Picture dark(pixThresholdToBinary(gray, 60));
    const Picture solid(dark ? pixOpenBrick(nullptr, dark.get(), least, least) : nullptr);
    const Picture holes(solid ? pixHolesByFilling(solid.get(), 4) : nullptr);
    if (!holes)
        return nullptr;
    Pixa* untrustedParts = nullptr;
    Boxa* boxes = pixConnComp(solid.get(), &untrustedParts, 8);
    Picture areas(pixCreateTemplate(solid.get()));
    constexpr int mostParts = 400;
    for (int i = 0; areas && boxes != nullptr && i < std::min(mostParts, boxaGetCount(boxes)); ++i) {
        l_int32 x = 0, y = 0, width = 0, height = 0, isWhole = 0;
        boxaGetBoxGeometry(boxes, i, &x, &y, &width, &height);
        const std::unique_ptr<Box, BoxDeleter> box(boxCreate(x, y, width, height));
        const Picture inside(pixClipRectangle(holes.get(), box.get(), nullptr));
        const Picture part(pixaGetPix(untrustedParts, i, L_CLONE));
        if (inside && part && pixZero(inside.get(), &isWhole) == 0 && isWhole != 0)
            pixRasterop(areas.get(), x, y, width, height, PIX_PAINT, part.get(), 0, 0);
    }
    boxaDestroy(&boxes);
    pixaDestroy(&untrustedParts);
    return areas ? Picture(pixDilateBrick(nullptr, areas.get(), 7, 7)) : nullptr;
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

double onItsSide(const Skew& upright)
{
    const double turn = 90 + double(upright.angle);
    return turn > 90 ? turn - 180 : turn;
}

} // namespace

QImage scaledGray(const QImage& gray, double factor)
{
    if (factor == 1.0)
        return gray;
    return gray
        .scaled(std::max(8, int(gray.width() * factor)), std::max(8, int(gray.height() * factor)),
            Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

QImage evenlyLit(const QImage& gray)
{
    const Picture whole = pictureOf(gray);
    const Picture even(whole ? pixBackgroundNormSimple(whole.get(), nullptr, nullptr) : nullptr);
    if (!even || pixGetDepth(even.get()) != 8)
        return gray;
    // Beside a cover Tesseract takes a small label and the value below it for one line of large letters.
    constexpr int leastSolid = 25, paper = 200; // px of what can be no letter; what the light is evened to
    if (const Picture solid = solidAreas(whole.get(), leastSolid))
        pixSetMasked(even.get(), solid.get(), paper);
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
    Picture print = printOf(small);
    if (!print)
        return {};
    // The edges of a card on a table and of its photo are longer than any row, and need not lie as the print does.
    constexpr int largest = side / 12, fewest = 25; // px of a character; of what can still be called print
    Picture letters(pixSelectBySize(print.get(), largest, largest, 8, L_SELECT_IF_BOTH, L_SELECT_IF_LTE, nullptr));
    l_int32 count = 0;
    if (letters && pixCountConnComp(letters.get(), 8, &count) == 0 && count >= fewest)
        print = std::move(letters);
    const Picture turned(pixRotate90(print.get(), 1));
    const Skew level = skewOf(print.get()), upright = turned ? skewOf(turned.get()) : Skew{};
    constexpr float sure = 2.5f;
    if (upright.confidence > level.confidence * 1.5f && upright.confidence > sure) {
        if (level.confidence > sure) // rows of a table make columns as level as rows: only reading tells
            return {double(level.angle), false};
        return {onItsSide(upright), true};
    }
    if (level.confidence > sure)
        return {double(level.angle), true};
    constexpr float likely = 1.6f; // a small card with some short rows; noise has less than 1.3
    if (std::max(level.confidence, upright.confidence) < likely)
        return {};
    return {level.confidence >= upright.confidence ? double(level.angle) : onItsSide(upright), false};
}

} // namespace holdfast::decode
