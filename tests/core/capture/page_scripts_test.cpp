#include "core/capture/page_scripts.h"

#include "core/base/json.h"

#include <QProcess>
#include <gtest/gtest.h>

namespace holdfast::capture {

namespace {

/// What tests/core/capture/drawn_page.mjs tells of the script that scrolls a page.
Json scrolledPage(const QStringList& page)
{
    QProcess node;
    node.start(QStringLiteral("node"),
        QStringList{QStringLiteral(HOLDFAST_SOURCE "/tests/core/capture/drawn_page.mjs")} + page);
    node.write(QByteArray::fromStdString(scripts::scrollThrough(0, 200'000, 8000, scripts::Boxes::ScrollToo)));
    node.closeWriteChannel();
    EXPECT_TRUE(node.waitForFinished());
    const auto told = parseJson(node.readAllStandardOutput().toStdString(), 1 << 16);
    EXPECT_TRUE(told) << node.readAllStandardError().toStdString();
    return told ? *told : Json::object();
}

} // namespace

TEST(ScrollScript, goesOnWhenAScreenHasBeenDrawnHoweverSlowly)
{
    const Json told = scrolledPage({QStringLiteral("200")});
    EXPECT_EQ(told["ended"], "bottom");
    const std::vector<int> drawn = told["drawn"];
    for (int y = 900; y <= 8100; y += 900)
        EXPECT_GE(std::ranges::count(drawn, y), 2) << y;
    EXPECT_GE(std::ranges::count(drawn, 8300), 2) << "the end of the page";
    EXPECT_EQ(drawn.back(), 0);
}

TEST(ScrollScript, saysThatTimeRanOutRatherThanScrollOnUndrawn)
{
    const Json told = scrolledPage({QStringLiteral("900")});
    EXPECT_EQ(told["ended"], "time");
    EXPECT_LT(told["took"], 9000);
}

TEST(ScrollScript, doesNotWaitLongForAPageThatIsNeverDrawn)
{
    for (const QStringList& page :
        {QStringList{QStringLiteral("0")}, {QStringLiteral("0"), QStringLiteral("hidden")}}) {
        const Json told = scrolledPage(page);
        EXPECT_EQ(told["ended"], "bottom");
        EXPECT_LT(told["took"], 3000);
    }
}

} // namespace holdfast::capture
