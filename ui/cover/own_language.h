#pragma once

#include "core/imaging/decode_client.h"

#include <QLocale>

namespace holdfast::ui {

/// Told of a document or copy on which nothing could be read that is in the language of the program.
inline constexpr std::string_view ownLanguageNotRead = "look.own-language";

/// The pack beside English that reads the language which the program is shown in; empty where its letters are Latin.
std::string packOf(const QLocale& shown);

/// Whether what is read in `languages` is blind to the language that the program is shown in, because that one's pack
/// is not installed, whatever else is read.
Result<bool> isBlindToOwnLanguage(
    imaging::DecodeClient& decoder, const imaging::ReadingLanguages& languages, const Progress& progress);

} // namespace holdfast::ui
