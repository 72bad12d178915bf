#pragma once

#include "core/imaging/suggest/text_rows.h"

namespace holdfast::imaging {

/// Words of a segment that name a field.
struct FoundLabel {
    std::string_view code; ///< of cover_codes; empty for a field that stays visible, such as an expiry date
    size_t first = 0, last = 0; ///< words of the segment
    bool isRightToLeft = false; ///< the label's own script: what it names stands to its left
};

/// In English, German, French, Spanish, Italian, Portuguese, Dutch, the Scandinavian languages, Polish, Czech and
/// Arabic; slips of reading are borne with in longer ones. In the order of the segment's words, without overlaps.
std::vector<FoundLabel> findLabels(const Segment& segment);

} // namespace holdfast::imaging
