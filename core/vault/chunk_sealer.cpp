#include "core/vault/chunk_sealer.h"

namespace holdfast::vault {

ChunkSealer::~ChunkSealer()
{
    {
        const std::scoped_lock guard(m_mutex);
        m_ending = true;
        m_queue.clear();
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
    const std::scoped_lock guard(m_database.mutex());
    m_transaction.reset();
}

Result<void> ChunkSealer::push(Batch batch)
{
    std::unique_lock guard(m_mutex);
    if (!m_thread.joinable())
        m_thread = std::thread([this] { work(); });
    m_changed.wait(guard, [&] { return m_queue.size() < maxQueued || !m_result; });
    if (!m_result)
        return m_result;
    m_queue.push_back(std::move(batch));
    guard.unlock();
    m_changed.notify_all();
    return {};
}

Result<void> ChunkSealer::drain()
{
    std::unique_lock guard(m_mutex);
    m_changed.wait(guard, [&] { return (m_queue.empty() && !m_busy) || !m_result; });
    HF_CHECK(m_result);
    guard.unlock();
    const std::scoped_lock connection(m_database.mutex());
    m_unsettled = 0;
    return m_transaction->commit();
}

Bytes ChunkSealer::takeBuffer()
{
    const std::scoped_lock guard(m_mutex);
    if (m_buffers.empty()) {
        Bytes fresh;
        fresh.reserve(chunkBytes);
        return fresh;
    }
    Bytes buffer = std::move(m_buffers.back());
    m_buffers.pop_back();
    buffer.clear();
    return buffer;
}

void ChunkSealer::giveBack(Batch batch)
{
    const std::scoped_lock guard(m_mutex);
    for (Chunk& chunk : batch)
        m_buffers.push_back(std::move(chunk.data));
}

Result<void> ChunkSealer::insert(Database& database, const Batch& batch)
{
    for (const Chunk& chunk : batch)
        HF_CHECK(database.run(
            "INSERT INTO chunk(stream, n, data) VALUES(?, ?, ?)", chunk.stream, chunk.n, ByteView(chunk.data)));
    return {};
}

Result<void> ChunkSealer::write(const Batch& batch)
{
    const std::scoped_lock guard(m_database.mutex());
    HF_CHECK(m_transaction->begin());
    if (Result<void> inserted = insert(m_database, batch); !inserted) {
        m_transaction->abandon(inserted.error());
        return inserted;
    }
    m_database.forgetWritten();
    if (++m_unsettled < transactionBatches)
        return {};
    m_unsettled = 0;
    return m_transaction->commit();
}

void ChunkSealer::work()
{
    std::unique_lock guard(m_mutex);
    for (;;) {
        m_changed.wait(guard, [&] { return m_ending || !m_queue.empty(); });
        if (m_queue.empty())
            return;
        Batch batch = std::move(m_queue.front());
        m_queue.pop_front();
        m_busy = true;
        guard.unlock();
        m_changed.notify_all();
        Result<void> result = write(batch);
        giveBack(std::move(batch));
        guard.lock();
        m_busy = false;
        if (!result && m_result) {
            m_result = std::move(result);
            m_queue.clear();
        }
        m_changed.notify_all();
    }
}

} // namespace holdfast::vault
