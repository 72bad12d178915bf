#include "ui/evidence/growth_view.h"

#include "tests/ui/ui_fixture.h"
#include "ui/common/theme.h"
#include "ui/evidence/fact_words.h"
#include "ui/evidence/growth_chart.h"

#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

namespace holdfast::ui {

namespace {

UtcTime growthDay(int day)
{
    return UtcTime(std::chrono::days(20000 + day));
}

vault::FigureSeries grownViews()
{
    return {FigureKind::Views, {{growthDay(0), 25, true}, {growthDay(1), 50, true}, {growthDay(4), 100, false}}};
}

std::vector<vault::FigurePoint> twoCaptures()
{
    return {{{}, "H-1", growthDay(0), {{FigureKind::Views, 1284, true, "", ""}, {FigureKind::Likes, 7, true, "", ""}}},
        {{}, "H-2", growthDay(1), {{FigureKind::Views, 2900, false, "", ""}}}};
}

} // namespace

TEST(GrowthChart, standsOnZeroAndRunsWithTheTime)
{
    GrowthChart chart(grownViews());
    chart.resize(400, chart.height());
    const QPolygonF line = chart.places();
    ASSERT_EQ(line.size(), 3);
    EXPECT_NEAR((line[1].x() - line[0].x()) / (line[2].x() - line[0].x()), 0.25, 0.01) << "a day of four";
    const qreal zero = line[2].y() + 2 * (line[1].y() - line[2].y());
    EXPECT_NEAR((zero - line[0].y()) / (zero - line[2].y()), 0.25, 0.01) << "a quarter of the last";
    EXPECT_LE(zero, chart.height());
}

TEST(GrowthChart, beginsWhereReadingBegins)
{
    GrowthChart chart(grownViews());
    chart.resize(400, chart.height());
    const QPolygonF rightwards = chart.places();
    chart.setLayoutDirection(Qt::RightToLeft);
    const QPolygonF leftwards = chart.places();
    for (qsizetype i = 0; i < leftwards.size(); ++i) {
        EXPECT_DOUBLE_EQ(leftwards[i].x(), 400 - rightwards[i].x());
        EXPECT_DOUBLE_EQ(leftwards[i].y(), rightwards[i].y());
    }
}

TEST(GrowthChart, spreadsCapturesOfTheSameMoment)
{
    vault::FigureSeries series = grownViews();
    for (auto& point : series.points)
        point.at = growthDay(0);
    GrowthChart chart(series);
    chart.resize(400, chart.height());
    EXPECT_LT(chart.places()[0].x(), chart.places()[1].x());
    EXPECT_LT(chart.places()[1].x(), chart.places()[2].x());
}

TEST(GrowthChart, drawsAnExactFigureFilledAndAShortenedOneAsARing)
{
    GrowthChart chart(grownViews());
    chart.resize(400, chart.height());
    const QImage drawn = chart.grab().toImage();
    const Colors& colors = Theme::current().colors();
    const QPolygonF line = chart.places();
    EXPECT_EQ(drawn.pixelColor(line[0].toPoint()), colors.accent);
    EXPECT_EQ(drawn.pixelColor(line[2].toPoint()), colors.surface);
}

TEST(GrowthView, saysEachKindThatGrewInWordsToo)
{
    GrowthView view(twoCaptures());
    view.show();
    EXPECT_EQ(find<QLabel>(&view, "growthWords")->text(), QStringLiteral("Views: from 1,284 to about 2,900"));
    EXPECT_EQ(view.findChildren<GrowthChart*>().size(), 1) << "likes were told once";
    EXPECT_TRUE(view.findChild<GrowthChart*>()->accessibleName().contains(QStringLiteral("from 1,284 to about 2,900")));
}

TEST(GrowthView, isATableForWhoeverWantsOne)
{
    GrowthView view(twoCaptures());
    view.show();
    auto* table = find<QTableWidget>(&view, "growthTable");
    EXPECT_FALSE(table->isVisible());
    find<QPushButton>(&view, "growthAsTable")->click();
    EXPECT_TRUE(table->isVisible());
    EXPECT_FALSE(view.findChild<GrowthChart*>()->isVisible());
    EXPECT_FALSE(table->accessibleName().isEmpty());
    ASSERT_EQ(table->rowCount(), 2);
    ASSERT_EQ(table->columnCount(), 4);
    EXPECT_EQ(table->horizontalHeaderItem(3)->text(), QStringLiteral("Likes"));
    EXPECT_EQ(table->item(1, 2)->text(), QStringLiteral("about 2,900"));
    EXPECT_EQ(table->item(1, 3), nullptr) << "that capture told no likes";
    find<QPushButton>(&view, "growthAsTable")->click();
    EXPECT_FALSE(table->isVisible());
    EXPECT_TRUE(view.findChild<GrowthChart*>()->isVisible());
}

} // namespace holdfast::ui
