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

private:
    z_stream m_stream = {};
    bool m_isOpen = false;
    size_t m_afterEnd = 0;
};

/// Whether an iCCP chunk holds a colour profile (ICC.1, 7.2.9: "acsp") under a name that only says so.
bool isPlainProfile(ByteView untrustedChunk);

} // namespace holdfast::decode
