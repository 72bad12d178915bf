#pragma once

#include <QImage>
#include <QRect>

#include <vector>

namespace holdfast::decode {

/// Places that look like lines of a machine-readable zone, or like a barcode, by how their edges lie; nothing is read.
struct LookAlikes {
    std::vector<QRect> lines; ///< long, thin and dense: of a zone, or of any other text without gaps
    std::vector<QRect> blocks; ///< dense in both directions or striped
};

/// Format_Grayscale8, upright; boxes in its pixels.
LookAlikes findLookAlikes(const QImage& gray);

/// At most four places with so many edges as print has, outside the boxes of words that are known; the largest first.
std::vector<QRect> printOutside(const QImage& gray, const std::vector<QRect>& known);

} // namespace holdfast::decode
