#pragma once

#include "core/imaging/suggest/suggester.h"
#include "ui/cover/chosen_languages.h"
#include "ui/cover/cover_document.h"

namespace holdfast::ui {

/// What is worth covering on a document. What stands under it, as it was read, is forgotten: `text` is empty.
struct FoundCovers {
    std::vector<imaging::Suggestion> covers;
    std::vector<imaging::UncheckedPage> unchecked;
    std::string kind; ///< of document, as presets name it; empty when nothing tells
};

/// Looks through the whole document in a helper of its own, for some seconds a page. Never on the decoder's thread,
/// where it would keep the pages waiting. Errors are those of the source and the helper, policy.* and `cancelled`.
Result<FoundCovers> searchCovers(
    vault::Vault& vault, const CoverDocument& document, const Progress& progress, const ChosenLanguages& chosen = {});

} // namespace holdfast::ui
