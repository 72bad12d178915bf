#pragma once

#include "core/base/bytes.h"

#include <QImage>

/// Badly covered and clean documents, drawn by code.
namespace holdfast::samples {

/// A PDF of one page, 300 × 200 points, of plain objects: 1 catalogue, 2 pages, 3 the page, 4 its content, 5 the font
/// F, 6 the picture P (null where nothing draws it), then `more` from 7.
struct PlainPdf {
    std::string content = {};
    std::string page = {}, catalog = {}, resources = {}; ///< further entries of their dictionaries
    std::vector<std::string> more = {}; ///< further objects
    std::string trailer = {}; ///< further entries
    QImage picture = {}; ///< none: a white one
    std::string pictureEntries = {}; ///< further entries of its dictionary
    std::string sheet = "0 0 300 200"; ///< its media box
    Bytes file() const;
};

/// An object that is a stream of `data`; `entries` are those of its dictionary.
std::string pdfStream(const std::string& entries, const std::string& data);

/// With one more version at its end, in which the content of the page is another.
Bytes withRevision(const Bytes& pdf, std::string_view content);
Bytes linearized(const Bytes& pdf);

QImage page(int width = 640, int height = 400); ///< white
void write(QImage& page, const char* text, int x, int y, QRgb color = qRgb(0, 0, 0), int pixels = 28);
Bytes encoded(const QImage& image, const char* format, int quality = -1);
Bytes withComment(const Bytes& jpeg);
Bytes twoFrames(); ///< a GIF of two different frames

} // namespace holdfast::samples
