#pragma once

#include "core/base/bytes.h"

namespace holdfast::zip {

/// CRC-32 of ZIP, continued from `crc` (0 at the start).
uint32_t crc32(uint32_t crc, ByteView bytes);

} // namespace holdfast::zip
