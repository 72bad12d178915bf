#pragma once

#include "core/imaging/suggest/known_values.h"

namespace holdfast::imaging {

/// A printed field that should be covered, in the upright view.
struct FoundField {
    std::string_view code; ///< of cover_codes
    QRect box; ///< the whole field, up to the next one
    std::string text; ///< as it was read
    bool repeats = false; ///< the zone or barcode says the same; else a label says what it is
    bool isSure = true; ///< false when the label is there and what it names could not be read
};

/// Finds fields by their labels and by the values of zones and barcodes among the words of a page, whichever way they
/// are written. `taken`: what is covered anyway; words there are not looked at.
std::vector<FoundField> findFields(
    const std::vector<PageText::Word>& words, const std::vector<QRect>& taken, const std::vector<KnownValue>& values);

} // namespace holdfast::imaging
