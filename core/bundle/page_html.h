#pragma once

#include <string>
#include <string_view>

namespace holdfast::bundle {

/// `'sha256-…'`, by which a content security policy allows the one script or style with this text.
std::string cspHash(std::string_view text);

} // namespace holdfast::bundle
