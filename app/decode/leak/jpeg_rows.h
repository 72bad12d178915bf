#pragma once

#include "core/base/bytes.h"

namespace holdfast::decode {

enum class JpegRows {
    asNamed,
    goOn,
    unread, ///< libjpeg can't read it to its end
};

/// Whether a JPEG's packed pixels go on when all rows that its head names are unpacked, as when only the head was
/// changed to crop it. `pixelBudget` says how many pixels may still be unpacked, and is lowered by them, to 0 where it
/// does not suffice.
JpegRows jpegRows(ByteView untrustedJpeg, uint64_t& pixelBudget);

} // namespace holdfast::decode
