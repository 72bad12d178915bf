#pragma once

#include "core/imaging/leak/page_text.h"

#include <QImage>

namespace holdfast::decode {

/// Barcodes of a Format_Grayscale8 image, in its pixels: upright, turned, and tilted by up to some 12 degrees, at which
/// the library by itself fails.
std::vector<imaging::PageText::Code> readCodes(const QImage& gray);

} // namespace holdfast::decode
