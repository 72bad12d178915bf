#pragma once

#include "core/imaging/page_facts.h"

#include <QString>

namespace holdfast::decode {

/// Numbers beside the words that sites put with views, likes, shares and comments, in English, Arabic, Chinese, French,
/// German, Italian, Japanese, Portuguese, Russian, Spanish and Turkish, as people write them: "12,345", "1.2K",
/// "3,4 Mio.", "١٢٣", "1.2万". Groups of three digits may be parted by a comma, full stop, apostrophe or narrow space;
/// a fraction counts only with a word that multiplies.
void addFiguresInText(const QString& text, std::string_view sign, imaging::PageFacts& facts);

} // namespace holdfast::decode
