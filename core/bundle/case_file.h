#pragma once

#include "core/bundle/bundle_index.h"

namespace holdfast::bundle {

/// data/case.jsonld (docs/bundle-format.md, section 6.3): the exhibits in the terms of CASE and UCO, for programs of
/// investigators. Made of the index alone, but for the collector's name, which may be empty.
std::string encodeCaseFile(const BundleIndex& index, const std::string& collectorName);

} // namespace holdfast::bundle
