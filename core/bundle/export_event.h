#pragma once

#include "core/bundle/bundle_index.h"

namespace holdfast::bundle {

/// Details of the custody event "exported" (docs/vault-format.md, "Custody chain"): small, however many items were
/// chosen. `sealedFor`: recipients, or "passphrase"; empty for a bundle that anybody can open.
Json exportDetails(const BundleIndex& index, const Digest& tagManifest, const std::vector<std::string>& sealedFor = {});

} // namespace holdfast::bundle
