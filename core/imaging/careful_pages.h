#pragma once

#include "core/imaging/decode_client.h"

namespace holdfast::imaging {

/// Loads the document once more, as it was, into a decoder that has lost it; its pages.
using LoadAgain = std::function<Result<uint32_t>()>;

/// Reads the pages of a loaded document. Where the helper ends, hangs or has no memory left over a page, the library
/// that reads line codes is the likeliest reason: the document is loaded and the page read once more without them, and
/// what comes says so (`lacksLineCodes`). Without `loadAgain` nothing is done twice. Where the second reading fails
/// too, the error is that of the first, and the next page has the document loaded for it. Errors of loading are their
/// own.
class CarefulPages {
public:
    CarefulPages(DecodeClient& decoder, LoadAgain loadAgain, const Progress& progress,
        ReadingLanguages languages = {}); ///< borrows
    Result<PageSurvey> survey(uint32_t number);
    Result<PageText> findText(uint32_t number);
    Result<Traces> inspect(uint32_t number);

private:
    template <class T>
    using Ask = Result<T> (DecodeClient::*)(uint32_t, double, const PageReading&, const Progress&);
    template <class T>
    Result<T> read(Ask<T> ask, uint32_t number);
    template <class T>
    Result<T> readWithoutLineCodes(Ask<T> ask, uint32_t number);
    Result<void> loadWhereLost();

    DecodeClient& m_decoder;
    LoadAgain m_loadAgain;
    const Progress& m_progress;
    ReadingLanguages m_languages;
    int m_lost = 0; ///< helpers, over what was read in full
    int m_loadedForNext = 0; ///< times that what came before had left no document
};

} // namespace holdfast::imaging
