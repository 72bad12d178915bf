#pragma once

#include "core/base/bytes.h"

namespace holdfast::decode {

/// Whether a JPEG's last scan is followed by an end-of-image marker (ITU-T T.81 section B.1). Markers inside metadata,
/// such as those of an embedded thumbnail, do not count.
bool endsWhole(ByteView untrustedJpeg);

} // namespace holdfast::decode
