#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace holdfast::bundle {

/// The parts of a web address ("igsh=MzRl…") that tell its site, or whoever has the address, which account made the
/// link, who opened it, or let them go on as that person. Names only, by a table: a site can hide the same in any other
/// part.
std::vector<std::string> tellingParts(std::string_view untrustedAddress);

} // namespace holdfast::bundle
