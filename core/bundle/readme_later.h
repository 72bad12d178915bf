#pragma once

#include "core/bundle/bundle_index.h"

namespace holdfast::bundle {

/// The part of README.txt that tells how time stamps, proofs and signatures by others are checked: those of the index,
/// and those that may come into the bundle later.
std::string readmeOfLaterProofs(const BundleIndex& index);

} // namespace holdfast::bundle
