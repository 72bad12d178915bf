#include "app/browser/window/window_icons.h"

#include <QPainter>
#include <QPalette>

namespace holdfast::browser {

namespace {

constexpr int side = 64; // px; drawn large, shown at any size

void drawSign(QPainter& painter, Sign sign)
{
    switch (sign) {
    case Sign::Back:
        painter.drawPolyline(QPolygon({{40, 14}, {22, 32}, {40, 50}}));
        break;
    case Sign::Forward:
        painter.drawPolyline(QPolygon({{24, 14}, {42, 32}, {24, 50}}));
        break;
    case Sign::Reload:
        painter.drawArc(14, 14, 36, 36, 40 * 16, 280 * 16);
        painter.drawPolyline(QPolygon({{34, 20}, {47, 21}, {48, 8}}));
        break;
    case Sign::Stop:
        painter.drawLine(18, 18, 46, 46);
        painter.drawLine(46, 18, 18, 46);
        break;
    case Sign::Add:
    case Sign::Larger:
        painter.drawLine(32, 14, 32, 50);
        [[fallthrough]];
    case Sign::Smaller:
        painter.drawLine(14, 32, 50, 32);
        break;
    case Sign::Find:
        painter.drawEllipse(12, 12, 28, 28);
        painter.drawLine(37, 37, 52, 52);
        break;
    }
}

QPixmap drawn(Sign sign, const QColor& color, bool isMirrored)
{
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (isMirrored) {
        painter.translate(side, 0);
        painter.scale(-1, 1);
    }
    drawSign(painter, sign);
    return pixmap;
}

} // namespace

QIcon signIcon(Sign sign, const QPalette& palette, bool isRightToLeft)
{
    const bool isMirrored = isRightToLeft && sign != Sign::Find;
    QIcon icon(drawn(sign, palette.color(QPalette::ButtonText), isMirrored));
    icon.addPixmap(drawn(sign, palette.color(QPalette::Disabled, QPalette::ButtonText), isMirrored), QIcon::Disabled);
    return icon;
}

} // namespace holdfast::browser
