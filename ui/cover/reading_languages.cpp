#include "ui/cover/reading_languages.h"

#include "ui/cover/own_language.h"

#include <QLocale>

#include <algorithm>

namespace holdfast::ui {

Result<imaging::ReadingLanguages> languagesToReadIn(
    imaging::DecodeClient& decoder, const Progress& progress, const ChosenLanguages& chosen)
{
    if (chosen)
        return *chosen;
    const QLocale shown;
    if (shown.script() == QLocale::LatinScript)
        return imaging::ReadingLanguages();
    const std::string pack = packOf(shown);
    HF_TRY(const imaging::ReadingLanguages installed, decoder.languages(progress));
    if (std::ranges::find(installed, pack) == installed.end())
        return imaging::ReadingLanguages();
    return imaging::ReadingLanguages{pack};
}

} // namespace holdfast::ui
