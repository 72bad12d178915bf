#pragma once

#include "core/base/byte_stream.h"
#include "core/vault/vault.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace holdfast::vault {

/// Streams one artifact out of its chunks. The next chunks are decrypted on a thread of its own while the caller works
/// on this one and the hash goes along; memory is bounded by a few chunks. Must not outlive the vault.
class ArtifactReader final : public ByteSource {
public:
    /// vault.no-such-artifact; vault.artifact-damaged when the row differs from what the caller knows of it.
    static Result<std::unique_ptr<ByteSource>> open(Database& database, const Artifact& artifact);
    ~ArtifactReader() override;
    Result<size_t> read(std::span<uint8_t> out) override;

private:
    ArtifactReader(Database& database, const Artifact& artifact, int64_t stream);
    Result<Bytes> fetch(int64_t n, Bytes buffer) const; ///< empty when there is no such chunk
    Result<Bytes> nextChunk();
    Result<size_t> readNext(std::span<uint8_t> out);
    void readAhead();
    Error damaged(std::string_view what) const;

    Database& m_database;
    Artifact m_artifact;
    int64_t m_stream;
    Bytes m_chunk;
    size_t m_taken = 0;
    int64_t m_next = 0;
    uint64_t m_given = 0;
    Sha256 m_hasher;
    bool m_ended = false;
    std::optional<Error> m_failure; ///< once it failed, it gives nothing more

    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Result<Bytes>> m_ready;
    std::vector<Bytes> m_buffers;
    bool m_ending = false;
};

} // namespace holdfast::vault
