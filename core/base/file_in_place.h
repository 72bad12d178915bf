#pragma once

#include "core/base/bytes.h"

#include <filesystem>
#include <utility>

namespace holdfast {

/// A file that is there, read and written in place. Nothing is buffered: what it reads is there now, and what it has
/// written the system has. On POSIX, closing any descriptor of a file gives up the locks this process has on it.
class FileInPlace {
public:
    static Result<FileInPlace> open(const std::filesystem::path& path); ///< io.*
    ~FileInPlace();
    FileInPlace(FileInPlace&& other) noexcept
        : m_handle(std::exchange(other.m_handle, closed))
    {
    }
    FileInPlace& operator=(FileInPlace&&) = delete;

    /// Fills the front of `out`; less than its size only at the end of the file.
    Result<size_t> readAt(uint64_t offset, std::span<uint8_t> out) const;
    /// Where it fails (io.disk-full and other io.*), a part of `bytes` may be there.
    Result<void> writeAt(uint64_t offset, ByteView bytes) const;
    Result<void> sync() const; ///< what was written is on the disk

private:
    static constexpr intptr_t closed = -1;
    explicit FileInPlace(intptr_t handle)
        : m_handle(handle)
    {
    }
    intptr_t m_handle; ///< a descriptor, or a HANDLE on Windows
};

} // namespace holdfast
