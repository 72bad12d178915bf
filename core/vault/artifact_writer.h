#pragma once

#include "core/base/byte_stream.h"
#include "core/base/digest.h"
#include "core/base/progress.h"
#include "core/vault/chunk_sealer.h"

namespace holdfast::vault {

/// Cuts what is written to it into chunks, hashing on the caller's thread while ChunkSealer seals on another. What is
/// small stays in memory until insertRest(), so that a small item costs one transaction.
class ArtifactWriter final : public ByteSink {
public:
    explicit ArtifactWriter(Database& database)
        : m_database(database)
        , m_sealer(std::make_unique<ChunkSealer>(database))
    {
    }
    struct Written {
        uint64_t bytes = 0;
        Digest sha256;
    };
    void start(int64_t stream);
    Result<void> write(ByteView bytes) override;
    /// The whole source. cancelled; reports "reading".
    Result<void> readAll(ByteSource& source, uint64_t expectedBytes, const Progress& progress);
    Result<Written> finish();
    void
    discard(); ///< forgets the open stream's chunks that are not in the database yet, and waits for those on their way
    void abandon(); ///< ends the sealing thread

    Result<void> drain() { return m_sealer->drain(); }
    Result<void> settle(); ///< what was finished is in the database, the small things too
    Result<void> park(); ///< settle(), and gives back the sealing thread and its memory until the next start()
    /// The chunks still in memory; the caller holds the mutex and a transaction.
    Result<void> insertRest() { return ChunkSealer::insert(m_database, m_pending); }

private:
    /// Room at the end of the current chunk: at least one byte.
    std::span<uint8_t> room();
    Result<void> advance(size_t count);
    Result<void> closeChunk();

    Database& m_database;
    std::unique_ptr<ChunkSealer> m_sealer;
    ChunkSealer::Batch m_pending;
    Bytes m_chunk; ///< chunkBytes long while a stream is open
    size_t m_filled = 0;
    int64_t m_stream = 0;
    int64_t m_n = 0;
    uint64_t m_bytes = 0;
    Sha256 m_hasher;
};

} // namespace holdfast::vault
