#include "core/imaging/watermark.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace holdfast::imaging {

void applyWatermark(QImage& page, const QString& text, const std::vector<QRect>& covers)
{
    constexpr double slant = -24; // degrees: across rows of print, so that neither can be taken for the other
    const QString line = text.simplified();
    if (line.isEmpty())
        return;
    QFont font;
    font.setPixelSize(std::max(14, std::max(page.width(), page.height()) / 38));
    font.setWeight(QFont::DemiBold);
    font.setLetterSpacing(QFont::PercentageSpacing, line.isRightToLeft() ? 100 : 106);
    const QFontMetricsF metrics(font);
    const double step = metrics.horizontalAdvance(line) + metrics.height() * 1.5;
    const double rise = metrics.height() * 2.6;
    QRegion visible(page.rect());
    for (const QRect& cover : covers)
        visible -= cover;
    QPainter painter(&page);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setClipRegion(visible);
    painter.setFont(font);
    painter.setLayoutDirection(line.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.translate(page.rect().center());
    painter.rotate(slant);
    const double reach = std::hypot(page.width(), page.height()) / 2 + step;
    int row = 0;
    for (double y = -reach; y < reach; y += rise, ++row)
        for (double x = -reach - (row % 2) * step / 2; x < reach; x += step) {
            // Light around dark: it has to be read on a photo as on paper, and what is below as well.
            painter.setPen(QColor(255, 255, 255, 90));
            for (const QPointF shift : {QPointF(1.5, 1.5), QPointF(-1.5, -1.5)})
                painter.drawText(QPointF(x, y) + shift, line);
            painter.setPen(QColor(130, 15, 40, 140));
            painter.drawText(QPointF(x, y), line);
        }
}

} // namespace holdfast::imaging
