#pragma once

#include <QImage>
#include <QRect>

#include <vector>

namespace holdfast::decode {

/// Rows of marks as large as letters that show through part of a cover, whether or not anybody can read them: a cover
/// is a box of one shade that is darker than paper. `gray` is Format_Grayscale8, `cover` in its pixels, without the
/// edges, where a JPEG leaves traces of what is beside it.
std::vector<QRect> veiledMarks(const QImage& gray, const QRect& cover);

} // namespace holdfast::decode
