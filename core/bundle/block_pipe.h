#pragma once

#include "core/base/byte_stream.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace holdfast::bundle {

/// One piece of one of several streams that are read one after the other.
struct Block {
    Bytes storage;
    size_t used = 0;
    size_t stream = 0; ///< which one
    bool last = false; ///< nothing more of this stream comes
    std::optional<Error> error; ///< reading this stream failed; `last` is set
    ByteView bytes() const { return ByteView(storage).first(used); }
};

/// Two threads: one reads (and decrypts, or checks CRC-32), the other hashes (and writes). A few large blocks go round
/// between them; nothing is allocated per block.
class BlockPipe {
public:
    BlockPipe(size_t blocks, size_t blockBytes);
    ~BlockPipe(); ///< stops the reader, if it still runs, and waits for it
    BlockPipe(const BlockPipe&) = delete;
    BlockPipe& operator=(const BlockPipe&) = delete;

    /// Runs `reader` on a thread of its own. Call once.
    void start(std::function<void(BlockPipe&)> reader);

    // The reading thread.
    Block* free(); ///< nullptr: nobody wants more
    void pass(Block* block);

    // The consuming thread.
    Block* filled(); ///< nullptr: the reader has ended and everything was taken
    void giveBack(Block* block);

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::unique_ptr<Block>> m_blocks;
    std::vector<Block*> m_free;
    std::vector<Block*> m_filled; // oldest first; never longer than m_blocks
    bool m_stopped = false, m_ended = false;
    std::thread m_thread;
};

/// A block size for `total` bytes in all: large, but no more than there is to read.
size_t blockBytesFor(uint64_t total);

/// Reads one source to its end into the pipe, as stream `stream`. False when the consumer has gone.
bool readIntoPipe(BlockPipe& pipe, size_t stream, Result<std::unique_ptr<ByteSource>> source);

} // namespace holdfast::bundle
