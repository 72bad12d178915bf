#pragma once

#include "core/imaging/suggest/suggester.h"

#include <QString>

namespace holdfast::ui {

/// A suggestion in words. None of them says what stands under the cover.
QString nameOfCover(std::string_view code); ///< of the field: "Date of birth"
QString reasonForCover(std::string_view code);
QString describeSource(imaging::Suggestion::Source source); ///< how it was found
QString askForEyes(const imaging::Suggestion& suggestion); ///< empty unless it needs an eye

QString sayLineCodesNotSought(uint32_t page);
QString sayOwnLanguageNotRead(); ///< on any page

/// Words of a preset.
QString nameOfDocument(std::string_view document);
QString nameOfPurpose(std::string_view purpose);
QString nameOfField(std::string_view field);
QString whyKept(std::string_view why);

} // namespace holdfast::ui
