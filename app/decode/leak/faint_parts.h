#pragma once

#include <QImage>

#include <vector>

namespace holdfast::decode {

/// What the eye hardly sees, in dark on white: what differs a little from a paper, panel or cover of one shade, in
/// lightness and in the one colour that tells most beside it. Empty when there is nothing. `gray` is Format_Grayscale8,
/// `page` the same in Format_RGB32.
std::vector<QImage> faintParts(const QImage& gray, const QImage& page);

/// Boxes of nearly one shade, without their edges: covers, and panels of a document.
std::vector<QRect> quietBoxes(const QImage& gray);

} // namespace holdfast::decode
