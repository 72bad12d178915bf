#pragma once

#include <string>
#include <vector>

namespace holdfast::bundle {

/// For whoever receives a file in parts: how to put it together with what every system has. `name` is that of the
/// whole.
std::string joinText(const std::string& name, const std::vector<std::string>& parts);

} // namespace holdfast::bundle
