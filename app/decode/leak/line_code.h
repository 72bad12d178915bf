#pragma once

#include <QImage>
#include <QRect>

namespace holdfast::decode {

/// A line code is read along one row of pixels; it goes on as long as the rows above and below look like their
/// neighbours. Format_Grayscale8; `read` in its pixels.
QRect wholeLineCode(const QImage& gray, const QRect& read);

} // namespace holdfast::decode
