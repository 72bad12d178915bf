#include "core/zip/crc32.h"

#include <zlib.h>

namespace holdfast::zip {

uint32_t crc32(uint32_t crc, ByteView bytes)
{
    return static_cast<uint32_t>(::crc32_z(crc, bytes.data(), bytes.size()));
}

} // namespace holdfast::zip
