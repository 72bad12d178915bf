#pragma once

#include <QImage>
#include <QRect>

#include <vector>

namespace holdfast::decode {

/// Places that hold nothing but light and dark modules of unequal widths, as a barcode does of which a part is covered
/// and which no program reads. Who can mend its bytes may still read it. Format_Grayscale8, in its pixels.
std::vector<QRect> codeMarks(const QImage& gray);

} // namespace holdfast::decode
