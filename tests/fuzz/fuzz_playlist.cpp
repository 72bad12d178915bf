#include "core/capture/media_playlist.h"

#include <cstdlib>

using namespace holdfast::capture;

// A list of either kind, never of both, and no more in it than it may have; a range has a length and an end.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto list = parseHlsPlaylist(std::string_view(reinterpret_cast<const char*>(data), size));
    if (!list)
        return 0;
    if (list->qualities.empty() == list->parts.empty() || list->parts.size() > maxPlaylistParts
        || !(list->seconds >= 0))
        std::abort();
    for (const PlaylistPart& part : list->parts)
        if (part.address.empty() || (part.range && part.range->length == 0))
            std::abort();
    return 0;
}
