#include "app/decode/flattened.h"

#include <QColorSpace>
#include <QPainter>

namespace holdfast::decode {

QImage flattened(QImage image)
{
    if (const QColorSpace space = image.colorSpace();
        space.isValid() && space.primaries() != QColorSpace::Primaries::SRgb)
        image.convertToColorSpace(QColorSpace::SRgb);
    if (!image.hasAlphaChannel())
        return image.convertToFormat(QImage::Format_RGB32);
    QImage paper(image.size(), QImage::Format_RGB32);
    if (paper.isNull())
        return paper;
    paper.fill(Qt::white);
    QPainter painter(&paper);
    image.setDevicePixelRatio(1);
    painter.drawImage(0, 0, image);
    return paper;
}

} // namespace holdfast::decode
