#include "app/browser/png_joiner.h"

#include <QBuffer>
#include <QImage>
#include <algorithm>
#include <gtest/gtest.h>

namespace holdfast::browser {

namespace {

constexpr uint32_t joinedWidth = 8, joinedTile = 16000, joinedHeight = 200'000;

/// Each tile in a colour of its own, so that one in the wrong place is seen.
QRgb colourOfTile(uint32_t tile)
{
    return qRgb(int(tile * 17 % 256), int(tile * 59 % 256), int(tile * 101 % 256));
}

Bytes drawnTile(uint32_t tile, uint32_t rows)
{
    QImage drawn(int(joinedWidth), int(rows), QImage::Format_RGB32);
    drawn.fill(colourOfTile(tile));
    QByteArray png;
    QBuffer buffer(&png);
    drawn.save(&buffer, "PNG");
    return Bytes(png.begin(), png.end());
}

} // namespace

TEST(PngJoiner, makesOnePictureOf200000RowsWithEachTileInItsPlace)
{
    const auto joiner = PngJoiner::create(joinedWidth);
    ASSERT_TRUE(joiner);
    for (uint32_t tile = 0; (*joiner)->rows() < joinedHeight; ++tile) {
        const uint32_t rows = std::min(joinedTile, joinedHeight - (*joiner)->rows());
        ASSERT_TRUE((*joiner)->addTile(drawnTile(tile, rows), rows)) << tile;
    }
    const auto png = (*joiner)->finish();
    ASSERT_TRUE(png);
    const QImage joined = QImage::fromData(png->data(), int(png->size()), "PNG");
    ASSERT_EQ(joined.size(), QSize(int(joinedWidth), int(joinedHeight)));
    for (uint32_t tile = 0; tile * joinedTile < joinedHeight; ++tile) {
        const int top = int(tile * joinedTile), bottom = std::min(top + int(joinedTile), int(joinedHeight)) - 1;
        EXPECT_EQ(joined.pixel(0, top), colourOfTile(tile)) << top;
        EXPECT_EQ(joined.pixel(int(joinedWidth) - 1, bottom), colourOfTile(tile)) << bottom;
    }
}

TEST(PngJoiner, takesNoTileOfAnotherSizeThanWasAskedFor)
{
    const auto joiner = PngJoiner::create(joinedWidth);
    ASSERT_TRUE(joiner);
    ASSERT_TRUE((*joiner)->addTile(drawnTile(0, 10), 10));
    EXPECT_FALSE((*joiner)->addTile(drawnTile(1, 9), 10));
    EXPECT_EQ((*joiner)->rows(), 10U) << "what there was can still be had";
}

} // namespace holdfast::browser
