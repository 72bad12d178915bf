#pragma once

#include "core/base/bytes.h"

#include <QImage>

/// Small files made by code, harmless and hostile, for the tests of decoding, covering and importing.
namespace holdfast::samples {

inline constexpr std::string_view canary = "CANARY-7f3a91-metadata";

QImage gradient(int width, int height); ///< every pixel differs from its neighbours
QImage shapes(int number, QSize size); ///< overlapping, others for each number, alike at every size: PDQ knows it again
Bytes png(const QImage& image); ///< with `canary` in a tEXt chunk and a pHYs chunk
Bytes jpeg(const QImage& image, int exifOrientation); ///< with `canary` in its EXIF data
Bytes webp(const QImage& image);
Bytes heic(const QImage& image, bool isTurned); ///< turned: stored lying on its right side, to be shown upright
Bytes gif(); ///< 2 × 1 px: red, blue
Bytes pngClaiming(uint32_t width, uint32_t height); ///< says so in its header, holds next to nothing
Bytes jpegClaiming(uint16_t width, uint16_t height);

Bytes pdfWithText(int pages); ///< by Qt, fonts embedded, with `canary` as its title and as text on each page
Bytes pdfWithoutFonts(); ///< the text "HOLDFAST" in Helvetica, which the file does not bring
Bytes pdfWith(std::string_view mediaBox, uint64_t claimedPages); ///< one empty page
Bytes pdfOfEmptyPages(size_t pages);
Bytes pdfWithPassword();

} // namespace holdfast::samples
