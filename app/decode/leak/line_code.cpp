#include "app/decode/leak/line_code.h"

#include <QTransform>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace holdfast::decode {

namespace {

/// How alike two rows of pixels are, from -1 to 1.
double likeness(const uchar* a, const uchar* b, int length)
{
    double sumA = 0, sumB = 0, aa = 0, bb = 0, ab = 0;
    for (int i = 0; i < length; ++i) {
        sumA += a[i];
        sumB += b[i];
        aa += double(a[i]) * a[i];
        bb += double(b[i]) * b[i];
        ab += double(a[i]) * b[i];
    }
    const double spread = std::sqrt((aa - sumA * sumA / length) * (bb - sumB * sumB / length));
    return spread > 0 ? (ab - sumA * sumB / length) / spread : 0;
}

double spreadOf(const uchar* row, int length)
{
    double sum = 0, squares = 0;
    for (int i = 0; i < length; ++i) {
        sum += row[i];
        squares += double(row[i]) * row[i];
    }
    return squares - sum * sum / length;
}

} // namespace

QRect wholeLineCode(const QImage& gray, const QRect& read)
{
    const bool isUpright = read.width() >= read.height();
    const QTransform turn = QTransform(0, 1, 1, 0, 0, 0);
    const QImage image = isUpright ? gray : gray.transformed(turn).convertToFormat(QImage::Format_Grayscale8);
    const QRect start = (isUpright ? read : QRect(read.y(), read.x(), read.height(), read.width())) & image.rect();
    if (start.width() < 20 || start.isEmpty())
        return read;
    QRect whole = start;
    // Paper in a slanting light is alike from row to row, too, but has no bars.
    const double least = spreadOf(image.constScanLine(start.center().y()) + start.x(), start.width()) * 0.3;
    for (const int step : {-1, 1}) {
        int known = start.center().y();
        constexpr int mostMissed = 4;
        for (int y = known + step; y >= 0 && y < image.height() && std::abs(y - known) <= mostMissed
             && std::abs(y - start.center().y()) < start.width();
             y += step)
            if (spreadOf(image.constScanLine(y) + start.x(), start.width()) >= least
                && likeness(image.constScanLine(known) + start.x(), image.constScanLine(y) + start.x(), start.width())
                    > 0.55) {
                known = y;
                whole |= QRect(start.x(), y, start.width(), 1);
            }
    }
    return isUpright ? whole : QRect(whole.y(), whole.x(), whole.height(), whole.width());
}

} // namespace holdfast::decode
