#pragma once

#include "core/imaging/careful_pages.h"
#include "core/imaging/leak/leak_codes.h"

namespace holdfast::imaging {

/// Something in a file that whoever receives it can read, though it is hidden, or though it repeats everything that was
/// covered.
struct LeakFinding {
    std::string_view code; ///< of leak_codes
    uint32_t page = 0; ///< from 1; 0 when it belongs to no page
    QRect box; ///< in the page's pixels at redactionDotsPerInch; empty when it has no place
    std::string text; ///< what was found, shortened and masked: a report may be read beside others
};

/// A photo of somebody that a page shows. No finding: whether the receiver needs it, only the person can judge.
struct VisiblePhoto {
    uint32_t page = 1;
    QRect box; ///< as that of a finding
};

/// Something that could not be looked at.
struct UncheckedPart {
    std::string what; ///< with the code of the reason: "page 3: decode.failed"
    uint32_t lineCodesOfPage = 0; ///< from 1, where line codes are all that could not be looked for; else 0
};

struct LeakReport {
    uint32_t pages = 0;
    std::vector<LeakFinding> findings;
    std::vector<UncheckedPart> unchecked;
    uint64_t readableWords = 0; ///< that the pages show: for the person to judge
    std::vector<VisiblePhoto> photos;

    bool isSound() const { return findings.empty() && unchecked.empty(); }
};

/// "L8…": what was found, so that the person knows it again and nobody else reads it. At most 24 characters.
std::string maskedText(std::string_view text);

/// Looks through a picture or PDF for what it gives away: what is under covers, beside the pages and in metadata, and
/// machine-readable zones and barcodes anywhere. Words that a page shows are no finding. A file or page that can't be
/// decoded is named in `unchecked`; a page that costs the helper is read once more without line codes. Errors are those
/// of the source, of helpers that are missing, decode.no-language, and `cancelled`.
Result<LeakReport> checkForLeaks(DecodeClient& decoder, const OpenSource& open, std::string_view mime,
    const Progress& progress, const ReadingLanguages& languages = {});

} // namespace holdfast::imaging
