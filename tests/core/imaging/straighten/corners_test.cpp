#include "core/imaging/straighten/corners.h"

#include "core/base/helper_process.h"
#include "core/imaging/decode_client.h"

#include <gtest/gtest.h>

using namespace holdfast;
using namespace holdfast::imaging;

namespace {

constexpr QSize photo(1600, 1200);

bool isRefused(const Corners& corners)
{
    const auto checked = checkCorners(corners, photo);
    return !checked && checked.error().is(imaging::errors::badCorners);
}

Corners corners(QPoint a, QPoint b, QPoint c, QPoint d)
{
    return {{a, b, c, d}};
}

TEST(Corners, ofAConvexShapeOnThePictureAreTaken)
{
    EXPECT_TRUE(checkCorners(corners({200, 150}, {1400, 220}, {1350, 1000}, {250, 940}), photo));
    EXPECT_TRUE(checkCorners(cornersOf(photo), photo)) << "the picture's own";
    EXPECT_TRUE(checkCorners(corners({1400, 220}, {1350, 1000}, {250, 940}, {200, 150}), photo)) << "on its side";
}

TEST(Corners, outsideThePictureAreRefused)
{
    EXPECT_TRUE(isRefused(corners({-1, 150}, {1400, 220}, {1350, 1000}, {250, 940})));
    EXPECT_TRUE(isRefused(corners({200, 150}, {1400, 220}, {1350, 1201}, {250, 940})));
}

TEST(Corners, onOneLineOrOnOnePointAreRefused)
{
    EXPECT_TRUE(isRefused(corners({100, 100}, {500, 100}, {900, 100}, {1300, 100})));
    EXPECT_TRUE(isRefused(corners({100, 100}, {900, 100}, {1300, 104}, {1300, 900}))) << "three of them nearly";
    EXPECT_TRUE(isRefused(corners({100, 100}, {100, 100}, {100, 100}, {100, 100})));
    EXPECT_TRUE(isRefused(corners({100, 100}, {110, 100}, {110, 110}, {100, 110}))) << "too small to show anything";
}

TEST(Corners, whoseSidesCrossOrThatAreInAnotherOrderAreRefused)
{
    EXPECT_TRUE(isRefused(corners({200, 150}, {1350, 1000}, {1400, 220}, {250, 940}))) << "crossed";
    EXPECT_TRUE(isRefused(corners({250, 940}, {1350, 1000}, {1400, 220}, {200, 150}))) << "a mirror image";
    EXPECT_TRUE(isRefused(corners({200, 150}, {1400, 220}, {500, 400}, {250, 940}))) << "a dent";
}

TEST(Corners, makeARectangleOfTheLongerSides)
{
    EXPECT_EQ(straightenedSize(corners({0, 0}, {1000, 0}, {900, 600}, {0, 500})).value(), QSize(1000, 609));
    EXPECT_EQ(straightenedSize(cornersOf(photo)).value(), photo);
    const auto huge = straightenedSize(corners({0, 0}, {20000, 0}, {20000, 20000}, {0, 20000}));
    ASSERT_FALSE(huge);
    EXPECT_TRUE(huge.error().is(holdfast::errors::tooLarge));
}

TEST(Corners, areReadFromEightWholeNumbersOnly)
{
    const auto read = parseCorners("200,150,1400,220,1350,1000,250,940");
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, corners({200, 150}, {1400, 220}, {1350, 1000}, {250, 940}));
    for (const char* text : {"", "1,2,3,4,5,6,7", "1,2,3,4,5,6,7,8,9", "1,2,3,4,5,6,7,8,", "nan,2,3,4,5,6,7,8",
             "1,2,3,4,5,6,7,inf", "1.5,2,3,4,5,6,7,8", "1;2;3;4;5;6;7;8", "1, 2,3,4,5,6,7,8",
             "99999999999999999999,2,3,4,5,6,7,8", "1000001,2,3,4,5,6,7,8"}) {
        const auto refused = parseCorners(text);
        ASSERT_FALSE(refused) << text;
        EXPECT_TRUE(refused.error().is(imaging::errors::badCorners)) << text;
    }
}

TEST(Corners, thatAHelperMakesUpAreNotBelieved)
{
    const auto answer = [](const char* text) { return parseFoundEdges(Json::parse(text)); };
    EXPECT_TRUE(answer(R"({"width":100,"height":100,"corners":null,"confidence":0})"));
    EXPECT_TRUE(answer(R"({"width":100,"height":100,"corners":[5,5,90,5,90,90,5,90],"confidence":90})"));
    for (const char* text : {R"({"width":100,"height":100,"corners":[5,5,90,5,90,90,5,900],"confidence":90})",
             R"({"width":100,"height":100,"corners":[5,5,90,5],"confidence":90})",
             R"({"width":100,"height":100,"corners":[5,5,90,5,90,90,5,9.5],"confidence":90})",
             R"({"width":100,"height":100,"corners":"all","confidence":90})",
             R"({"width":100,"height":100,"corners":null,"confidence":101})",
             R"({"width":0,"height":100,"corners":null,"confidence":1})",
             R"({"width":90000,"height":100,"corners":null,"confidence":1})"}) {
        const auto refused = answer(text);
        ASSERT_FALSE(refused) << text;
        EXPECT_TRUE(refused.error().is(holdfast::errors::helperBadMessage)) << text;
    }
}

TEST(Corners, takesNoNumberTooLargeToHoldForASmallOne)
{
    EXPECT_TRUE(cornersFromJson(Json::parse("[-1,5,90,5,90,90,5,90]")));
    EXPECT_FALSE(cornersFromJson(Json::parse("[18446744073709551615,5,90,5,90,90,5,90]")));
}

} // namespace
