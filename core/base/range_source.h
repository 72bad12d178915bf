#pragma once

#include "core/base/bytes.h"

namespace holdfast {

/// Bytes that can be read from anywhere, again and again, such as a film of which only some frames are wanted.
class RangeSource {
public:
    virtual ~RangeSource() = default;
    virtual uint64_t size() const = 0;
    /// Fills the front of `out` with what lies at `offset`; returns how many bytes that were, fewer than asked for only
    /// at the end.
    virtual Result<size_t> readAt(uint64_t offset, std::span<uint8_t> out) = 0;
};

class MemoryRanges final : public RangeSource {
public:
    explicit MemoryRanges(ByteView bytes) ///< borrows; the bytes must outlive the source
        : m_bytes(bytes)
    {
    }
    uint64_t size() const override { return m_bytes.size(); }
    Result<size_t> readAt(uint64_t offset, std::span<uint8_t> out) override;

private:
    ByteView m_bytes;
};

} // namespace holdfast
