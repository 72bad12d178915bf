#include "app/cli/demo/specimen/specimen_passport.h"

#include <QFont>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <array>
#include <cmath>

namespace holdfast::specimen {

namespace {

constexpr QRect photoArea{60, 150, 320, 420};
constexpr int machineTop = 670;
constexpr int columns = 44; // characters of a TD3 line
constexpr int cellWidth = 25;
constexpr int lineHeight = 58;
const QColor ink(0x1b, 0x22, 0x33);
const QColor label(0x5a, 0x66, 0x78);
const QColor tint(0x2f, 0x6d, 0x68);

struct Field {
    const char* label;
    const char* value;
    QRect area; ///< of the value
};

constexpr std::array fields{
    Field{"Type", "P", {430, 186, 90, 40}},
    Field{"Code of issuing State", "UTO", {570, 186, 160, 40}},
    Field{"Passport No.", "L898902C3", {850, 186, 290, 40}},
    Field{"Surname", "ERIKSSON", {430, 266, 500, 40}},
    Field{"Given names", "ANNA MARIA", {430, 346, 500, 40}},
    Field{"Nationality", "UTOPIAN", {430, 426, 300, 40}},
    Field{"Date of birth", "12 AUG 1974", {850, 426, 290, 40}},
    Field{"Sex", "F", {430, 506, 90, 40}},
    Field{"Place of birth", "ZENITH", {570, 506, 250, 40}},
    Field{"Date of expiry", "15 APR 2012", {850, 506, 290, 40}},
    Field{"Authority", "PASSPORT OFFICE", {430, 586, 400, 40}},
};
constexpr QRect numberArea = fields[2].area;
constexpr QRect birthArea = fields[6].area;

QFont font(int pixels, QFont::Weight weight, bool isMonospaced = false)
{
    QFont font(isMonospaced ? QStringLiteral("DejaVu Sans Mono") : QStringLiteral("DejaVu Sans"));
    font.setStyleHint(isMonospaced ? QFont::Monospace : QFont::SansSerif);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

void drawPaper(QPainter& painter)
{
    QLinearGradient paper(0, 0, passportSize.width(), passportSize.height());
    paper.setColorAt(0, QColor(0xf3, 0xf6, 0xf4));
    paper.setColorAt(1, QColor(0xe4, 0xec, 0xe9));
    painter.fillRect(QRect(QPoint(0, 0), passportSize), paper);
    painter.setPen(QPen(QColor(0x2f, 0x6d, 0x68, 40), 1.2));
    for (int wave = 0; wave < 26; ++wave) {
        QPainterPath path(QPointF(0, 20 + wave * 26));
        for (int x = 0; x <= passportSize.width(); x += 12)
            path.lineTo(x, 20 + wave * 26 + 14 * std::sin(x / 90.0 + wave * 0.7));
        painter.drawPath(path);
    }
}

/// A head and shoulders without a face.
void drawSilhouette(QPainter& painter)
{
    QLinearGradient ground(photoArea.topLeft(), photoArea.bottomLeft());
    ground.setColorAt(0, QColor(0xc9, 0xd3, 0xd2));
    ground.setColorAt(1, QColor(0xa8, 0xb8, 0xb5));
    painter.save();
    painter.setClipRect(photoArea);
    painter.fillRect(photoArea, ground);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x5d, 0x73, 0x74));
    const int middle = photoArea.center().x();
    painter.drawEllipse(QPoint(middle, photoArea.top() + 165), 78, 98);
    painter.drawEllipse(QPoint(middle, photoArea.bottom() + 20), 150, 150);
    painter.restore();
    painter.setPen(QPen(tint, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(photoArea);
}

void drawFields(QPainter& painter)
{
    for (const Field& field : fields) {
        painter.setPen(label);
        painter.setFont(font(16, QFont::Normal));
        painter.drawText(field.area.adjusted(0, -24, 200, -40), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
            QLatin1String(field.label));
        painter.setPen(ink);
        painter.setFont(font(28, QFont::Bold));
        painter.drawText(field.area, Qt::AlignLeft | Qt::AlignVCenter, QLatin1String(field.value));
    }
}

/// One character a cell, as the machine-readable zone is laid out on a grid.
void drawMachineReadable(QPainter& painter)
{
    painter.fillRect(
        QRect(0, machineTop - 20, passportSize.width(), passportSize.height() - machineTop + 20), Qt::white);
    painter.setPen(Qt::black);
    painter.setFont(font(34, QFont::DemiBold, true));
    constexpr std::array lines{
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"};
    int top = machineTop + 15;
    for (const char* text : lines) {
        for (int i = 0; i < columns; ++i)
            painter.drawText(
                QRect(50 + i * cellWidth, top, cellWidth, lineHeight), Qt::AlignCenter, QString(QLatin1Char(text[i])));
        top += lineHeight + 8;
    }
}

} // namespace

PassportBoxes passportBoxes()
{
    return {numberArea.adjusted(-6, -2, 6, 2), birthArea.adjusted(-6, -2, 6, 2),
        QRect(40, machineTop + 5, passportSize.width() - 80, 2 * lineHeight + 28)};
}

QImage drawPassport()
{
    QImage image(passportSize, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    drawPaper(painter);
    painter.fillRect(QRect(0, 0, passportSize.width(), 96), tint);
    painter.setPen(Qt::white);
    painter.setFont(font(40, QFont::Bold));
    painter.drawText(QRect(60, 0, 500, 96), Qt::AlignVCenter | Qt::AlignLeft, QStringLiteral("UTOPIA"));
    painter.setFont(font(24, QFont::Normal));
    painter.drawText(
        QRect(600, 0, 540, 96), Qt::AlignVCenter | Qt::AlignRight, QStringLiteral("PASSPORT \u00b7 SPECIMEN"));
    drawSilhouette(painter);
    drawFields(painter);
    drawMachineReadable(painter);
    return image;
}

} // namespace holdfast::specimen
