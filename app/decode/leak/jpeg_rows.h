#pragma once

#include "core/base/bytes.h"

namespace holdfast::decode {

/// Whether a JPEG's packed pixels go on when all rows that its head names are unpacked, as when only the head was
/// changed to crop it. False for what libjpeg can't read. `pixelBudget` says how many pixels may still be unpacked, and
/// is lowered by them, to 0 where it does not suffice.
bool jpegGoesOn(ByteView untrustedJpeg, uint64_t& pixelBudget);

} // namespace holdfast::decode
