#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <utility>

namespace holdfast {

struct OpenedFile {
    std::FILE* file = nullptr; ///< owned by the caller
    uint64_t size = 0;
    int64_t modifiedMs = 0; ///< milliseconds since 1970, UTC
};

/// Opens a regular file for reading without following it into a device or waiting on a pipe.
Result<OpenedFile> openForReading(const std::filesystem::path& path);

/// Makes a new folder that only this user may enter (0700, or an owner-only ACL).
Result<void> makePrivateFolder(const std::filesystem::path& path);

/// Makes what is in a folder's entries survive a power cut.
Result<void> syncFolder(const std::filesystem::path& path);

/// The same in two steps, of which only the second can fail once something is changed there.
class FolderSync {
public:
    static Result<FolderSync> prepare(const std::filesystem::path& path);
    ~FolderSync();
    FolderSync(FolderSync&& other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, none))
    {
    }
    FolderSync& operator=(FolderSync&&) = delete;
    Result<void> sync() const;

private:
    static constexpr int none = -1;
    explicit FolderSync(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    int m_descriptor; ///< none on Windows, where there is nothing to do
};

} // namespace holdfast
