#pragma once

#include "core/capture/media_keeper.h"
#include "core/capture/page_fetch.h"

namespace holdfast::capture {

/// Asks for a key of pieces (AES-128, RFC 8216 section 4.3.2.4), which the site gives to whoever asks. `came`, with why
/// there is none or nothing: then the key is the body of `keeper`'s exchange.
void askForPieceKey(PageFetch& fetch, MediaKeeper& keeper, const std::string& url, std::chrono::milliseconds until,
    std::function<void(const std::string& why)> came);

} // namespace holdfast::capture
