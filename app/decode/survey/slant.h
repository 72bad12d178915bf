#pragma once

#include <QImage>

#include <vector>

namespace holdfast::decode {

/// A direction in which many edges of a picture lie, with those across them: of a barcode, of rows of print.
struct Slant {
    double turn = 0; ///< degrees, clockwise, that make them level; above -45, at most 45
    double share = 0; ///< of all edges, 0 to 1; with no direction at all it is below 0.1
};

/// At most three, the most frequent first (a histogram of the directions of change). Format_Grayscale8.
std::vector<Slant> slantsOf(const QImage& gray);

} // namespace holdfast::decode
