#pragma once

#include "core/bundle/bundle_index.h"

namespace holdfast::bundle {

/// data/people.csv and data/figures.csv (docs/bundle-format.md, section 6.1).
std::string encodePeopleCsv(const BundleIndex& index);
std::string encodeFiguresCsv(const BundleIndex& index);

} // namespace holdfast::bundle
