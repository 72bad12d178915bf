#include "app/cli/box_argument.h"

#include "app/cli/errors.h"

#include <charconv>

namespace holdfast::cli {

Result<imaging::Cover> parseBox(std::string_view text)
{
    constexpr std::string_view separators = ":,,,";
    int numbers[5] = {};
    const char* at = text.data();
    const char* const end = text.data() + text.size();
    for (size_t i = 0; i < 5; ++i) {
        const auto [next, error] = std::from_chars(at, end, numbers[i]);
        const bool isLast = i == 4;
        if (error != std::errc() || (isLast ? next != end : next == end || *next != separators[i]))
            return fail(errors::badArguments, "--box is PAGE:X,Y,W,H");
        at = isLast ? next : next + 1;
    }
    const auto [page, x, y, width, height] = numbers;
    const bool fits = page >= 1 && width >= 1 && height >= 1 && width <= imaging::maxSide && height <= imaging::maxSide
        && x >= -imaging::maxSide && x <= imaging::maxSide && y >= -imaging::maxSide && y <= imaging::maxSide;
    if (!fits)
        return fail(errors::badArguments, "--box needs a page from 1 and a width and height of at least 1 pixel");
    return imaging::Cover{static_cast<uint32_t>(page), QRect(x, y, width, height)};
}

} // namespace holdfast::cli
