#pragma once

#include <string_view>

namespace holdfast::bundle {

/// src/ as one script.
std::string_view verifyScript();

} // namespace holdfast::bundle
