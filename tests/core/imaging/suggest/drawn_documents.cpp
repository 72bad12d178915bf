#include "tests/core/imaging/suggest/drawn_documents.h"

#include <QFont>
#include <QPainter>
#define ZX_USE_UTF8 1
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#pragma GCC diagnostic pop

namespace holdfast::samples {

namespace {

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

DrawnDocument withZone(const std::vector<const char*>& lines, int width, int height, int fontPixels)
{
    DrawnDocument drawn{QImage(width, height, QImage::Format_RGB32), {}};
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

DrawnDocument licenceBack()
{
    DrawnDocument drawn{QImage(1100, 700, QImage::Format_RGB32), {}};
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

} // namespace

DrawnDocument drawnDocument(unsigned kind)
{
    switch (kind % drawnKinds) {
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

} // namespace holdfast::samples
