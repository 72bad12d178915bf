#include "app/cli/demo/drawings.h"

#include <QPainter>

#include <random>

namespace holdfast::cli::demo {

QImage drawAbstract(unsigned seed, QSize size)
{
    std::minstd_rand random(seed);
    const auto below = [&random](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    const auto colour
        = [&below](int alpha) { return QColor::fromHsv(below(360), 90 + below(110), 130 + below(110), alpha); };

    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient background(0, 0, size.width(), size.height());
    background.setColorAt(0, colour(255));
    background.setColorAt(1, colour(255));
    painter.fillRect(image.rect(), background);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 14; ++i) {
        painter.setBrush(colour(150));
        const int side = size.height() / 10 + below(size.height() / 2);
        const QPoint corner(below(size.width()) - side / 2, below(size.height()) - side / 2);
        if (i % 3 == 0)
            painter.drawRoundedRect(QRect(corner, QSize(side * 2, side / 4)), side / 8.0, side / 8.0);
        else
            painter.drawEllipse(QRect(corner, QSize(side, side)));
    }
    return image;
}

} // namespace holdfast::cli::demo
