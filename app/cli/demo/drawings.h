#pragma once

#include <QImage>

namespace holdfast::cli::demo {

/// An abstract picture of discs and bars, the same for the same seed. Nobody and nothing is shown.
QImage drawAbstract(unsigned seed, QSize size);

} // namespace holdfast::cli::demo
