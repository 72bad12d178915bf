#pragma once

#include "core/capture/media_playlist.h"

namespace holdfast::capture {

/// Something of a page's films to be asked for: a file, or a list of pieces.
struct MediaWork {
    std::string url, mime;
    uint32_t status = 0; ///< that the page was answered with; 0: it did not ask
    bool isList = false;
    uint64_t film = 0; ///< lists of one film have the same number, from 1

    std::string key() const { return url; } ///< what is taken once
};

} // namespace holdfast::capture
