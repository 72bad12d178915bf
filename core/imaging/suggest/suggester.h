#pragma once

#include "core/imaging/careful_pages.h"
#include "core/imaging/redaction.h"
#include "core/imaging/suggest/known_values.h"

namespace holdfast::imaging {

/// A cover that is suggested, with its reason.
struct Suggestion {
    enum class Source { Zone, Barcode, Label, Repeats, Face, LooksLike };
    std::string_view code; ///< of cover_codes
    Source source = Source::Label;
    uint32_t page = 1;
    std::vector<QRect> boxes; ///< page pixels; several, like steps, where the text is tilted
    bool needsEye = false; ///< something is there that could not be read, or not wholly: the person has to look
    std::string text; ///< what it covers, as it was read; never to be written down
};

/// Pure: what to cover on a page, from the top. `values` are those of all pages.
std::vector<Suggestion> suggestCovers(const PageSurvey& survey, uint32_t page, const std::vector<KnownValue>& values);

/// A box of the upright view as boxes of the page, whole: one, or several like steps where the text is tilted.
std::vector<QRect> onPage(const PageSurvey& survey, const QRect& upright);

/// A page that could not be looked at, or not wholly.
struct UncheckedPage {
    uint32_t page = 1;
    std::string why; ///< the code of an error, "too many words", or lineCodesNotSought
};

/// What a look at all pages of the loaded document suggests.
struct SuggestedCovers {
    std::vector<Suggestion> covers;
    std::vector<UncheckedPage> unchecked;
};
/// A page that costs the helper is read again without line codes, where the document can be loaded again.
/// decode.no-language.
Result<SuggestedCovers> suggestForDocument(DecodeClient& decoder, uint32_t pages, const Progress& progress,
    LoadAgain loadAgain = {}, const ReadingLanguages& languages = {});

std::string_view toText(Suggestion::Source source); ///< "zone", "barcode", "label", "repeats", "face", "looks-like"

} // namespace holdfast::imaging
