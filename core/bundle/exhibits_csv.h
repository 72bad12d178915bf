#pragma once

#include "core/bundle/bundle_index.h"

namespace holdfast::bundle {

/// data/exhibits.csv (docs/bundle-format.md, section 6).
std::string encodeExhibitsCsv(const BundleIndex& index);

} // namespace holdfast::bundle
