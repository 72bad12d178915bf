#include "app/cli/picture_reasons.h"

#include "app/cli/sentences.h"

#include <algorithm>
#include <array>

namespace holdfast::cli {

namespace {

constexpr std::array pictureReasons{
    // a code, or how it begins
    Sentence{"decode.unsupported", "This kind of picture can't be read."},
    Sentence{"decode.", "It could not be read; it may be damaged."},
    Sentence{"io.too-large", "It is too large."},
    Sentence{"policy.",
        "It may not be kept, because of what was answered about age for it or for the same picture elsewhere."},
    Sentence{"helper.", "The helper that reads pictures stopped at it."},
    Sentence{"vault.no-such-artifact", "It could not be found again in the page's web archive."},
    Sentence{"", "It could not be stored."},
};

} // namespace

std::string_view reasonForPicture(std::string_view code)
{
    return std::ranges::find_if(pictureReasons, [&](const Sentence& each) {
        return code.starts_with(each.code);
    })->text;
}

} // namespace holdfast::cli
