#pragma once

#include "core/imaging/mrz/mrz_layout.h"

#include <string>
#include <vector>

namespace holdfast::imaging {

/// A machine-readable zone that was found among lines of text. What it says is as untrusted as those lines.
struct MrzZone {
    MrzFormat format = MrzFormat::Fragment;
    std::vector<size_t> lines; ///< which of the given ones, from the top
    std::vector<std::string> text; ///< as understood, in the zone's alphabet

    // Without fillers; empty for what a Fragment does not show. Dates are YYMMDD as printed.
    std::string issuer, number, surname, givenNames, nationality, birth, expiry, sex, optional;

    struct Check {
        std::string_view name; ///< number, birth, expiry, optional, all
        bool holds = false;
    };
    std::vector<Check> checks;
    size_t held() const; ///< how many check digits hold
};

/// Finds zones in lines of text as optical reading or a PDF gives them: it bears with 0 for O, 1 for I, 8 for B, 5 for
/// S, with `<` read as K, C, ( or «, with spaces, and with some fillers too few or too many. A zone needs two check
/// digits that hold; what has fewer but can hardly be anything else is given as a Fragment.
std::vector<MrzZone> findMrz(const std::vector<std::string>& untrustedLines);

} // namespace holdfast::imaging
