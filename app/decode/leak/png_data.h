#pragma once

#include "core/base/bytes.h"

#include <zlib.h>

namespace holdfast::decode {

/// Follows the compressed pixels of a PNG through its IDAT chunks, to tell whether something comes after them.
class PngData {
public:
    PngData();
    ~PngData();
    PngData(const PngData&) = delete;
    PngData& operator=(const PngData&) = delete;
    void feed(ByteView untrustedChunk);
    size_t afterEnd() const { return m_afterEnd; } ///< bytes that belong to no pixel
    uint64_t unpackedBytes() const { return m_unpacked; }

private:
    z_stream m_stream = {};
    bool m_isOpen = false;
    size_t m_afterEnd = 0;
    uint64_t m_unpacked = 0;
};

/// How many bytes the rows of a picture with this IHDR are, each with its filter (PNG, 7.2, 8.1); 0 when it says
/// nothing sound.
uint64_t pngRowBytes(ByteView untrustedHead);

/// Whether an iCCP chunk holds a colour profile (ICC.1, 7.2.9: "acsp") under a name that only says so.
bool isPlainProfile(ByteView untrustedChunk);

} // namespace holdfast::decode
