#pragma once

#include <QImage>

#include <vector>

namespace holdfast::decode {

/// Three drawings of one size, Format_RGB32.
struct InkViews {
    const QImage& alone; ///< only what is looked at, on white
    const QImage& shown; ///< the page
    const QImage& missing; ///< the page without it
};

/// Where letters were drawn and nearly none of their ink changes the page; none when it is less than two letters.
std::vector<QRect> hiddenLetters(const InkViews& views, const QRect& place);

/// Where there is structure in more than one direction, as in pictures, codes and outlined letters, and the page is the
/// same without it. Null when there is none: an edge that goes on under something tells nothing.
QRect hiddenStructure(const InkViews& views, const QRect& place);

} // namespace holdfast::decode
