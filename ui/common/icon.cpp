#include "ui/common/icon.h"

#include "ui/common/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <cmath>

namespace holdfast::ui {

namespace {

const char* fileName(Icon icon)
{
    static constexpr const char* names[] = {"today", "evidence", "capture", "document", "handover", "help", "lock",
        "file", "check", "cross", "info", "eye", "search", "verify", "folder", "print", "link", "undo", "redo", "plus",
        "minus", "remove", "next", "previous", "warn", "more", "mark", "settings", "down"};
    return names[static_cast<int>(icon)];
}

bool pointsAlongTheText(Icon icon)
{
    return icon == Icon::Next || icon == Icon::Previous || icon == Icon::Undo || icon == Icon::Redo;
}

// Fusion leaves 4 px between icon and words, which is too close at this size.
QPixmap withGap(const QPixmap& drawing)
{
    QPixmap wide(drawing.width() + qRound(iconGap * drawing.devicePixelRatio()), drawing.height());
    wide.setDevicePixelRatio(drawing.devicePixelRatio());
    wide.fill(Qt::transparent);
    QPainter(&wide).drawPixmap(QGuiApplication::isRightToLeft() ? iconGap : 0, 0, drawing);
    return wide;
}

} // namespace

QPixmap iconPixmap(Icon icon, int side, const QColor& color, qreal devicePixelRatio)
{
    const bool mirrored = pointsAlongTheText(icon) && QGuiApplication::isRightToLeft();
    const QString key = QStringLiteral("holdfast-%1-%2-%3-%4-%5")
                            .arg(QLatin1String(fileName(icon)))
                            .arg(side)
                            .arg(color.name())
                            .arg(devicePixelRatio)
                            .arg(mirrored);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(fileName(icon))));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray drawing = file.readAll();
    drawing.replace("#000000", color.name().toLatin1());
    QSvgRenderer renderer(drawing);
    const int pixels = static_cast<int>(std::lround(side * devicePixelRatio));
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    pixmap = QPixmap::fromImage(mirrored ? image.mirrored(true, false) : image);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon buttonIcon(Icon icon, const QColor& color)
{
    const int side = Theme::current().scaled(18);
    const qreal ratio = qApp ? qApp->devicePixelRatio() : 1.0;
    QIcon result(withGap(iconPixmap(icon, side, color, ratio)));
    result.addPixmap(withGap(iconPixmap(icon, side, Theme::current().colors().quiet, ratio)), QIcon::Disabled);
    return result;
}

} // namespace holdfast::ui
