#include "core/vault/artifact_reader.h"

#include "core/vault/age_change.h"
#include "core/vault/chunk_sealer.h"
#include "core/vault/database.h"

#include <algorithm>

namespace holdfast::vault {

namespace {

constexpr size_t maxReady = 3;
constexpr uint64_t aheadFrom = 2 * ChunkSealer::chunkBytes; ///< a thread does not pay for less

} // namespace

Result<std::unique_ptr<ByteSource>> Vault::openArtifact(const Artifact& artifact) const
{
    HF_CHECK(requireReadable(database(), artifact.id));
    return ArtifactReader::open(database(), artifact);
}

Result<std::unique_ptr<ByteSource>> ArtifactReader::open(Database& database, const Artifact& artifact)
{
    const std::scoped_lock guard(database.mutex());
    HF_TRY(
        Statement row, database.query("SELECT stream, bytes, sha256 FROM artifact WHERE id = ?", artifact.id.text()));
    HF_TRY(const bool found, row.step());
    if (!found)
        return fail(errors::noSuchArtifact, artifact.id.text());
    const Result<Digest> digest = Digest::fromBytes(row.bytes(2));
    if (!digest || *digest != artifact.sha256 || row.unsignedInteger(1) != artifact.bytes)
        return fail(errors::artifactDamaged, artifact.id.text() + ": its entry was changed");
    return std::unique_ptr<ByteSource>(new ArtifactReader(database, artifact, row.integer(0)));
}

ArtifactReader::ArtifactReader(Database& database, const Artifact& artifact, int64_t stream)
    : m_database(database)
    , m_artifact(artifact)
    , m_stream(stream)
{
}

ArtifactReader::~ArtifactReader()
{
    {
        const std::scoped_lock guard(m_mutex);
        m_ending = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

Error ArtifactReader::damaged(std::string_view what) const
{
    return Error(errors::artifactDamaged, m_artifact.id.text() + " (" + m_artifact.role + "): " + std::string(what));
}

Result<Bytes> ArtifactReader::fetch(int64_t n, Bytes buffer) const
{
    const std::scoped_lock guard(m_database.mutex());
    HF_TRY(Statement row, m_database.query("SELECT data FROM chunk WHERE stream = ? AND n = ?", m_stream, n));
    const Result<bool> found = row.step();
    if (!found)
        return fail(found.error().is(errors::damaged) ? damaged("the database can't read it") : found.error());
    const ByteView data = *found ? row.bytes(0) : ByteView();
    if (data.size() > ChunkSealer::chunkBytes)
        return fail(damaged("a chunk is too long"));
    buffer.assign(data.begin(), data.end());
    return buffer;
}

Result<Bytes> ArtifactReader::nextChunk()
{
    if (m_artifact.bytes < aheadFrom)
        return fetch(m_next++, std::move(m_chunk));
    std::unique_lock guard(m_mutex);
    if (!m_thread.joinable())
        m_thread = std::thread([this] { readAhead(); });
    m_buffers.push_back(std::move(m_chunk));
    m_changed.wait(guard, [&] { return !m_ready.empty(); });
    Result<Bytes> chunk = std::move(m_ready.front());
    m_ready.pop_front();
    guard.unlock();
    m_changed.notify_all();
    return chunk;
}

void ArtifactReader::readAhead()
{
    for (int64_t n = 0;; ++n) {
        Bytes buffer;
        {
            std::unique_lock guard(m_mutex);
            m_changed.wait(guard, [&] { return m_ending || m_ready.size() < maxReady; });
            if (m_ending)
                return;
            if (!m_buffers.empty()) {
                buffer = std::move(m_buffers.back());
                m_buffers.pop_back();
            }
        }
        Result<Bytes> chunk = fetch(n, std::move(buffer));
        const bool last = !chunk || chunk->empty();
        {
            const std::scoped_lock guard(m_mutex);
            m_ready.push_back(std::move(chunk));
        }
        m_changed.notify_all();
        if (last)
            return;
    }
}

Result<size_t> ArtifactReader::read(std::span<uint8_t> out)
{
    if (out.empty() || m_ended)
        return size_t{0};
    if (m_failure)
        return fail(*m_failure);
    Result<size_t> count = readNext(out);
    if (!count)
        m_failure = count.error();
    return count;
}

Result<size_t> ArtifactReader::readNext(std::span<uint8_t> out)
{
    if (m_taken == m_chunk.size()) {
        HF_TRY(m_chunk, nextChunk());
        m_taken = 0;
        if (m_chunk.empty()) {
            if (m_given != m_artifact.bytes)
                return fail(damaged("it is shorter than it was"));
            if (m_hasher.finish() != m_artifact.sha256)
                return fail(damaged("its hash does not fit"));
            m_ended = true;
            return size_t{0};
        }
        if (m_chunk.size() > m_artifact.bytes - m_given)
            return fail(damaged("it is longer than it was"));
        m_hasher.update(m_chunk);
    }
    const size_t count = std::min(out.size(), m_chunk.size() - m_taken);
    std::copy_n(m_chunk.begin() + static_cast<ptrdiff_t>(m_taken), count, out.begin());
    m_taken += count;
    m_given += count;
    return count;
}

} // namespace holdfast::vault
