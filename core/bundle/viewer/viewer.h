#pragma once

#include "core/bundle/bundle_index.h"

namespace holdfast::bundle {

/// index.html: what the index says, to be looked through in any browser, without a network. Nothing in it is read by a
/// program, and no text of the index is anything but text in it (docs/bundle-format.md, section 3.4).
std::string encodeViewer(const BundleIndex& index);

} // namespace holdfast::bundle
