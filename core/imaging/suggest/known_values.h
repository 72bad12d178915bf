#pragma once

#include "core/imaging/mrz/mrz_reader.h"
#include "core/imaging/suggest/dates.h"
#include "core/imaging/suggest/page_survey.h"

namespace holdfast::imaging {

/// Something that a machine-readable zone or barcode says, to be looked for wherever else it is printed.
struct KnownValue {
    std::string_view code; ///< of cover_codes
    std::string text; ///< folded; empty for a date
    std::optional<PlainDate> date;
};

/// A machine-readable zone on a page, with the words that it was read from.
struct ReadZone {
    MrzZone zone;
    QRect box; ///< upright view: all of its lines, as long as its format says they are
    double lineHeight = 0;
};
std::vector<ReadZone> zonesOn(const PageSurvey& survey);

/// Of one page. Those of all pages of a document belong together: a card's zone lies on its back.
std::vector<KnownValue> knownValuesOf(const PageSurvey& survey);

} // namespace holdfast::imaging
