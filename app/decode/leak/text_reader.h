#pragma once

#include "core/imaging/leak/page_text.h"

#include <QImage>

#include <memory>

namespace tesseract {
class TessBaseAPI;
}

namespace holdfast::decode {

/// Optical reading by Tesseract. Its language data is loaded when first needed, so that a helper that only draws pages
/// starts as fast as before.
class TextReader {
public:
    TextReader();
    ~TextReader();
    /// Words of a Format_Grayscale8 image, in its pixels. decode.failed without language data.
    Result<std::vector<imaging::PageText::Word>> read(const QImage& gray);
    /// The same for a cut-out that holds nothing but a machine-readable zone.
    Result<std::vector<imaging::PageText::Word>> readZone(const QImage& gray);

private:
    Result<void> start();
    std::unique_ptr<tesseract::TessBaseAPI> m_reader;
};

} // namespace holdfast::decode
