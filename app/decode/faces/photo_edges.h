#pragma once

#include <QImage>
#include <QRect>

namespace holdfast::decode {

struct PhotoField {
    QRect box; ///< the whole printed photo: hair, ears and shoulders
    bool hasEdges = false; ///< all four were seen; where one was not, the box goes far enough for any photo
};

/// The printed photo that an upright face is on: a rectangle whose sides are straight steps between light and dark.
/// Format_Grayscale8.
PhotoField photoAround(const QImage& gray, const QRect& face);

} // namespace holdfast::decode
