#pragma once

#include "core/base/bytes.h"

namespace holdfast::decode {

/// What the packed pixels of a GIF's picture hold.
struct GifPixels {
    uint64_t count = 0; ///< may be more than the picture shows
    ByteView afterEnd = {}; ///< of the packed pixels, or a code that can't be; empty where neither comes
};

/// Counts them, without unpacking any (GIF89a, appendix F). `untrustedPacked` is what the sub-blocks hold together.
GifPixels countGifPixels(ByteView untrustedPacked, unsigned bitsOfPixel);

} // namespace holdfast::decode
