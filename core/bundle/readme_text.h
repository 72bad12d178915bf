#pragma once

#include "core/bundle/bundle_index.h"

namespace holdfast::bundle {

/// README.txt: what the recipient reads first. Plain words and commands; nothing in it is read by a program.
std::string encodeReadme(const BundleIndex& index);

} // namespace holdfast::bundle
