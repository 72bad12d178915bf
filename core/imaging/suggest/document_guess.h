#pragma once

#include "core/imaging/suggest/suggester.h"

namespace holdfast::imaging {

/// The kind of document, as presets name it, that the zone or barcode among these is printed on: "passport", "id-card",
/// "residence-permit" or "licence-back". Empty when none tells. Needs their `text`.
std::string_view guessDocument(const std::vector<Suggestion>& found);

} // namespace holdfast::imaging
