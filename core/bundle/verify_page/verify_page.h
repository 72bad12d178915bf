#pragma once

#include "core/base/digest.h"

#include <string>

namespace holdfast::bundle {

/// verify.html: checks a bundle in a browser, without a network (docs/bundle-format.md, section 3.5). The same bytes in
/// every bundle of a release.
const std::string& verifyPage();
/// SHA-256 of verifyPage(), which README.md and docs/bundle-format.md state too.
const Digest& verifyPageHash();

} // namespace holdfast::bundle
