#include "core/imaging/redaction.h"

#include "app/cli/demo/specimen/specimen_passport.h"

#include <gtest/gtest.h>

using namespace holdfast;
using namespace holdfast::imaging;

namespace {

TEST(Redaction, paintsEveryPixelUnderACoverBlackAndNoOther)
{
    const QImage before = specimen::drawPassport();
    QImage page = before;
    const QRect box = specimen::passportBoxes().documentNumber;
    ASSERT_TRUE(applyCovers(page, {box}));
    for (int y = 0; y < page.height(); ++y)
        for (int x = 0; x < page.width(); ++x)
            ASSERT_EQ(page.pixel(x, y), box.contains(x, y) ? qRgb(0, 0, 0) : before.pixel(x, y)) << x << "," << y;
}

TEST(Redaction, clipsACoverAtThePagesEdge)
{
    QImage page(40, 30, QImage::Format_RGB32);
    page.fill(Qt::white);
    ASSERT_TRUE(applyCovers(page, {QRect(-5, -5, 10, 10), QRect(39, 29, 2000000000, 2000000000)}));
    EXPECT_EQ(page.pixel(4, 4), qRgb(0, 0, 0));
    EXPECT_EQ(page.pixel(5, 5), qRgb(255, 255, 255));
    EXPECT_EQ(page.pixel(39, 29), qRgb(0, 0, 0));
    EXPECT_EQ(page.pixel(38, 28), qRgb(255, 255, 255));
}

TEST(Redaction, refusesACoverThatTouchesNoPixelAndChangesNothing)
{
    for (const QRect& box : {QRect(40, 0, 5, 5), QRect(0, 30, 5, 5), QRect(-5, 0, 5, 5), QRect(3, 3, 0, 4),
             QRect(3, 3, 4, -2), QRect(2147483000, 0, 10, 10)}) {
        QImage page(40, 30, QImage::Format_RGB32);
        page.fill(Qt::white);
        const auto covered = applyCovers(page, {QRect(1, 1, 2, 2), box});
        ASSERT_FALSE(covered) << box.x();
        EXPECT_TRUE(covered.error().is(imaging::errors::boxOutside));
        EXPECT_EQ(page.pixel(1, 1), qRgb(255, 255, 255)) << "covers before the bad one were already applied";
    }
}

TEST(Redaction, knowsTheFormatByTheNamesEnding)
{
    EXPECT_EQ(outputFormatFor("copy.PNG").value(), OutputFormat::Png);
    EXPECT_EQ(outputFormatFor("a.b.jpeg").value(), OutputFormat::Jpeg);
    EXPECT_EQ(outputFormatFor("x.Pdf").value(), OutputFormat::Pdf);
    for (const char* name : {"", "png", "copy.webp", "copy.", "copy.pdf.exe"}) {
        const auto format = outputFormatFor(name);
        ASSERT_FALSE(format) << name;
        EXPECT_TRUE(format.error().is(imaging::errors::badFormat));
    }
}

} // namespace
