#include "tests/core/imaging/suggest/variants.h"

#include <QFont>
#include <QPainter>
#define ZX_USE_UTF8 1
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#pragma GCC diagnostic pop

#include <algorithm>
#include <cmath>
#include <random>

namespace holdfast::samples {

namespace {

struct Drawn {
    QImage picture;
    std::vector<QRect> machineReadable;
};

constexpr const char* licenceText
    = "@\n\x1e\rANSI 636000090002DL00410278ZV03190008DLDAQD12345678\nDCSERIKSSON\nDACANNA\n"
      "DADMARIA\nDBB08121974\nDBA04152032\nDBC2\nDAU067 IN\nDAYBRO\nDAG1 SPECIMEN STREET\n"
      "DAIZENITH\nDAJUT\nDAK123450000  \nDCFDISC0001\nDCGUSA\n";

void write(QPainter& painter, int x, int y, int pixels, const char* text, bool isMono = false)
{
    QFont font(isMono ? QStringLiteral("DejaVu Sans Mono") : QStringLiteral("DejaVu Sans"));
    font.setPixelSize(pixels);
    painter.setFont(font);
    painter.drawText(x, y, QString::fromUtf8(text));
}

/// Without the white that the writer puts around what does not fill the size asked for.
QImage trimmed(const QImage& image)
{
    QRect dark;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qRed(image.pixel(x, y)) == 0)
                dark |= QRect(x, y, 1, 1);
    return image.copy(dark);
}

QImage codeOf(ZXing::BarcodeFormat format, const char* text, int width, int height)
{
    ZXing::MultiFormatWriter writer(format);
    writer.setMargin(0);
    const ZXing::BitMatrix bits = writer.encode(std::string(text), width, height);
    QImage image(bits.width(), bits.height(), QImage::Format_RGB32);
    for (int y = 0; y < bits.height(); ++y)
        for (int x = 0; x < bits.width(); ++x)
            image.setPixel(x, y, bits.get(x, y) ? qRgb(0, 0, 0) : qRgb(255, 255, 255));
    return trimmed(image);
}

void fields(QPainter& painter)
{
    const std::pair<const char*, const char*> rows[]{{"Surname / Nom", "ERIKSSON"}, {"Given names", "ANNA MARIA"},
        {"Date of birth", "12 AUG 1974"}, {"Document No.", "D23145890"}, {"Place of birth", "ZENITH"}};
    painter.fillRect(QRect(60, 110, 240, 300), QColor(0x9a, 0xa8, 0xa6));
    int y = 120;
    for (const auto& [label, value] : rows) {
        write(painter, 360, y, 17, label);
        write(painter, 360, y + 32, 27, value);
        y += 66;
    }
}

Drawn withZone(const std::vector<const char*>& lines, int width, int height, int fontPixels)
{
    Drawn drawn{QImage(width, height, QImage::Format_RGB32), {}};
    drawn.picture.fill(QColor(0xee, 0xf3, 0xf0));
    QPainter painter(&drawn.picture);
    write(painter, 60, 70, 30, "UTOPIA");
    fields(painter);
    const int columns = int(std::string_view(lines[0]).size());
    const int cell = (width - 100) / columns, rise = fontPixels * 8 / 5;
    int top = height - 40 - rise * int(lines.size());
    QFont font(QStringLiteral("DejaVu Sans Mono"));
    font.setPixelSize(fontPixels);
    painter.setFont(font);
    for (const char* line : lines) {
        for (int i = 0; i < columns; ++i)
            painter.drawText(QRect(50 + i * cell, top, cell, rise), Qt::AlignCenter, QString(QLatin1Char(line[i])));
        drawn.machineReadable.emplace_back(50, top + rise / 5, columns * cell, rise * 3 / 5);
        top += rise;
    }
    return drawn;
}

Drawn licenceBack()
{
    Drawn drawn{QImage(1100, 700, QImage::Format_RGB32), {}};
    drawn.picture.fill(QColor(0xf4, 0xf4, 0xf0));
    QPainter painter(&drawn.picture);
    write(painter, 60, 60, 24, "CLASS: C   RESTRICTIONS: NONE");
    const QImage wide = codeOf(ZXing::BarcodeFormat::PDF417, licenceText, 800, 200);
    painter.drawImage(80, 330, wide);
    drawn.machineReadable.emplace_back(QPoint(80, 330), wide.size());
    const QImage line = codeOf(ZXing::BarcodeFormat::Code128, "D12345678", 500, 90);
    painter.drawImage(80, 120, line);
    drawn.machineReadable.emplace_back(QPoint(80, 120), line.size());
    return drawn;
}

Drawn document(unsigned kind)
{
    switch (kind) {
    case 0:
        return withZone(
            {"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"}, 1200, 850,
            33);
    case 1:
        return withZone(
            {"I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"},
            1050, 700, 36);
    case 2:
        return withZone(
            {"I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"}, 1050, 700, 34);
    default:
        return licenceBack();
    }
}

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
    constexpr unsigned kinds = 4;
    std::mt19937 random(number * 7919 + 1);
    const auto choose = [&](std::initializer_list<double> of) {
        return of.begin()[std::uniform_int_distribution<size_t>(0, of.size() - 1)(random)];
    };
    const Drawn drawn = document(number % kinds);
    const double turn = choose({0, 0, 0, 90, 180, 270});
    const double tilt = choose({0, 0, 1.5, -2.5, 4, -5, 7, -8, 10, -10});
    const double blur = choose({0, 0, 0.3, 0.6, 0.9});
    const double shade = choose({0, 0.2, 0.5});
    const double size = choose({0.8, 1, 1, 1.5, 2});
    const int noise = int(choose({0, 6, 14, 24}));
    Variant made;
    made.name = "kind " + std::to_string(number % kinds) + " turn " + std::to_string(int(turn)) + " tilt "
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
