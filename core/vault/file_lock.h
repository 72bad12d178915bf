#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>

namespace holdfast::vault {

/// Keeps a second process (or a second Vault in this one) from opening the same vault. Held through the operating
/// system, which lets go of it when the process ends in whatever way.
class FileLock {
public:
    enum class Mode { Write, Read };
    /// Makes the file if needed. vault.in-use, vault.read-only, io.*. With Mode::Read the file must be there, and may
    /// be on what can't be written to.
    static Result<FileLock> acquire(const std::filesystem::path& file, Mode mode = Mode::Write);
    ~FileLock();
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&&) = delete;

    /// vault.lock-lost once the file is no longer the one in the folder: then it keeps nobody out. vault.moved when the
    /// folder is gone too.
    Result<void> requireHeld() const;

private:
    static constexpr intptr_t none = -1;
    FileLock(intptr_t handle, std::filesystem::path file)
        : m_handle(handle)
        , m_file(std::move(file))
    {
    }
    intptr_t m_handle = none;
    std::filesystem::path m_file;
};

/// vault.read-only when this user may not change files in the folder.
Result<void> requireWritableFolder(const std::filesystem::path& folder);

} // namespace holdfast::vault
