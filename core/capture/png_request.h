#pragma once

#include "core/base/json.h"

namespace holdfast::capture {

/// What Page.captureScreenshot is asked for: a PNG of what the window shows. Packed quickly rather than small, which
/// browsers from Chromium 107 on know (older ones pass it over): 0.5 to 0.8 of the time for a sixth more bytes, the
/// same pixels (docs/decisions/0009-capture-speed.md).
inline Json pngRequest()
{
    return {{"format", "png"}, {"optimizeForSpeed", true}};
}

/// The same of a part of the page in px, also where it lies outside of the window.
inline Json pngRequest(uint32_t x, uint32_t y, uint32_t width, uint32_t height)
{
    Json request = pngRequest();
    request["captureBeyondViewport"] = true;
    request["clip"] = {{"x", x}, {"y", y}, {"width", width}, {"height", height}, {"scale", 1}};
    return request;
}

} // namespace holdfast::capture
