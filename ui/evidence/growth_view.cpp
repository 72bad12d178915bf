#include "ui/evidence/growth_view.h"

#include "ui/common/button.h"
#include "ui/common/format_text.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"
#include "ui/evidence/fact_words.h"
#include "ui/evidence/growth_chart.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace holdfast::ui {

namespace {

constexpr int rowsInView = 10; // of a long table, the rest is scrolled to

std::vector<FigureKind> kindsIn(const std::vector<vault::FigurePoint>& points)
{
    std::vector<FigureKind> kinds;
    for (const vault::FigurePoint& point : points)
        for (const vault::FigureEntry& entry : point.figures)
            if (std::ranges::find(kinds, entry.kind) == kinds.end())
                kinds.push_back(entry.kind);
    std::ranges::sort(kinds);
    return kinds;
}

} // namespace

GrowthView::GrowthView(const std::vector<vault::FigurePoint>& points, QWidget* parent)
    : QWidget(parent)
    , m_lines(makeLines(vault::seriesOf(points)))
    , m_table(makeTable(points))
{
    setObjectName(QStringLiteral("growthView"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::unit);
    column->addWidget(makeStrong(tr("How the counts grew")));
    column->addWidget(m_lines);
    column->addWidget(m_table);
    auto* asTable = new Button(Button::Weight::Plain, tr("As a table"), QStringLiteral("growthAsTable"));
    asTable->setCheckable(true);
    column->addWidget(asTable, 0, Qt::AlignLeading);
    connect(asTable, &Button::toggled, this, &GrowthView::showTable);
    m_table->hide();
}

QWidget* GrowthView::makeLines(const std::vector<vault::FigureSeries>& all)
{
    auto* lines = new QWidget;
    auto* column = new QVBoxLayout(lines);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (const vault::FigureSeries& series : all) {
        const QString words = describeGrowth(series);
        QLabel* label = makeBody(words);
        label->setObjectName(QStringLiteral("growthWords"));
        column->addWidget(label);
        auto* chart = new GrowthChart(series);
        chart->setAccessibleName(tr("%1, shown as a line over time").arg(words));
        column->addWidget(chart);
        auto* times = new QHBoxLayout;
        times->setSpacing(Theme::gap);
        times->addWidget(makeSmall(formatTime(series.points.front().at)), 1);
        QLabel* last = makeSmall(formatTime(series.points.back().at));
        alignTrailing(last);
        times->addWidget(last, 1);
        column->addLayout(times);
    }
    return lines;
}

QTableWidget* GrowthView::makeTable(const std::vector<vault::FigurePoint>& points)
{
    const std::vector<FigureKind> kinds = kindsIn(points);
    auto* table = new QTableWidget(static_cast<int>(points.size()), static_cast<int>(kinds.size()) + 2);
    table->setObjectName(QStringLiteral("growthTable"));
    table->setAccessibleName(tr("The counts at each capture"));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    QStringList headers{tr("Captured"), tr("Exhibit")};
    for (const FigureKind kind : kinds)
        headers.append(describeFigureKind(kind));
    table->setHorizontalHeaderLabels(headers);
    for (int row = 0; row < table->rowCount(); ++row) {
        const vault::FigurePoint& point = points[static_cast<size_t>(row)];
        table->setItem(row, 0, new QTableWidgetItem(formatTime(point.capturedAt)));
        table->setItem(row, 1, new QTableWidgetItem(isolated(fromUtf8(point.exhibit))));
        for (const vault::FigureEntry& entry : point.figures) {
            const auto column = std::ranges::find(kinds, entry.kind) - kinds.begin();
            table->setItem(
                row, static_cast<int>(column) + 2, new QTableWidgetItem(describeCount(entry.value, entry.isExact)));
        }
    }
    return table;
}

void GrowthView::showTable(bool on)
{
    m_lines->setVisible(!on);
    m_table->setVisible(on);
    if (!on)
        return;
    // Only now it has the fonts that it is drawn in.
    m_table->resizeColumnsToContents();
    m_table->resizeRowsToContents();
    int height = m_table->horizontalHeader()->sizeHint().height() + 2 * m_table->frameWidth()
        + m_table->horizontalScrollBar()->sizeHint().height();
    for (int row = 0; row < std::min(m_table->rowCount(), rowsInView); ++row)
        height += m_table->rowHeight(row);
    m_table->setFixedHeight(height);
}

} // namespace holdfast::ui
