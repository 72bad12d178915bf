#pragma once

#include <string_view>

namespace holdfast::bundle {

/// src/ as one script, and page.css.
std::string_view verifyScript();
std::string_view verifyStyle();

} // namespace holdfast::bundle
