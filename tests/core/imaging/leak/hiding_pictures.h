#pragma once

#include "core/base/bytes.h"

#include <QImage>

#include <initializer_list>
#include <string_view>

/// Pictures that hold more than they show, drawn and put together by code.
namespace holdfast::samples {

QImage letterWithPassport(double angle); ///< an upright letter on which a specimen lies, turned clockwise
QImage coveredWord(QRgb word, QRgb cover); ///< a line of text, and a word on a cover that lets it through

Bytes withPngChunk(const Bytes& png, std::string_view type, ByteView data); ///< before its end
Bytes withJpegSegment(const Bytes& jpeg, uint8_t marker, std::string_view data); ///< after its beginning
Bytes withGifExtension(const Bytes& gif, uint8_t label, std::initializer_list<std::string_view> blocks);
Bytes withGifComment(const Bytes& gif, std::string_view comment); ///< before its end
Bytes grayTiff(int pages); ///< 8 × 8 px each, every page lighter than the one before

} // namespace holdfast::samples
