#pragma once

#include "core/bundle/export_choice.h"

namespace holdfast::bundle {

/// What a vault holds of its own case and a bundle does not, beside what data/bundle.json says: for README.txt and the
/// report, which tell a recipient what they do not see.
struct LeftOut {
    static Result<LeftOut> of(const vault::Vault& vault, const ExportChoice& choice, bool withPageFacts);

    bool otherItems = false; ///< of the case, that were not chosen
    uint64_t notes = 0, tags = 0; ///< of the items that are in it
    WithheldReasons reasons; ///< why the person withholds what data/bundle.json gives the hashes of
    uint64_t people = 0, figures = 0; ///< on their pages, where these were not sent along

    bool isNothing() const { return !otherItems && notes + tags + people + figures == 0; }
};

} // namespace holdfast::bundle
