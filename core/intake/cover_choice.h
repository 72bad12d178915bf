#pragma once

#include "core/imaging/leak/leak_check.h"
#include "core/imaging/suggest/presets.h"
#include "core/intake/intake.h"

namespace holdfast::intake {

/// What was suggested for a document and taken over into the order.
struct ChosenCovers {
    std::vector<imaging::Suggestion> covered;
    std::vector<imaging::UncheckedPage> unchecked;
};

/// Looks for the edges of a card or page on the picture; the order straightens it by them when there are any.
/// redact.not-one-picture.
Result<imaging::FoundEdges> straightenByEdges(imaging::DecodeClient& decoder, ByteSource& document,
    std::string_view mime, CoverOrder& order, const Progress& progress);

/// Looks through the document, straightened as the order says, and puts what is suggested, each cover with its reason,
/// beside the covers that the order has. A preset takes only what it wants covered. redact.nothing-suggested when the
/// order has no cover afterwards, decode.no-language.
Result<ChosenCovers> addSuggestions(imaging::DecodeClient& decoder, const imaging::OpenSource& open,
    std::string_view mime, const std::optional<imaging::Preset>& preset, CoverOrder& order, const Progress& progress,
    const imaging::ReadingLanguages& languages = {});

/// Whoever placed every box left in plain sight what they did not cover; what was chosen by the program has to hold,
/// and what can't be seen has to be allowed by its code.
bool isMeantToStay(const imaging::LeakFinding& found, const std::vector<std::string>& allowed, bool isAuto);

/// What of a report is let pass when the copy is kept in spite of it: each code once.
LetPass letPassOf(const imaging::LeakReport& report);

namespace errors {
inline constexpr ErrorCode nothingSuggested{"redact.nothing-suggested", ErrorKind::Incomplete};
inline constexpr ErrorCode copyLeaks{"redact.copy-leaks", ErrorKind::NotSound}; ///< a check before filing found a leak
} // namespace errors

} // namespace holdfast::intake
