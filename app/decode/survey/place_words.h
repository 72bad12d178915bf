#pragma once

#include "core/imaging/leak/page_text.h"

#include <string>
#include <string_view>

namespace holdfast::decode {

/// Letters and digits; those of Chinese, Japanese and Korean count double.
int lettersOf(std::u32string_view text);
int lettersOf(const std::string& text);

/// Lines of a zone lie below one another and are about as long; together they are one place.
std::vector<QRect> stacked(std::vector<QRect> lines);

/// How much of a place is explained by words that no zone has: with small letters, read surely.
bool isProse(const QRect& box, const std::vector<imaging::PageText::Word>& words);

/// Capitals that were read surely, and fewer than any line of a zone has.
bool isPlainText(const QRect& box, const std::vector<imaging::PageText::Word>& words);

/// How much of a zone is in the words: 0 for none, 1 for a part of one, else one more than its check digits that hold.
size_t zoneStrength(const std::vector<imaging::PageText::Word>& words);

} // namespace holdfast::decode
