#pragma once

#include <string_view>

namespace holdfast::bundle {

/// page.css, of the pages that do something: verify.html and the sealed page.
std::string_view pageStyle();

} // namespace holdfast::bundle
