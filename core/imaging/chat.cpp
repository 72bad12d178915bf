#include "core/imaging/chat.h"

#include <algorithm>
#include <array>

namespace holdfast::imaging {

bool mayBeChat(std::string_view mime)
{
    constexpr std::array known{"application/json", "application/x-ndjson", "application/ndjson", "application/xml",
        "application/xhtml+xml", "application/zip"};
    return mime.starts_with("text/") || std::ranges::find(known, mime) != known.end();
}

} // namespace holdfast::imaging
