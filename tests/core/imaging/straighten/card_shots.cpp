#include "tests/core/imaging/straighten/card_shots.h"

#include <QPainter>
#include <QPainterPath>
#include <QTransform>

#include <algorithm>
#include <random>

namespace holdfast::samples {

namespace {

constexpr QSize shotSize(1600, 1200);

double between(std::mt19937& random, double low, double high)
{
    return low + (high - low) * (double(random() % 10001) / 10000);
}

QImage bareTable(std::mt19937& random, Table table)
{
    const QColor wood(0x6b, 0x5f, 0x52);
    QImage picture(shotSize, QImage::Format_RGB32);
    picture.fill(wood);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    if (table == Table::Boards) {
        painter.translate(800, 600);
        painter.rotate(between(random, 5, 40));
        for (int x = -1100; x < 1100; x += 190)
            painter.fillRect(QRectF(x, -1100, 5, 2200), wood.darker(150));
        painter.resetTransform();
    }
    if (table != Table::Plain)
        for (int i = 0; i < (table == Table::Cluttered ? 14 : 3); ++i) { // pens, papers, cups
            painter.resetTransform();
            painter.translate(between(random, 0, 1600), between(random, 0, 1200));
            painter.rotate(between(random, 0, 180));
            painter.setBrush(QColor::fromHsv(int(random() % 360), 90, 60 + int(random() % 180)));
            painter.setPen(Qt::NoPen);
            const double length = between(random, 60, 420), breadth = between(random, 6, 90);
            i % 3 == 0 ? painter.drawEllipse(QRectF(0, 0, breadth * 2, breadth * 2))
                       : painter.drawRect(QRectF(0, 0, length, breadth));
        }
    return picture;
}

void spoilShot(QImage& picture, int noise, double shade, std::mt19937& random)
{
    for (int y = 0; y < picture.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(picture.scanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            const double light = 1 - shade * (x + y) / (picture.width() + picture.height());
            const int more = noise > 0 ? int(random() % unsigned(2 * noise + 1)) - noise : 0;
            const auto channel = [&](int value) { return std::clamp(int(value * light) + more, 0, 255); };
            row[x] = qRgb(channel(qRed(row[x])), channel(qGreen(row[x])), channel(qBlue(row[x])));
        }
    }
}

} // namespace

CardShot cardShot(const QImage& card, unsigned number, Table table)
{
    std::mt19937 random(number * 7919 + 5);
    CardShot shot;
    shot.picture = bareTable(random, table);
    const double width = between(random, 980, 1100), height = width * card.height() / card.width();
    const double slant = 0.06; // of a side, by which each corner is nearer or farther
    const QTransform turn = QTransform().translate(800, 600).rotate(between(random, -14, 14));
    for (const QPointF corner : {QPointF(-0.5, -0.5), QPointF(0.5, -0.5), QPointF(0.5, 0.5), QPointF(-0.5, 0.5)})
        shot.corners << turn.map(QPointF(corner.x() * width + between(random, -slant, slant) * width,
            corner.y() * height + between(random, -slant, slant) * height));
    const double right = card.width(), bottom = card.height();
    const QPolygonF flat{QPointF(0, 0), QPointF(right, 0), QPointF(right, bottom), QPointF(0, bottom)};
    QTransform place;
    if (!QTransform::quadToQuad(flat, shot.corners, place))
        return {};
    {
        QPainter painter(&shot.picture);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        painter.setTransform(place);
        QPainterPath rounded;
        rounded.addRoundedRect(QRectF(card.rect()), card.width() * 0.02, card.width() * 0.02);
        QBrush brush(card);
        painter.fillPath(rounded, brush);
    }
    const int noise = int(number % 3) * 7;
    const double shade = number % 2 == 0 ? 0.1 : 0.4;
    spoilShot(shot.picture, noise, shade, random);
    shot.name = "shot " + std::to_string(number) + " on a table: " + toText(table);
    return shot;
}

QImage emptyTable(unsigned number, Table table)
{
    std::mt19937 random(number * 7919 + 5);
    QImage picture = bareTable(random, table);
    spoilShot(picture, 7, 0.3, random);
    return picture;
}

std::string toText(Table table)
{
    switch (table) {
    case Table::Plain:
        return "plain";
    case Table::Boards:
        return "boards";
    case Table::Cluttered:
        break;
    }
    return "cluttered";
}

} // namespace holdfast::samples
