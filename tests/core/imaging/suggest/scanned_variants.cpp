#include "tests/core/imaging/suggest/scanned_variants.h"

#include "tests/core/imaging/suggest/drawn_documents.h"

#include <QBuffer>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <random>

namespace holdfast::samples {

namespace {

class Chance {
public:
    explicit Chance(unsigned seed)
        : m_random(seed)
    {
    }
    double between(double least, double most) { return std::uniform_real_distribution<double>(least, most)(m_random); }
    int whole(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_random); }
    double of(std::initializer_list<double> all) { return all.begin()[whole(0, int(all.size()) - 1)]; }
    QPointF in(const QSize& size) { return {between(0, size.width()), between(0, size.height())}; }

private:
    std::mt19937 m_random;
};

using Shade = std::function<double(int x, int y, int value)>;

void changeEach(QImage& page, const Shade& changed)
{
    for (int y = 0; y < page.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(page.scanLine(y));
        for (int x = 0; x < page.width(); ++x) {
            const auto channel = [&](int value) { return std::clamp(int(changed(x, y, value)), 0, 255); };
            row[x] = qRgb(channel(qRed(row[x])), channel(qGreen(row[x])), channel(qBlue(row[x])));
        }
    }
}

void dust(QImage& page, Chance& chance)
{
    QPainter painter(&page);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int speck = chance.whole(150, 400); speck > 0; --speck) {
        const int light = chance.whole(0, 4) == 0 ? 250 : chance.whole(20, 110);
        painter.setBrush(QColor(light, light, light));
        painter.drawEllipse(chance.in(page.size()), chance.between(0.5, 2.5), chance.between(0.5, 2.5));
    }
    painter.setBrush(Qt::NoBrush);
    for (int hair = chance.whole(3, 9); hair > 0; --hair) {
        const QPointF from = chance.in(page.size());
        const auto near = [&] { return from + QPointF(chance.between(-160, 160), chance.between(-160, 160)); };
        QPainterPath path(from);
        path.cubicTo(near(), near(), near());
        painter.setPen(QPen(QColor(60, 55, 50), chance.between(0.8, 1.8)));
        painter.drawPath(path);
    }
}

void streaks(QImage& page, Chance& chance)
{
    QPainter painter(&page);
    for (int streak = chance.whole(4, 10); streak > 0; --streak) {
        const bool isDark = chance.whole(0, 2) > 0;
        const QColor color = isDark ? QColor(40, 40, 60, chance.whole(60, 170)) : QColor(255, 250, 240, 170);
        painter.fillRect(QRect(chance.whole(0, page.width() - 4), 0, chance.whole(1, 3), page.height()), color);
    }
}

void bleedThrough(QImage& page, Chance& chance)
{
    const QImage other = drawnDocument(unsigned(chance.whole(0, 3))).picture.mirrored(true, false);
    const QImage back = other.scaled(page.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const double share = chance.between(0.1, 0.22);
    for (int y = 0; y < page.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(page.scanLine(y));
        for (int x = 0; x < page.width(); ++x) {
            const double light = 1 - share * (255 - qGray(back.pixel(x, y))) / 255;
            row[x] = qRgb(int(qRed(row[x]) * light), int(qGreen(row[x]) * light), int(qBlue(row[x]) * light));
        }
    }
}

void moire(QImage& page, Chance& chance)
{
    struct Screen {
        double across, down;
        double at(int x, int y) const { return std::cos(across * x + down * y) * std::cos(across * y - down * x); }
    };
    const auto screen = [](double degrees, double period) {
        const double turn = degrees * std::numbers::pi / 180, step = 2 * std::numbers::pi / period;
        return Screen{std::cos(turn) * step, std::sin(turn) * step};
    };
    const double period = chance.between(2.6, 4.2), strength = chance.between(18, 34);
    const Screen print = screen(45, period),
                 scan = screen(45 + chance.between(2, 7), period * chance.between(1.02, 1.1));
    changeEach(page, [&](int x, int y, int value) {
        return value + strength * (print.at(x, y) + scan.at(x, y)) / 2 - strength / 3;
    });
}

void jpegBlocks(QImage& page, Chance& chance)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    page.save(&buffer, "JPG", chance.whole(30, 50));
    page = QImage::fromData(bytes, "JPG").convertToFormat(QImage::Format_RGB32);
}

void borders(QImage& page, Chance& chance)
{
    QPainter painter(&page);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor lid(18, 16, 20);
    painter.fillRect(QRect(0, 0, page.width(), chance.whole(8, 40)), lid);
    painter.fillRect(QRect(page.width() - chance.whole(8, 40), 0, 60, page.height()), lid);
    painter.setPen(Qt::NoPen);
    painter.setBrush(lid);
    for (const double height : {0.3, 0.7}) // in the margin of the sheet
        painter.drawEllipse(QPointF(42, page.height() * height), 24, 24);
}

void bookFold(QImage& page, Chance& chance)
{
    const bool isAbove = chance.whole(0, 1) == 0;
    const double depth = chance.between(0.45, 0.7), reach = chance.between(60, 170);
    changeEach(
        page, [&](int x, int y, int value) { return value * (1 - depth * std::exp(-(isAbove ? y : x) / reach)); });
}

void threshold(QImage& page, Chance& chance)
{
    constexpr double contrast = 0.35;
    const double level = chance.of({112, 128, 144});
    const int noise = chance.whole(8, 22);
    page = page.convertToFormat(QImage::Format_Grayscale8).convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < page.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(page.scanLine(y));
        for (int x = 0; x < page.width(); ++x) {
            const double value = 128 + (qBlue(row[x]) - 128) * contrast + chance.whole(-noise, noise);
            row[x] = value < level ? qRgb(0, 0, 0) : qRgb(255, 255, 255);
        }
    }
}

void unevenLamp(QImage& page, Chance& chance)
{
    const double depth = chance.between(0.25, 0.5), bands = chance.between(0.6, 2.2), start = chance.between(0, 3);
    changeEach(page, [&](int x, int y, int value) {
        const double band = std::sin(start + bands * 2 * std::numbers::pi * x / page.width());
        const double end = 0.15 * y / page.height();
        return value * (1 - depth * (1 + band) / 2 - end);
    });
}

void addArtefact(Artefact artefact, QImage& page, Chance& chance)
{
    switch (artefact) {
    case Artefact::Skew:
        return;
    case Artefact::Dust:
        return dust(page, chance);
    case Artefact::Streaks:
        return streaks(page, chance);
    case Artefact::BleedThrough:
        return bleedThrough(page, chance);
    case Artefact::Moire:
        return moire(page, chance);
    case Artefact::JpegBlocks:
        return jpegBlocks(page, chance);
    case Artefact::Borders:
        return borders(page, chance);
    case Artefact::BookFold:
        return bookFold(page, chance);
    case Artefact::Threshold:
        return threshold(page, chance);
    case Artefact::UnevenLamp:
        return unevenLamp(page, chance);
    }
}

} // namespace

std::string nameOf(Artefact artefact)
{
    switch (artefact) {
    case Artefact::Skew:
        return "skew";
    case Artefact::Dust:
        return "dust and hairs";
    case Artefact::Streaks:
        return "streaks";
    case Artefact::BleedThrough:
        return "bleed-through";
    case Artefact::Moire:
        return "moire";
    case Artefact::JpegBlocks:
        return "JPEG blocks";
    case Artefact::Borders:
        return "borders and holes";
    case Artefact::BookFold:
        return "book fold";
    case Artefact::Threshold:
        return "one bit";
    case Artefact::UnevenLamp:
        break;
    }
    return "uneven lamp";
}

Variant scannedVariant(Artefact artefact, unsigned number)
{
    constexpr int margin = 80; // px of the sheet around what is printed on it
    constexpr QRgb sheet = qRgb(0xfa, 0xfa, 0xf8);
    Chance chance(number * 7919 + unsigned(artefact) * 104729 + 3);
    const unsigned kind = (number + unsigned(artefact)) % drawnKinds;
    const DrawnDocument drawn = drawnDocument(kind);
    const double turn = chance.of({0, 0, 0, 90, 180, 270});
    const bool isSkewed = artefact == Artefact::Skew;
    const double skew = chance.between(isSkewed ? 0.5 : 0, isSkewed ? 3 : 0.8) * chance.of({-1, 1});
    const double size = chance.of({0.9, 1, 1.4});
    const QTransform place = QTransform().scale(size, size).rotate(turn + skew);
    const QRectF around = place.mapRect(QRectF(drawn.picture.rect()));
    const QTransform whole = place * QTransform::fromTranslate(margin - around.x(), margin - around.y());
    Variant made;
    made.name = nameOf(artefact) + ", kind " + std::to_string(kind) + " turn " + std::to_string(int(turn)) + " skew "
        + std::to_string(skew).substr(0, 4) + " size " + std::to_string(size).substr(0, 3);
    made.picture = QImage((around.size() + QSizeF(margin * 2, margin * 2)).toSize(), QImage::Format_RGB32);
    made.picture.fill(sheet);
    {
        QPainter painter(&made.picture);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setTransform(whole);
        painter.drawImage(0, 0, drawn.picture);
    }
    addArtefact(artefact, made.picture, chance);
    for (const QRect& box : drawn.machineReadable)
        made.machineReadable.push_back(whole.map(QPolygonF(QRectF(box))));
    return made;
}

} // namespace holdfast::samples
