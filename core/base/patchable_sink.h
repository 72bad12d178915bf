#pragma once

#include "core/base/byte_stream.h"

namespace holdfast {

/// Where bytes go, in order, with corrections to what was already written.
class PatchableSink : public ByteSink {
public:
    /// The `size` bytes at `offset`, not yet written, will be corrected by one overwriteAt() of all of them. A sink
    /// that can correct anything need not know.
    virtual void keepOpen(uint64_t offset, size_t size)
    {
        (void)offset;
        (void)size;
    }
    virtual Result<void> overwriteAt(uint64_t offset, ByteView bytes) = 0;
};

} // namespace holdfast
