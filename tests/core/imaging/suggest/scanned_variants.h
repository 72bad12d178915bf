#pragma once

#include "tests/core/imaging/suggest/variants.h"

#include <array>

namespace holdfast::samples {

/// What scanners, their glass and the paper in them do to a page.
enum class Artefact {
    Skew, ///< the sheet lies 0.5 to 3 degrees off; so it does, less, with each of the others
    Dust, ///< specks and hairs on the glass
    Streaks, ///< lines along the way of the scan
    BleedThrough, ///< the other side of the sheet shines through
    Moire, ///< the screen of a print against that of the scanner
    JpegBlocks, ///< quality 30 to 50
    Borders, ///< dark borders beside the sheet, and punch holes in it
    BookFold, ///< the shadow where an open passport leaves the glass
    Threshold, ///< little contrast, and one bit a pixel
    UnevenLamp, ///< bands of less light
};
inline constexpr std::array allArtefacts{Artefact::Skew, Artefact::Dust, Artefact::Streaks, Artefact::BleedThrough,
    Artefact::Moire, Artefact::JpegBlocks, Artefact::Borders, Artefact::BookFold, Artefact::Threshold,
    Artefact::UnevenLamp};
std::string nameOf(Artefact artefact);

/// One of the made-up documents, scanned with this artefact. The same number always gives the same variant.
Variant scannedVariant(Artefact artefact, unsigned number);

} // namespace holdfast::samples
