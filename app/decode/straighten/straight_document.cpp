#include "app/decode/straighten/straight_document.h"

#include <algorithm>
#include <cmath>

namespace holdfast::decode {

namespace {

/// The colour at a place between pixels, whose middles are at .5; beyond the picture's edge it is that of the edge.
QRgb colorBetween(const QImage& picture, double x, double y)
{
    const double left = std::floor(x - 0.5), top = std::floor(y - 0.5);
    const double right = x - 0.5 - left, below = y - 0.5 - top; // shares
    const auto column = [&](double at) { return int(std::clamp(at, 0.0, double(picture.width() - 1))); };
    const auto row = [&](double at) {
        return reinterpret_cast<const QRgb*>(
            picture.constScanLine(int(std::clamp(at, 0.0, double(picture.height() - 1)))));
    };
    const QRgb *upper = row(top), *lower = row(top + 1);
    const int first = column(left), second = column(left + 1);
    const auto mixed = [&](int shift) {
        const auto channel = [shift](QRgb color) { return double((color >> shift) & 0xff); };
        const double above = channel(upper[first]) * (1 - right) + channel(upper[second]) * right;
        const double under = channel(lower[first]) * (1 - right) + channel(lower[second]) * right;
        return int(std::lround(above * (1 - below) + under * below));
    };
    return qRgb(mixed(16), mixed(8), mixed(0));
}

} // namespace

Result<QImage> straightened(const QImage& picture, const imaging::Corners& corners)
{
    HF_CHECK(imaging::checkCorners(corners, picture.size()));
    HF_TRY(const QSize size, imaging::straightenedSize(corners));
    HF_TRY(const QTransform toPicture, imaging::fromStraightened(corners));
    QImage straight(size, QImage::Format_RGB32);
    if (straight.isNull())
        return fail(holdfast::errors::outOfMemory, "straightened picture");
    for (int y = 0; y < size.height(); ++y) {
        auto* row = reinterpret_cast<QRgb*>(straight.scanLine(y));
        for (int x = 0; x < size.width(); ++x) {
            const QPointF at = toPicture.map(QPointF(x + 0.5, y + 0.5));
            row[x] = colorBetween(picture, at.x(), at.y());
        }
    }
    return straight;
}

Result<QImage> StraightDocument::render(uint32_t number, double)
{
    if (number != 1)
        return fail(imaging::errors::noSuchPage, std::to_string(number));
    return m_pixels;
}

} // namespace holdfast::decode
