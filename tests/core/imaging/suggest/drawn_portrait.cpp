#include "tests/core/imaging/suggest/drawn_portrait.h"

#include <QPainter>
#include <QPainterPath>
#include <QRadialGradient>

namespace holdfast::samples {

namespace {

/// In units of a photo of 35 x 45.
class PortraitPainter {
public:
    PortraitPainter(QPainter& painter, const Portrayed& portrayed)
        : m_painter(painter)
        , m_hair(QRgb(portrayed.hair))
        , m_skin(QRgb(portrayed.skin))
        , m_tilt(portrayed.tilt)
    {
        m_painter.setPen(Qt::NoPen);
    }
    void draw()
    {
        drawShoulders();
        m_painter.translate(17.5, 31);
        m_painter.rotate(m_tilt);
        m_painter.translate(-17.5, -31);
        drawHead();
        for (const int side : {-1, 1})
            drawEye(side);
        drawNoseAndMouth();
    }

private:
    void spot(double x, double y, double wide, double high, const QColor& color)
    {
        m_painter.setBrush(color);
        m_painter.drawEllipse(QPointF(x, y), wide, high);
    }
    /// A shade that fades out.
    void shade(double x, double y, double wide, double high, QColor color, int strength)
    {
        QRadialGradient gradient(0, 0, 1);
        color.setAlpha(strength);
        gradient.setColorAt(0, color);
        color.setAlpha(0);
        gradient.setColorAt(1, color);
        m_painter.save();
        m_painter.translate(x, y);
        m_painter.scale(wide, high);
        m_painter.setBrush(gradient);
        m_painter.drawEllipse(QPointF(0, 0), 1, 1);
        m_painter.restore();
    }
    void drawShoulders()
    {
        QPainterPath coat(QPointF(1, 46));
        coat.cubicTo(2, 37, 8, 36, 13.5, 34);
        coat.lineTo(21.5, 34);
        coat.cubicTo(27, 36, 33, 37, 34, 46);
        m_painter.fillPath(coat, QColor(0x35, 0x42, 0x55));
        QPainterPath neck(QPointF(13, 26));
        neck.lineTo(22, 26);
        neck.lineTo(22.5, 35);
        neck.quadTo(17.5, 39, 12.5, 35);
        m_painter.fillPath(neck, m_skin.darker(118));
        shade(17.5, 31, 6, 3.4, Qt::black, 90);
    }
    void drawHead()
    {
        spot(17.5, 15.5, 9.9, 11.8, m_hair);
        for (const int side : {-1, 1})
            spot(17.5 + side * 8.3, 20.5, 1.3, 2.5, m_skin.darker(112));
        QPainterPath face(QPointF(9.4, 17));
        face.cubicTo(9.4, 25, 12, 31.6, 17.5, 32);
        face.cubicTo(23, 31.6, 25.6, 25, 25.6, 17);
        face.cubicTo(25.6, 9, 9.4, 9, 9.4, 17);
        QRadialGradient light(QPointF(16.5, 19), 14);
        light.setColorAt(0, m_skin.lighter(112));
        light.setColorAt(0.55, m_skin);
        light.setColorAt(1, m_skin.darker(150));
        m_painter.fillPath(face, light);
        QPainterPath fringe(QPointF(9, 17));
        fringe.cubicTo(10, 11.5, 14, 11, 17.5, 11.4);
        fringe.cubicTo(21, 11, 25, 11.5, 26, 17);
        fringe.cubicTo(27, 6, 8, 6, 9, 17);
        m_painter.fillPath(fringe, m_hair);
    }
    void drawEye(int side)
    {
        const double x = 17.5 + side * 3.8, y = 19.2;
        shade(x, y - 0.6, 3.2, 2.4, m_skin.darker(250), 150);
        QPainterPath brow(QPointF(x - 2.5, 17 + (side < 0 ? 0.5 : 0)));
        brow.quadTo(x, 15.3, x + 2.5, 17 + (side > 0 ? 0.5 : 0));
        m_painter.strokePath(brow, QPen(m_hair.darker(110), 1.0, Qt::SolidLine, Qt::RoundCap));
        spot(x, y, 1.75, 0.95, QColor(0xf0, 0xec, 0xe6));
        spot(x, y, 0.95, 0.95, QColor(0x40, 0x38, 0x30));
        spot(x, y, 0.5, 0.5, Qt::black);
        QPainterPath lid(QPointF(x - 2, y + 0.2));
        lid.quadTo(x, y - 1.9, x + 2, y + 0.2);
        m_painter.strokePath(lid, QPen(QColor(0x28, 0x20, 0x1c), 0.6, Qt::SolidLine, Qt::RoundCap));
        shade(x, y + 1.9, 2.2, 0.9, m_skin.darker(170), 110);
        shade(17.5 + side * 5.4, 24.5, 2.4, 3.5, m_skin.darker(160), 70);
    }
    void drawNoseAndMouth()
    {
        shade(16.3, 21.5, 0.8, 3, m_skin.darker(170), 110);
        shade(18.7, 21.5, 0.8, 3, m_skin.darker(170), 110);
        shade(17.5, 22.5, 0.8, 2.4, m_skin.lighter(130), 150);
        shade(17.5, 24.9, 2.4, 0.9, m_skin.darker(220), 200);
        for (const int side : {-1, 1})
            spot(17.5 + side * 0.95, 24.6, 0.5, 0.3, QColor(0x50, 0x30, 0x28));
        QPainterPath lips(QPointF(14.6, 27.6));
        lips.cubicTo(16, 26.7, 17, 26.6, 17.5, 26.9);
        lips.cubicTo(18, 26.6, 19, 26.7, 20.4, 27.6);
        lips.cubicTo(19, 29.2, 16, 29.2, 14.6, 27.6);
        m_painter.fillPath(lips, QColor(0xa8, 0x5a, 0x54));
        QPainterPath mouth(QPointF(14.5, 27.6));
        mouth.quadTo(17.5, 27.9, 20.5, 27.6);
        m_painter.strokePath(mouth, QPen(QColor(0x50, 0x22, 0x22), 0.45, Qt::SolidLine, Qt::RoundCap));
        shade(17.5, 29.6, 2.2, 0.7, m_skin.darker(180), 120);
    }

    QPainter& m_painter;
    QColor m_hair, m_skin;
    double m_tilt;
};

} // namespace

void drawPortrait(QImage& picture, const QRect& field, const Portrayed& portrayed)
{
    QImage photo(field.size(), QImage::Format_ARGB32_Premultiplied);
    photo.fill(portrayed.hasFrame ? QColor(0xa9, 0xb4, 0xc0) : QColor(Qt::transparent));
    {
        QPainter painter(&photo);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(field.width() / 35.0, field.height() / 45.0);
        PortraitPainter(painter, portrayed).draw();
    }
    QPainter painter(&picture);
    painter.setOpacity(portrayed.opacity);
    painter.drawImage(field.topLeft(), photo);
}

} // namespace holdfast::samples
