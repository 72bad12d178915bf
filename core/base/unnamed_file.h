#pragma once

#include "core/base/bytes.h"
#include "core/base/write_behind.h"

#include <filesystem>
#include <optional>

namespace holdfast {

/// What AtomicFile stands on: an open file that has no name yet, or one that vanishes with it.
/// Linux: O_TMPFILE, and a hidden temporary file where the file system has none (FAT, network shares).
/// Windows: a file that the system deletes when its last handle closes. macOS: a hidden temporary file.
class UnnamedFile {
public:
    static Result<UnnamedFile> create(const std::filesystem::path& target); ///< in the target's folder; mode 0600
    ~UnnamedFile();
    UnnamedFile(UnnamedFile&& other) noexcept;
    UnnamedFile& operator=(UnnamedFile&&) = delete;

    Result<void> writeAt(uint64_t offset, ByteView bytes);
    /// Fills the front of `out`; less than its size only at the end of the file. Not after publish(). io.failed.
    Result<size_t> readAt(uint64_t offset, std::span<uint8_t> out) const;
    Result<void> sync(); ///< what was written is on the disk
    Result<void> publish(); ///< syncs, then gives it the target's name, replacing what was there; closes it
    bool hasName() const { return m_hasName; } ///< also when publish() failed after that, at making the name last
    bool isOpen() const { return m_handle != closed; }

private:
    static constexpr intptr_t closed = -1;
    UnnamedFile() = default;
    Result<void> giveName();
    void close();
    intptr_t m_handle = closed; ///< a descriptor, or a HANDLE on Windows
    std::optional<WriteBehind> m_behind; ///< set while open, where the system has it
    bool m_hasName = false;
    std::filesystem::path m_target;
    std::filesystem::path m_temporary; ///< empty while it has no name
};

} // namespace holdfast
