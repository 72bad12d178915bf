#pragma once

#include "core/bundle/bundle_index.h"

namespace holdfast::bundle {

/// A draft for a lawyer to edit, filled with what the bundle knows; the rest is blanks.
struct Certificate {
    std::string path; ///< one of layout::reportFiles
    std::string language; ///< of its text: a country's court has its own
    std::string title;
    std::vector<std::string> text; ///< paragraphs
};

/// Those of certificates.json, the neutral one in `language`.
Result<std::vector<Certificate>> makeCertificates(
    const BundleIndex& index, std::string_view initials, std::string_view language);

} // namespace holdfast::bundle
