#pragma once

#include <QImage>

namespace holdfast::decode {

/// Opaque and in sRGB: the pixels leave without the profile or the alpha channel that would explain them. Null when
/// there is no memory.
QImage flattened(QImage image);

} // namespace holdfast::decode
