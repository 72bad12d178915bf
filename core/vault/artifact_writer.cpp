#include "core/vault/artifact_writer.h"

#include <algorithm>

namespace holdfast::vault {

void ArtifactWriter::start(int64_t stream)
{
    m_stream = stream;
    m_n = 0;
    m_bytes = 0;
    m_filled = 0;
    static_cast<void>(m_hasher.finish());
}

std::span<uint8_t> ArtifactWriter::room()
{
    if (m_chunk.empty()) {
        m_chunk = m_sealer->takeBuffer();
        m_chunk.resize(ChunkSealer::chunkBytes);
    }
    return std::span(m_chunk).subspan(m_filled);
}

Result<void> ArtifactWriter::advance(size_t count)
{
    m_hasher.update(ByteView(m_chunk).subspan(m_filled, count));
    m_filled += count;
    m_bytes += count;
    if (m_filled < m_chunk.size())
        return {};
    return closeChunk();
}

Result<void> ArtifactWriter::closeChunk()
{
    if (m_filled == 0)
        return {};
    m_chunk.resize(m_filled);
    if (m_filled < ChunkSealer::chunkBytes / 2)
        m_chunk.shrink_to_fit(); // a hundred small artifacts must not hold a hundred full buffers
    m_pending.push_back({m_stream, m_n++, std::move(m_chunk)});
    m_chunk = {};
    m_filled = 0;
    if (m_pending.size() < ChunkSealer::batchChunks)
        return {};
    ChunkSealer::Batch batch = std::move(m_pending);
    m_pending = {};
    return m_sealer->push(std::move(batch));
}

Result<void> ArtifactWriter::write(ByteView bytes)
{
    while (!bytes.empty()) {
        const std::span<uint8_t> space = room();
        const size_t count = std::min(space.size(), bytes.size());
        std::copy_n(bytes.begin(), count, space.begin());
        HF_CHECK(advance(count));
        bytes = bytes.subspan(count);
    }
    return {};
}

Result<void> ArtifactWriter::readAll(ByteSource& source, uint64_t expectedBytes, const Progress& progress)
{
    constexpr uint64_t reportEvery = 16 * ChunkSealer::chunkBytes;
    uint64_t reported = 0;
    for (;;) {
        HF_CHECK(progress.checkpoint());
        HF_TRY(const size_t count, source.read(room()));
        if (count == 0)
            break;
        HF_CHECK(advance(count));
        if (m_bytes - reported >= reportEvery) {
            reported = m_bytes;
            progress.report("reading", m_bytes, expectedBytes);
        }
    }
    progress.report("reading", m_bytes, expectedBytes);
    return {};
}

Result<ArtifactWriter::Written> ArtifactWriter::finish()
{
    HF_CHECK(closeChunk());
    return Written{m_bytes, m_hasher.finish()};
}

Result<void> ArtifactWriter::settle()
{
    if (!m_pending.empty())
        HF_CHECK(m_sealer->push(std::exchange(m_pending, {})));
    return m_sealer->drain();
}

Result<void> ArtifactWriter::park()
{
    HF_CHECK(settle());
    m_sealer = std::make_unique<ChunkSealer>(m_database);
    m_chunk = {};
    return {};
}

void ArtifactWriter::discard()
{
    std::erase_if(m_pending, [&](const ChunkSealer::Chunk& chunk) { return chunk.stream == m_stream; });
    m_filled = 0;
    static_cast<void>(m_sealer->drain()); // its error, if any, stays and shows at commit
}

void ArtifactWriter::abandon()
{
    m_sealer.reset();
}

} // namespace holdfast::vault
