#pragma once

#include "core/base/range_source.h"
#include "core/vault/database.h"

#include <optional>

namespace holdfast::vault {

/// What one stream's chunks hold, from anywhere in it. Must not outlive the vault.
class ChunkRanges final : public RangeSource {
public:
    ChunkRanges(Database& database, int64_t stream, uint64_t size)
        : m_database(database)
        , m_stream(stream)
        , m_size(size)
    {
    }
    uint64_t size() const override { return m_size; }
    Result<size_t> readAt(uint64_t offset, std::span<uint8_t> out) override; ///< vault.artifact-damaged

private:
    Result<void> fetch(uint64_t n);

    Database& m_database;
    int64_t m_stream;
    uint64_t m_size;
    Bytes m_chunk; ///< the last one that was read
    std::optional<uint64_t> m_chunkNumber;
};

} // namespace holdfast::vault
