#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>

namespace holdfast::vault {

/// Keeps a second process (or a second Vault in this one) from opening the same vault. Held through the operating
/// system, which lets go of it when the process ends in whatever way.
class FileLock {
public:
    /// Makes the file if needed. vault.in-use, vault.read-only, io.*.
    static Result<FileLock> acquire(const std::filesystem::path& file);
    ~FileLock();
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&&) = delete;

private:
    static constexpr intptr_t none = -1;
    explicit FileLock(intptr_t handle)
        : m_handle(handle)
    {
    }
    intptr_t m_handle = none;
};

/// vault.read-only when this user may not change files in the folder.
Result<void> requireWritableFolder(const std::filesystem::path& folder);

} // namespace holdfast::vault
