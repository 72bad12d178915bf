#pragma once

#include <QDate>

#include <string>
#include <string_view>

namespace holdfast::imaging {

/// What a mark over a copy says. UTF-8; recipient and reference are the person's own words.
struct WatermarkWords {
    std::string recipient;
    std::string purpose; ///< a preset's: "takedown", "police" or "age-check"; anything else as it is; may be empty
    std::string reference; ///< may be empty
    QDate date;
    std::string language = "en"; ///< or "fr" or "ar"; anything else is English
};

/// "Copy for X only · takedown request · 2026-01-31 · Ref. 4K7M-X9CA", in the language asked for. Recipient, date and
/// reference keep their own direction inside the sentence.
std::string watermarkText(const WatermarkWords& words);

/// A new random reference such as "4K7M-X9CA": eight characters that are not taken for one another when a copy is
/// photographed or printed badly (about 35 bits).
std::string newReference();

} // namespace holdfast::imaging
