#pragma once

#include <QImage>

#include <vector>

namespace holdfast::decode {

/// Views of a Format_Grayscale8 image in which only what the eye hardly sees is left, its contrast raised to the full:
/// white on nearly white, text under a cover that lets a little through. None when there is nothing of the kind.
std::vector<QImage> faintParts(const QImage& gray);

} // namespace holdfast::decode
