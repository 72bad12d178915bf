#pragma once

#include "core/bundle/bundle_index.h"

namespace holdfast::bundle {

/// Details of the custody event "exported" (docs/vault-format.md, "Custody chain"): small, however many items were
/// chosen.
Json exportDetails(const BundleIndex& index, const Digest& tagManifest);

} // namespace holdfast::bundle
