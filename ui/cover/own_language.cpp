#include "ui/cover/own_language.h"

#include <algorithm>

namespace holdfast::ui {

std::string packOf(const QLocale& shown)
{
    if (shown.language() == QLocale::C || shown.script() == QLocale::LatinScript)
        return {};
    return QLocale::languageToCode(shown.language(), QLocale::ISO639Part2T).toStdString();
}

Result<bool> isBlindToOwnLanguage(
    imaging::DecodeClient& decoder, const imaging::ReadingLanguages& languages, const Progress& progress)
{
    const std::string own = packOf(QLocale());
    if (own.empty() || std::ranges::find(languages, own) != languages.end())
        return false;
    HF_TRY(const imaging::ReadingLanguages installed, decoder.languages(progress));
    return std::ranges::find(installed, own) == installed.end();
}

} // namespace holdfast::ui
