#include "core/capture/dash_manifest.h"

#include <cstdlib>

using namespace holdfast::capture;

// A manifest has a track, and of each track there are as many pieces as a film may have, each with an address that is
// short enough to be asked for; or it says why not.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    auto manifest = parseDashManifest(std::string_view(reinterpret_cast<const char*>(data), size));
    if (!manifest)
        return 0;
    setClock(*manifest, 1795032665000);
    size_t tracks = 0;
    for (const DashPeriod& period : manifest->periods) {
        tracks += period.tracks.size();
        if (!(period.seconds >= 0))
            std::abort();
        for (const DashTrack& track : period.tracks) {
            const auto pieces = partsOf(track, period);
            if (pieces && (pieces->parts.size() > maxPlaylistParts || pieces->times.size() != pieces->parts.size()))
                std::abort();
        }
    }
    if (tracks == 0)
        std::abort();
    return 0;
}
