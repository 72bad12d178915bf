#pragma once

#include "core/bundle/bundle_index.h"

#include <set>

namespace holdfast::bundle {

/// Chooses paths for artifacts (docs/bundle-format.md, section 3): from exhibit, role and MIME type only, none twice.
class FileNames {
public:
    std::string pathFor(const BundleIndex::Item& item, std::string_view role, std::string_view mime);

private:
    std::set<std::string> m_taken; // folded
};

/// A file extension for a MIME type, without the dot; "bin" when it is not in the list.
std::string_view extensionFor(std::string_view mime);

} // namespace holdfast::bundle
