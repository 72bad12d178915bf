#pragma once

#include "core/bundle/bundle_index.h"
#include "core/bundle/left_out.h"

namespace holdfast::bundle {

/// README.txt: what the recipient reads first. Plain words and commands; nothing in it is read by a program.
std::string encodeReadme(const BundleIndex& index, const LeftOut& leftOut = {});

} // namespace holdfast::bundle
