#include "core/vault/chunk_ranges.h"

#include "core/vault/chunk_sealer.h"
#include "core/vault/errors.h"

#include <algorithm>

namespace holdfast::vault {

Result<size_t> ChunkRanges::readAt(uint64_t offset, std::span<uint8_t> out)
{
    size_t filled = 0;
    while (filled < out.size() && offset + filled < m_size) {
        const uint64_t at = offset + filled;
        HF_CHECK(fetch(at / ChunkSealer::chunkBytes));
        const auto within = size_t(at % ChunkSealer::chunkBytes);
        if (within >= m_chunk.size())
            return fail(errors::artifactDamaged, "a chunk is too short");
        const auto count = size_t(std::min<uint64_t>({out.size() - filled, m_chunk.size() - within, m_size - at}));
        std::copy_n(m_chunk.begin() + ptrdiff_t(within), count, out.begin() + ptrdiff_t(filled));
        filled += count;
    }
    return filled;
}

Result<void> ChunkRanges::fetch(uint64_t n)
{
    if (m_chunkNumber == n)
        return {};
    const std::scoped_lock guard(m_database.mutex());
    HF_TRY(Statement row, m_database.query("SELECT data FROM chunk WHERE stream = ? AND n = ?", m_stream, int64_t(n)));
    HF_TRY(const bool found, row.step());
    if (!found || row.bytes(0).size() > ChunkSealer::chunkBytes)
        return fail(errors::artifactDamaged, "a chunk is missing or too long");
    const ByteView data = row.bytes(0);
    m_chunk.assign(data.begin(), data.end());
    m_chunkNumber = n;
    return {};
}

} // namespace holdfast::vault
