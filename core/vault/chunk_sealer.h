#pragma once

#include "core/vault/database.h"
#include "core/vault/long_transaction.h"

#include <deque>
#include <thread>

namespace holdfast::vault {

/// Writes chunks to the database, many in one transaction, on a thread of its own while the caller goes on reading
/// and hashing. At most `maxQueued` batches wait, so memory is bounded however slow the disk is.
class ChunkSealer {
public:
    static constexpr size_t chunkBytes = 1024 * 1024;
    static constexpr size_t batchChunks = 4;
    static constexpr size_t maxQueued = 2;
    static constexpr size_t transactionBatches = 16;

    struct Chunk {
        int64_t stream = 0;
        int64_t n = 0;
        Bytes data;
    };
    using Batch = std::vector<Chunk>;

    explicit ChunkSealer(Database& database)
        : m_database(database)
        , m_transaction(std::make_unique<LongTransaction>(database))
    {
    }
    ~ChunkSealer();
    ChunkSealer(const ChunkSealer&) = delete;

    /// Waits for room. An error of an earlier batch shows here or at drain(), and stays.
    Result<void> push(Batch batch);
    /// Waits until everything pushed is in the database.
    Result<void> drain();
    /// An empty buffer of chunkBytes capacity, used again where possible: fresh memory costs as much as hashing does.
    Bytes takeBuffer();
    void giveBack(Batch batch);

    /// Inside the caller's transaction.
    static Result<void> insert(Database& database, const Batch& batch);

private:
    void work();
    Result<void> write(const Batch& batch);

    Database& m_database;
    std::unique_ptr<LongTransaction> m_transaction;
    size_t m_unsettled = 0; ///< batches in the open transaction
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_queue;
    std::vector<Bytes> m_buffers;
    bool m_busy = false;
    bool m_ending = false;
    Result<void> m_result;
};

} // namespace holdfast::vault
