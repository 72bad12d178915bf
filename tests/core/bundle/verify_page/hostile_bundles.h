#pragma once

#include "tests/core/bundle/sample_bag.h"

#include <functional>

namespace holdfast::bundle::test {

/// Bundles that something is wrong with, each written to `folder` under a name that says what: ZIP files, and folders
/// where only a folder can be so. The first is a whole one.
std::vector<std::filesystem::path> writeHostileBundles(const std::filesystem::path& folder);

} // namespace holdfast::bundle::test
