#pragma once

#include "core/crypto/age_reader.h"
#include "core/crypto/age_writer.h"

#include <algorithm>

namespace holdfast::test {

/// A file in memory.
class MemoryFile final : public PatchableSink {
public:
    Result<void> write(ByteView bytes) override
    {
        append(m_bytes, bytes);
        return {};
    }
    Result<void> overwriteAt(uint64_t offset, ByteView bytes) override
    {
        std::copy(bytes.begin(), bytes.end(), m_bytes.begin() + static_cast<std::ptrdiff_t>(offset));
        ++m_overwritten;
        return {};
    }
    const Bytes& bytes() const { return m_bytes; }
    size_t overwritten() const { return m_overwritten; }

private:
    Bytes m_bytes;
    size_t m_overwritten = 0;
};

/// Bytes of which no two chunks are alike.
inline Bytes patternOf(size_t size)
{
    Bytes bytes(size);
    uint32_t state = 1;
    for (uint8_t& byte : bytes)
        byte = static_cast<uint8_t>((state = state * 1664525 + 1013904223) >> 24);
    return bytes;
}

inline Bytes sealed(ByteView plain, const crypto::AgeSeal& seal)
{
    MemoryFile file;
    auto writer = crypto::AgeWriter::begin(file, seal);
    if (!writer || !writer->write(plain) || !writer->finish())
        return {};
    return file.bytes();
}

inline crypto::AgeSeal sealFor(const crypto::AgeRecipient& recipient)
{
    return {{recipient}, {}};
}

inline Result<Bytes> opened(ByteView untrusted, const crypto::AgeOpener& opener)
{
    MemorySource source(untrusted);
    HF_TRY(crypto::AgeReader reader, crypto::AgeReader::open(source, opener));
    return readAll(reader, SIZE_MAX);
}

inline crypto::AgeOpener openerFor(const crypto::AgeIdentity& identity)
{
    crypto::AgeOpener opener;
    opener.identities.push_back(*crypto::AgeIdentity::parse(identity.text().view()));
    return opener;
}

} // namespace holdfast::test
