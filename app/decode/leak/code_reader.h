#pragma once

#include "core/imaging/leak/page_text.h"
#include "core/imaging/page_reading.h"

#include <QImage>

namespace holdfast::decode {

/// Barcodes of a Format_Grayscale8 image, in its pixels: upright, turned, and at a slant, at which the library by
/// itself fails.
std::vector<imaging::PageText::Code> readCodes(const QImage& gray, const imaging::PageReading& reading);

/// One that can be read as it lies or on its side, with all of its text.
struct RawCode {
    std::string format;
    std::string text; ///< UTF-8, with its control characters
    QRect box;
};
std::vector<RawCode> readRawCodes(const QImage& gray, const imaging::PageReading& reading);

/// Those that lie at a slant (survey/slant.h): the picture is read again, turned by at most three angles at which many
/// of its edges are level. Boxes lie around the whole code, in pixels of `gray`.
std::vector<RawCode> readSlantingCodes(const QImage& gray, const imaging::PageReading& reading);

/// The picture turned clockwise by degrees; the corners that this leaves empty are white. Format_Grayscale8.
QImage turned(const QImage& gray, double angle);

} // namespace holdfast::decode
