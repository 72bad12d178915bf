#pragma once

#include <cstdint>
#include <filesystem>

namespace holdfast {

/// For a file that grows by gigabytes and is not read again soon: has the system write what is new while more is made,
/// and forget its copy in memory once that is on the disk. Without it each page written takes a fresh page of memory,
/// which costs more than encrypting it, and pushes out what other programs keep there.
/// Linux: sync_file_range and posix_fadvise. Elsewhere it does nothing. Never fails: the file's own sync tells errors.
class WriteBehind {
public:
    static constexpr uint64_t window = 16 * 1024 * 1024; ///< bytes

    /// On a descriptor that stays the caller's and open.
    static WriteBehind borrowing(intptr_t file);
    /// On a descriptor of its own. On POSIX, closing any descriptor of a file gives up the locks this process has on
    /// it, so this must outlive the locks.
    static WriteBehind opening(const std::filesystem::path& path);
    ~WriteBehind();
    WriteBehind(WriteBehind&& other) noexcept;
    WriteBehind& operator=(WriteBehind&&) = delete;

    /// The file has been written as far as `end`.
    void reached(uint64_t end);
    /// The file has been written as far as it is long.
    void reachedEnd();

private:
    WriteBehind(intptr_t file, bool isOwner)
        : m_file(file)
        , m_isOwner(isOwner)
    {
    }
    intptr_t m_file;
    bool m_isOwner;
    uint64_t m_started = 0;
};

/// Has the system forget what it keeps in memory of a file that is synced, so that what is read next comes from the
/// disk. Linux only; elsewhere it does nothing, and a reading back may come from memory.
void forgetCached(const std::filesystem::path& path);

} // namespace holdfast
