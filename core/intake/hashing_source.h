#pragma once

#include "core/base/byte_stream.h"
#include "core/base/digest.h"

namespace holdfast::intake {

/// Hashes what passes, so that what was made of it is tied to the very bytes it was made from.
class HashingSource final : public ByteSource {
public:
    explicit HashingSource(ByteSource& source)
        : m_source(source)
    {
    }
    Result<size_t> read(std::span<uint8_t> out) override
    {
        HF_TRY(const size_t count, m_source.read(out));
        m_hash.update(ByteView(out).first(count));
        return count;
    }
    Digest finish() { return m_hash.finish(); }

private:
    ByteSource& m_source;
    Sha256 m_hash;
};

} // namespace holdfast::intake
