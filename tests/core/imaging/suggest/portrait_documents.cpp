#include "tests/core/imaging/suggest/portrait_documents.h"

#include "app/cli/demo/specimen/specimen_passport.h"
#include "tests/core/imaging/suggest/drawn_portrait.h"

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

void writeRow(QPainter& painter, int x, int y, int pixels, const char* text)
{
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(pixels);
    painter.setFont(font);
    painter.drawText(x, y, QString::fromUtf8(text));
}

QImage printedCard(const QColor& paper, const char* title)
{
    QImage card(1050, 660, QImage::Format_RGB32);
    card.fill(paper);
    QPainter painter(&card);
    painter.fillRect(0, 0, card.width(), 90, QColor(0x2f, 0x4d, 0x68));
    painter.setPen(Qt::white);
    writeRow(painter, 50, 60, 36, title);
    painter.setPen(QColor(0x22, 0x26, 0x30));
    int y = 160;
    for (const char* row : {"Surname", "ERIKSSON", "Given names", "ANNA MARIA", "Date of birth", "12.08.1974",
             "Date of expiry", "15.04.2032"}) {
        writeRow(painter, 380, y, (y - 160) / 50 % 2 == 0 ? 18 : 28, row);
        y += 50;
    }
    return card;
}

void drawCode(QImage& page, ZXing::BarcodeFormat format, const QRect& place)
{
    ZXing::MultiFormatWriter writer(format);
    writer.setMargin(2);
    const ZXing::BitMatrix bits = writer.encode(std::string("UTOPIA12345"), place.width(), place.height());
    for (int y = 0; y < bits.height(); ++y)
        for (int x = 0; x < bits.width(); ++x)
            if (bits.get(x, y))
                page.setPixel(place.x() + x, place.y() + y, qRgb(0, 0, 0));
}

} // namespace

PhotoDocument passportWithPhoto()
{
    const QRect place(60, 150, 320, 420);
    PhotoDocument passport{specimen::drawPassport(), {place}};
    drawPortrait(passport.picture, place);
    return passport;
}

PhotoDocument cardWithGhost()
{
    const QRect place(60, 150, 250, 321), ghost(850, 330, 130, 167);
    PhotoDocument card{printedCard(QColor(0xe8, 0xee, 0xf2), "UTOPIA  IDENTITY CARD"), {place, ghost}};
    drawPortrait(card.picture, place);
    Portrayed pale;
    pale.opacity = 0.45;
    pale.hasFrame = false;
    drawPortrait(card.picture, ghost, pale);
    return card;
}

PhotoDocument licenceWithoutEdges()
{
    const QRect place(50, 150, 260, 334);
    PhotoDocument licence{printedCard(QColor(0xf2, 0xe6, 0xea), "UTOPIA  DRIVING LICENCE"), {place}};
    Portrayed portrayed;
    portrayed.hasFrame = false;
    portrayed.skin = 0x8a5a40;
    drawPortrait(licence.picture, place, portrayed);
    return licence;
}

PhotoDocument onItsSide(const PhotoDocument& document, int degrees)
{
    const QTransform turn = QTransform().rotate(degrees);
    const QTransform place = QImage::trueMatrix(turn, document.picture.width(), document.picture.height());
    PhotoDocument turned{document.picture.transformed(turn).convertToFormat(QImage::Format_RGB32), {}};
    for (const QRect& photo : document.photos)
        turned.photos.push_back(place.mapRect(photo));
    return turned;
}

QImage pageOfText()
{
    QImage page(1240, 1754, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    for (int y = 140; y < 1650; y += 44)
        writeRow(painter, 110, y, 24,
            "The quick brown fox of Utopia jumps over the lazy dog and writes a letter to Zenith.");
    return page;
}

QImage pageOfBarcodes()
{
    QImage page(1200, 850, QImage::Format_RGB32);
    page.fill(Qt::white);
    drawCode(page, ZXing::BarcodeFormat::QRCode, QRect(60, 60, 360, 360));
    drawCode(page, ZXing::BarcodeFormat::DataMatrix, QRect(500, 60, 300, 300));
    drawCode(page, ZXing::BarcodeFormat::PDF417, QRect(60, 480, 700, 240));
    drawCode(page, ZXing::BarcodeFormat::Code128, QRect(820, 480, 360, 140));
    return page;
}

} // namespace holdfast::samples
