#pragma once

#include "core/base/progress.h"
#include "core/bundle/checked_bundle.h"

namespace holdfast::bundle {

/// All of a bundle that is no exhibit and shows none: manifests, signatures, key files, custody log, index, tables,
/// time stamps, pages. Written as a ZIP of section 7 of docs/bundle-format.md with the bundle's own names, so that
/// stock tools check the signatures in it, and that every kept exhibit can be held against the signed manifest. The
/// report is left out: its pictures would stay when the answer about an exhibit is changed later.
/// bundle.content-differs, io.*, cancelled.
Result<void> writePapers(const CheckedBundle& bundle, ByteSink& sink, const Progress& progress);

/// A ZIP of the same form with these files alone, sorted by their paths.
Result<void> writeSomePapers(
    const CheckedBundle& bundle, const std::vector<std::string>& paths, ByteSink& sink, const Progress& progress);

} // namespace holdfast::bundle
