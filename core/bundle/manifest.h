#pragma once

#include "core/base/digest.h"

#include <map>
#include <string>

namespace holdfast::bundle {

/// Path to hash, sorted by the bytes of the path: a BagIt manifest that sha256sum -c reads.
using Manifest = std::map<std::string, Digest>;

std::string encodeManifest(const Manifest& manifest);
/// Accepts only what encodeManifest writes, with paths of section 2. bundle.malformed names the line.
Result<Manifest> parseManifest(std::string_view untrustedText);

} // namespace holdfast::bundle
