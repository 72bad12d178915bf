#include "ui/cover/cover_search.h"

#include "core/base/secure_buffer.h"
#include "core/imaging/suggest/document_guess.h"
#include "core/intake/intake.h"
#include "ui/cover/own_language.h"
#include "ui/cover/reading_languages.h"

namespace holdfast::ui {

Result<FoundCovers> searchCovers(
    vault::Vault& vault, const CoverDocument& document, const Progress& progress, const ChosenLanguages& chosen)
{
    HF_CHECK(progress.checkpoint());
    if (document.item)
        HF_CHECK(intake::mayBeCovered(vault, *document.item, document.mime));
    HF_TRY(const auto decoder, imaging::DecodeClient::start());
    const auto load = [&] { return document.load(*decoder, vault, progress); };
    HF_TRY(const uint32_t pages, load());
    HF_TRY(const imaging::ReadingLanguages languages, languagesToReadIn(*decoder, progress, chosen));
    HF_TRY(const bool isBlind, isBlindToOwnLanguage(*decoder, languages, progress));
    HF_TRY(imaging::SuggestedCovers suggested, imaging::suggestForDocument(*decoder, pages, progress, load, languages));
    FoundCovers found;
    found.kind = imaging::guessDocument(suggested.covers);
    found.covers = std::move(suggested.covers);
    found.unchecked = std::move(suggested.unchecked);
    if (isBlind)
        found.unchecked.insert(found.unchecked.begin(), {1, std::string(ownLanguageNotRead)});
    for (imaging::Suggestion& one : found.covers)
        wipe(one.text);
    return found;
}

} // namespace holdfast::ui
