#pragma once

#include <QPolygon>

#define ZX_USE_UTF8 1
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wpedantic"
#include <ZXing/ReadBarcode.h>
#pragma GCC diagnostic pop

namespace holdfast::decode {

/// Around what of a code was read.
inline QRect boxOf(const ZXing::Result& result)
{
    QPolygon corners;
    for (const ZXing::PointI& corner : result.position())
        corners << QPoint(corner.x, corner.y);
    return corners.boundingRect();
}

} // namespace holdfast::decode
