#pragma once

#include "core/imaging/leak/page_text.h"
#include "core/imaging/page_reading.h"

#include <QImage>

#include <memory>

namespace tesseract {
class TessBaseAPI;
}

namespace holdfast::decode {

/// The packs in the folder that Tesseract really reads, without those that are no languages.
imaging::ReadingLanguages installedLanguages();

/// Optical reading by Tesseract. Its language data is loaded when first needed, so that a helper that only draws pages
/// starts as fast as before.
class TextReader {
public:
    TextReader();
    ~TextReader();
    /// For read() from here on: with English before them wherever it is installed; none is English. Tesseract itself
    /// goes on without a pack that is missing, and says nothing. decode.no-language.
    Result<void> use(const imaging::ReadingLanguages& languages);
    bool readsEnglishOnly() const { return m_languages.empty(); }
    /// Words of a Format_Grayscale8 image, in its pixels. decode.failed without language data.
    Result<std::vector<imaging::PageText::Word>> read(const QImage& gray);
    /// The same in English alone.
    Result<std::vector<imaging::PageText::Word>> readEnglish(const QImage& gray);
    /// The same for a cut-out that holds nothing but a machine-readable zone.
    Result<std::vector<imaging::PageText::Word>> readZone(const QImage& gray);

private:
    using Engine = std::unique_ptr<tesseract::TessBaseAPI>;
    static Result<Engine> start(const std::string& packs);
    Result<tesseract::TessBaseAPI*> english();
    Engine m_english; ///< or the others, where English is not installed
    Engine m_reader; ///< of m_languages
    imaging::ReadingLanguages m_asked; ///< what use() took last
    imaging::ReadingLanguages m_languages; ///< of these, with English first; empty for English alone
};

} // namespace holdfast::decode
