#include "app/cli/demo/specimen/specimen_passport.h"
#include "core/imaging/redaction.h"
#include "core/imaging/suggest/cover_codes.h"
#include "core/imaging/suggest/suggester.h"
#include "tests/core/imaging/sample_files.h"
#include "tests/core/imaging/straighten/card_shots.h"

#include <gtest/gtest.h>

#include <QLineF>

#include <algorithm>

using namespace holdfast;
using namespace holdfast::imaging;
using samples::Table;

namespace {

class Straighten : public ::testing::Test {
protected:
    static constexpr double tolerance = 16; ///< px: 1 % of the longer side of a shot
    static void SetUpTestSuite() { s_client = DecodeClient::start().value(); }
    static void TearDownTestSuite() { s_client.reset(); }
    static void load(const QImage& picture)
    {
        const Bytes file = encodePng(picture).value();
        MemorySource source(file);
        ASSERT_TRUE(s_client->load(source, "image/png", {}));
    }
    static FoundEdges edgesOf(const QImage& picture)
    {
        load(picture);
        return s_client->findEdges({}).value();
    }
    /// The farthest that a corner lies from where it should, whichever is the first.
    static double deviation(const Corners& found, const QPolygonF& real)
    {
        double least = 1e9;
        for (qsizetype first = 0; first < 4; ++first) {
            double most = 0;
            for (qsizetype i = 0; i < 4; ++i)
                most = std::max(most, QLineF(QPointF(found.points[size_t(i)]), real[(first + i) % 4]).length());
            least = std::min(least, most);
        }
        return least;
    }
    static Corners rounded(const QPolygonF& real)
    {
        Corners corners;
        for (qsizetype i = 0; i < 4; ++i)
            corners.points[size_t(i)] = real[i].toPoint();
        return corners;
    }
    static inline std::unique_ptr<DecodeClient> s_client;
};

TEST_F(Straighten, findsTheCornersOfACardOnAnyTable)
{
    const QImage photographed = specimen::drawPassport();
    for (const Table table : {Table::Plain, Table::Boards, Table::Cluttered})
        for (unsigned number = 0; number < 4; ++number) {
            const samples::CardShot shot = samples::cardShot(photographed, number, table);
            const FoundEdges found = edgesOf(shot.picture);
            EXPECT_EQ(found.picture, shot.picture.size());
            ASSERT_TRUE(found.corners) << shot.name;
            EXPECT_LE(deviation(*found.corners, shot.corners), tolerance) << shot.name;
            EXPECT_GE(found.confidence, 60) << shot.name;
        }
}

TEST_F(Straighten, takesTheGapsBetweenBoardsForNoSideOfACard)
{
    const QImage photographed = specimen::drawPassport();
    // Gaps that run along a side, cross it at a few degrees, or make a larger shape with the other three.
    for (const unsigned number : {123u, 136u, 1076u, 1086u, 1116u, 1200u, 1255u}) {
        const samples::CardShot shot = samples::cardShot(photographed, number, Table::Boards);
        const FoundEdges found = edgesOf(shot.picture);
        ASSERT_TRUE(found.corners) << shot.name;
        EXPECT_LE(deviation(*found.corners, shot.corners), tolerance) << shot.name;
    }
}

TEST_F(Straighten, findsNoEdgesWhereThereIsNoCard)
{
    for (const Table table : {Table::Plain, Table::Boards, Table::Cluttered})
        for (unsigned number = 0; number < 4; ++number)
            EXPECT_FALSE(edgesOf(samples::emptyTable(number, table)).corners) << number << samples::toText(table);
    QImage tiny(20, 20, QImage::Format_RGB32);
    tiny.fill(Qt::white);
    EXPECT_FALSE(edgesOf(tiny).corners);
}

TEST_F(Straighten, makesARectangleInWhichThePrintIsWhereTheCardHasIt)
{
    const QImage photographed = specimen::drawPassport();
    const samples::CardShot shot = samples::cardShot(photographed, 1, Table::Plain);
    load(shot.picture);
    const Corners corners = rounded(shot.corners);
    const auto size = s_client->straighten(corners, {});
    ASSERT_TRUE(size) << size.error().detail();
    EXPECT_GE(size->width(), QLineF(shot.corners[0], shot.corners[1]).length() - 2);
    EXPECT_GE(size->height(), QLineF(shot.corners[1], shot.corners[2]).length() - 2);
    const QImage straight = s_client->page(1, redactionDotsPerInch, {}).value().pixels;
    ASSERT_EQ(straight.size(), *size);
    const auto at = [&](QPoint onCard) {
        return straight.pixelColor(
            onCard.x() * size->width() / photographed.width(), onCard.y() * size->height() / photographed.height());
    };
    EXPECT_LT(at({1180, 48}).red(), 90) << "the bar across the top";
    EXPECT_GT(at({1180, 140}).red(), 120) << "paper";
    EXPECT_LT(at({220, 300}).red(), 120) << "the head on the photo";
}

TEST_F(Straighten, leavesAPictureBetweenItsOwnCornersToThePixel)
{
    const QImage picture = specimen::drawPassport();
    load(picture);
    EXPECT_EQ(s_client->straighten(cornersOf(picture.size()), {}).value(), picture.size());
    EXPECT_EQ(
        s_client->page(1, redactionDotsPerInch, {}).value().pixels, picture.convertToFormat(QImage::Format_RGB32));
}

TEST_F(Straighten, letsTheZoneBeCoveredByOneBoxThatDoesNotSlant)
{
    constexpr QRect machineReadable(52, 700, 1096, 92); // on the specimen, px
    const QImage photographed = specimen::drawPassport();
    for (unsigned number = 0; number < 2; ++number) {
        const samples::CardShot shot = samples::cardShot(photographed, number, Table::Cluttered);
        const FoundEdges found = edgesOf(shot.picture);
        ASSERT_TRUE(found.corners) << shot.name;
        const QSize size = s_client->straighten(*found.corners, {}).value();
        const auto covers = suggestForDocument(*s_client, 1, {}).value().covers;
        const double x = double(size.width()) / photographed.width(), y = double(size.height()) / photographed.height();
        const QRect place = QRectF(
            machineReadable.x() * x, machineReadable.y() * y, machineReadable.width() * x, machineReadable.height() * y)
                                .toRect()
                                .adjusted(16, 8, -16, -8);
        EXPECT_TRUE(std::ranges::any_of(covers, [&](const Suggestion& one) {
            return one.code == cover_codes::mrz && one.boxes.size() == 1 && one.boxes.front().contains(place);
        })) << shot.name;
    }
}

TEST_F(Straighten, refusesCornersThatMakeNoRectangleAndForgetsThePicture)
{
    load(specimen::drawPassport());
    const auto refused
        = s_client->straighten({{QPoint(10, 10), QPoint(900, 700), QPoint(900, 10), QPoint(10, 700)}}, {});
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(imaging::errors::badCorners));
    EXPECT_FALSE(s_client->page(1, redactionDotsPerInch, {})) << "it could pass for the straightened one";
    EXPECT_FALSE(s_client->straighten(cornersOf({100, 100}), {}));
}

TEST_F(Straighten, isForOnePictureAndNotForPapers)
{
    const Bytes pdf = samples::pdfWithText(2);
    MemorySource source(pdf);
    ASSERT_TRUE(s_client->load(source, "application/pdf", {}));
    const auto edges = s_client->findEdges({});
    ASSERT_FALSE(edges);
    EXPECT_TRUE(edges.error().is(imaging::errors::notOnePicture));
    const auto refused = s_client->straighten(cornersOf({100, 100}), {});
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().is(imaging::errors::notOnePicture));
}

} // namespace
