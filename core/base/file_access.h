#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <cstdio>
#include <filesystem>

namespace holdfast {

struct OpenedFile {
    std::FILE* file = nullptr; ///< owned by the caller
    uint64_t size = 0;
    int64_t modifiedMs = 0; ///< milliseconds since 1970, UTC
};

/// Opens a regular file for reading without following it into a device or waiting on a pipe.
Result<OpenedFile> openForReading(const std::filesystem::path& path);

/// Opens a file that is there for reading and writing in place; owned by the caller.
Result<std::FILE*> openForUpdate(const std::filesystem::path& path);

/// Writes out what is buffered and waits until it is on the disk.
Result<void> syncFile(std::FILE* file);

/// Makes a new folder that only this user may enter (0700, or an owner-only ACL).
Result<void> makePrivateFolder(const std::filesystem::path& path);

/// Makes what is in a folder's entries survive a power cut.
Result<void> syncFolder(const std::filesystem::path& path);

} // namespace holdfast
