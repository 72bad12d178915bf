#pragma once

#include <string_view>

namespace holdfast::cli {

/// Why a picture of a page could not be read or kept, in one sentence for a person, by its code.
std::string_view reasonForPicture(std::string_view code);

} // namespace holdfast::cli
