#include "tests/core/imaging/suggest/variants.h"

#include "tests/core/imaging/suggest/drawn_documents.h"

#include <QPainter>

#include <algorithm>
#include <random>

namespace holdfast::samples {

namespace {

QImage blurred(const QImage& image, double radius)
{
    if (radius <= 0)
        return image;
    const double factor = 1 + radius; // down and up again loses what is finer
    const QImage small = image.scaled(
        int(image.width() / factor), int(image.height() / factor), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return small.scaled(image.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

void spoil(QImage& image, int noise, double shade, std::mt19937& random)
{
    std::uniform_int_distribution<int> spread(-noise, noise);
    for (int y = 0; y < image.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const double light = 1 - shade * (x + y) / (image.width() + image.height());
            const int more = noise > 0 ? spread(random) : 0;
            const auto channel = [&](int value) { return std::clamp(int(value * light) + more, 0, 255); };
            row[x] = qRgb(channel(qRed(row[x])), channel(qGreen(row[x])), channel(qBlue(row[x])));
        }
    }
}

} // namespace

Variant variant(unsigned number)
{
    std::mt19937 random(number * 7919 + 1);
    const auto choose = [&](std::initializer_list<double> of) {
        return of.begin()[std::uniform_int_distribution<size_t>(0, of.size() - 1)(random)];
    };
    const DrawnDocument drawn = drawnDocument(number);
    const double turn = choose({0, 0, 0, 90, 180, 270});
    const double tilt = choose({0, 0, 1.5, -2.5, 4, -5, 7, -8, 10, -10});
    const double blur = choose({0, 0, 0.3, 0.6, 0.9});
    const double shade = choose({0, 0.2, 0.5});
    const double size = choose({0.8, 1, 1, 1.5, 2});
    const int noise = int(choose({0, 6, 14, 24}));
    Variant made;
    made.name = "kind " + std::to_string(number % drawnKinds) + " turn " + std::to_string(int(turn)) + " tilt "
        + std::to_string(tilt).substr(0, 4) + " blur " + std::to_string(blur).substr(0, 3) + " noise "
        + std::to_string(noise) + " shade " + std::to_string(shade).substr(0, 3) + " size "
        + std::to_string(size).substr(0, 3);
    made.isReadable = blur < 0.9;
    const QImage document = blurred(drawn.picture, blur);
    const QTransform place = QTransform().scale(size, size).rotate(turn + tilt);
    const QRectF around = place.mapRect(QRectF(document.rect()));
    constexpr int table = 60; // px of what the document lies on
    const QTransform whole = place * QTransform::fromTranslate(table - around.x(), table - around.y());
    made.picture = QImage((around.size() + QSizeF(table * 2, table * 2)).toSize(), QImage::Format_RGB32);
    made.picture.fill(QColor(0xb8, 0xb0, 0xa4));
    {
        QPainter painter(&made.picture);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setTransform(whole);
        painter.drawImage(0, 0, document);
    }
    spoil(made.picture, noise, shade, random);
    for (const QRect& box : drawn.machineReadable)
        made.machineReadable.push_back(whole.map(QPolygonF(QRectF(box))));
    return made;
}

} // namespace holdfast::samples
