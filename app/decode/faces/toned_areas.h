#pragma once

#include <QImage>
#include <QRect>

#include <vector>

namespace holdfast::decode {

/// Where a page is not paper with print on it: pictures, cards that lie on it, colour. Most of its pixels are darker
/// than the paper there, which of those of text few are. Format_Grayscale8; each area a little larger than it is.
std::vector<QRect> tonedAreas(const QImage& gray);

} // namespace holdfast::decode
