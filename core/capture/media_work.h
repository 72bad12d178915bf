#pragma once

#include "core/capture/media_playlist.h"

#include <chrono>

namespace holdfast::capture {

/// Something of a page's films to be asked for: a file, or a list of pieces.
struct MediaWork {
    std::string url, mime;
    uint32_t status = 0; ///< that the page was answered with; 0: it did not ask
    bool isList = false;
    uint64_t film = 0; ///< lists of one film have the same number, from 1

    std::optional<MediaPlaylist> pieces = {}; ///< of a track of a manifest that was read already
    std::string base = {}, track = {}; ///< what its addresses are relative to; its name
    std::optional<std::chrono::milliseconds> clock = {}; ///< ServerClock's
    size_t period = 0; ///< the place of its stretch of time in the manifest
    std::string missing = {}; ///< why nothing of it is asked for

    std::string key() const { return track.empty() ? url : url + "#" + track; } ///< what is taken once
};

} // namespace holdfast::capture
