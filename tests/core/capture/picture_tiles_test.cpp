#include "core/capture/picture_tiles.h"

#include <gtest/gtest.h>

#include <limits>

namespace holdfast::capture {

TEST(PictureTiles, drawAPageOfOrdinaryLengthAtOnce)
{
    EXPECT_TRUE(planTiles(1280, 14310, 200000).isWhole());
    EXPECT_EQ(planTiles(1280, 14309.2, 200000).height, 14310U);
}

TEST(PictureTiles, cutALongPageIntoPartsThatATextureHolds)
{
    const TilePlan plan = planTiles(1280, 150000, 200000);
    EXPECT_FALSE(plan.isWhole());
    EXPECT_EQ(plan.height, 150000U);
    EXPECT_LE(plan.tileHeight, maxWholeHeight);
    EXPECT_LE(uint64_t(planTiles(1e9, 150000, 200000).tileHeight) * maxPictureWidth, 24'000'000U);
}

TEST(PictureTiles, endAtTheHeightThatWasAskedFor)
{
    EXPECT_EQ(planTiles(1280, 1e7, 200000).height, 200000U);
}

TEST(PictureTiles, makeAPictureOfAtLeastOnePixelFromAnyMeasure)
{
    for (const double odd : {0.0, -5.0, std::numeric_limits<double>::quiet_NaN(), 0.2}) {
        const TilePlan plan = planTiles(odd, odd, 100);
        EXPECT_EQ(plan.width, 1U);
        EXPECT_EQ(plan.height, 1U);
        EXPECT_TRUE(plan.isWhole());
    }
    EXPECT_EQ(planTiles(std::numeric_limits<double>::infinity(), 10, 100).width, maxPictureWidth);
}

} // namespace holdfast::capture
