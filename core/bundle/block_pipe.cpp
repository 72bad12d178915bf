#include "core/bundle/block_pipe.h"

#include <algorithm>

namespace holdfast::bundle {

BlockPipe::BlockPipe(size_t blocks, size_t blockBytes)
{
    for (size_t i = 0; i < blocks; ++i) {
        m_blocks.push_back(std::make_unique<Block>());
        m_blocks.back()->storage.resize(blockBytes);
        m_free.push_back(m_blocks.back().get());
    }
}

BlockPipe::~BlockPipe()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void BlockPipe::start(std::function<void(BlockPipe&)> reader)
{
    m_thread = std::thread([this, reader = std::move(reader)] {
        reader(*this);
        {
            const std::lock_guard lock(m_mutex);
            m_ended = true;
        }
        m_changed.notify_all();
    });
}

Block* BlockPipe::free()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_stopped || !m_free.empty(); });
    if (m_stopped)
        return nullptr;
    Block* block = m_free.back();
    m_free.pop_back();
    block->used = 0;
    block->last = false;
    block->error.reset();
    return block;
}

void BlockPipe::pass(Block* block)
{
    {
        const std::lock_guard lock(m_mutex);
        m_filled.push_back(block);
    }
    m_changed.notify_all();
}

Block* BlockPipe::filled()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_ended || !m_filled.empty(); });
    if (m_filled.empty())
        return nullptr;
    Block* block = m_filled.front();
    m_filled.erase(m_filled.begin());
    return block;
}

void BlockPipe::giveBack(Block* block)
{
    {
        const std::lock_guard lock(m_mutex);
        m_free.push_back(block);
    }
    m_changed.notify_all();
}

size_t blockBytesFor(uint64_t total)
{
    return static_cast<size_t>(std::clamp<uint64_t>(total, 16u << 10, 1u << 20));
}

bool readIntoPipe(BlockPipe& pipe, size_t stream, Result<std::unique_ptr<ByteSource>> source)
{
    for (;;) {
        Block* block = pipe.free();
        if (block == nullptr)
            return false;
        block->stream = stream;
        if (!source) {
            block->error = source.error();
            block->last = true;
        }
        // Filled to the brim, so that small reads of the source do not become small blocks.
        while (!block->last && block->used < block->storage.size()) {
            const auto count = (*source)->read(std::span(block->storage).subspan(block->used));
            if (!count)
                block->error = count.error();
            block->last = !count || *count == 0;
            block->used += count ? *count : 0;
        }
        const bool last = block->last;
        pipe.pass(block);
        if (last)
            return true;
    }
}

} // namespace holdfast::bundle
