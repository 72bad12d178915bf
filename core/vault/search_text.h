#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace holdfast::vault {

/// How text is found again whatever the script: case, accents, vowel marks, width and letter variants do not count, and
/// a word is found by any part of it (docs/decisions/0005-search.md).

/// `text` without those differences. Bytes that are no UTF-8 become spaces.
std::string foldForSearch(std::string_view text);
/// The three characters from each place of each word of a folded text, as the index takes them: tokens between spaces.
std::string gramsOf(std::string_view folded);
/// One FTS5 expression for each different word that is searched for, all of which have to match. vault.search-too-long
Result<std::vector<std::string>> matchesFor(std::string_view search);
constexpr size_t maxSearchWords = 128;

} // namespace holdfast::vault
