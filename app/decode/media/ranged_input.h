#pragma once

#include "core/base/helper_main.h"

#include <chrono>

struct AVIOContext;

namespace holdfast::decode {

/// A file that stays with the parent, read piece by piece as FFmpeg asks for it: a film may be far larger than this
/// process may be.
class RangedInput {
public:
    using Deadline = std::chrono::steady_clock::time_point;
    /// `file`: its number in the request, from 0. After the deadline every read ends.
    RangedInput(HelperChannel& channel, uint32_t file, uint64_t size, Deadline deadline);
    ~RangedInput();
    RangedInput(const RangedInput&) = delete;

    AVIOContext* context() const { return m_context; } ///< null when there is no memory
    bool isTimeUp() const { return std::chrono::steady_clock::now() >= m_deadline; }
    /// Why the pipe is of no use any more: then this process has nobody to answer.
    const std::optional<Error>& broken() const { return m_broken; }

private:
    static int readPacket(void* self, uint8_t* out, int wanted);
    static int64_t seek(void* self, int64_t offset, int whence);
    Result<size_t> fetch(std::span<uint8_t> out);

    HelperChannel& m_channel;
    uint32_t m_file;
    uint64_t m_size, m_position = 0;
    Deadline m_deadline;
    AVIOContext* m_context = nullptr;
    std::optional<Error> m_broken;
};

} // namespace holdfast::decode
