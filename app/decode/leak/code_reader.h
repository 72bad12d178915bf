#pragma once

#include "core/imaging/leak/page_text.h"

#include <QImage>

namespace holdfast::decode {

/// Barcodes of a Format_Grayscale8 image, in its pixels: upright, turned, and tilted by up to some 12 degrees, at which
/// the library by itself fails.
std::vector<imaging::PageText::Code> readCodes(const QImage& gray);

/// One that can be read as it lies or on its side, with all of its text.
struct RawCode {
    std::string format;
    std::string text; ///< UTF-8, with its control characters
    QRect box;
};
std::vector<RawCode> readRawCodes(const QImage& gray);

} // namespace holdfast::decode
