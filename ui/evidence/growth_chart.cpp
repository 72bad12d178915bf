#include "ui/evidence/growth_chart.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <algorithm>

namespace holdfast::ui {

namespace {

constexpr int chartHeight = 64, pointRadius = 4; // px at a text scale of 1

}

GrowthChart::GrowthChart(vault::FigureSeries series, QWidget* parent)
    : QWidget(parent)
    , m_series(std::move(series))
{
    setObjectName(QStringLiteral("growthChart"));
    setFixedHeight(Theme::current().scaled(chartHeight));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QPolygonF GrowthChart::places() const
{
    const qreal inset = Theme::current().scaled(pointRadius) + 1;
    const QRectF room = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    const auto& points = m_series.points;
    const auto largest = std::ranges::max_element(points, {}, &vault::FigureSeries::Point::value);
    const qreal most = std::max<qreal>(1, static_cast<qreal>(largest->value));
    const auto span = static_cast<qreal>((points.back().at - points.front().at).count());
    QPolygonF all;
    for (size_t i = 0; i < points.size(); ++i) {
        const auto since = static_cast<qreal>((points[i].at - points.front().at).count());
        const qreal along = span > 0 ? since / span : static_cast<qreal>(i) / static_cast<qreal>(points.size() - 1);
        const qreal x = room.left() + along * room.width();
        const qreal y = room.bottom() - static_cast<qreal>(points[i].value) / most * room.height();
        all.append(QPointF(layoutDirection() == Qt::RightToLeft ? width() - x : x, y));
    }
    return all;
}

void GrowthChart::paintEvent(QPaintEvent*)
{
    const Colors& colors = Theme::current().colors();
    const qreal radius = Theme::current().scaled(pointRadius);
    const QPolygonF line = places();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.edge, 1));
    const qreal zero = height() - radius - 1;
    painter.drawLine(QPointF(0, zero), QPointF(width(), zero));
    painter.setPen(QPen(colors.accent, 2));
    painter.drawPolyline(line);
    for (qsizetype i = 0; i < line.size(); ++i) {
        painter.setBrush(m_series.points[static_cast<size_t>(i)].isExact ? colors.accent : colors.surface);
        painter.drawEllipse(line.at(i), radius - 1, radius - 1); // the pen adds one
    }
}

} // namespace holdfast::ui
