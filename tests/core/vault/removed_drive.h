#pragma once

#include <filesystem>

namespace holdfast::vault::test {

/// A drive that is taken out: from the n-th call on that is about anything in this folder, nothing of it is there any
/// more (ENOENT), and what is open of it can't be read or written (EIO). Plugged in again when this ends. For this test
/// program only, by the calls that storage_faults.h names but openat, and stat, lstat, access.
class RemovedDrive {
public:
    explicit RemovedDrive(const std::filesystem::path& folder, unsigned atCall = 1);
    ~RemovedDrive();
    RemovedDrive(const RemovedDrive&) = delete;
    RemovedDrive& operator=(const RemovedDrive&) = delete;
    unsigned calls() const; ///< about it, since this was made
};

/// Whether the drive that this is on is gone; counts the call.
bool isGone(const char* path);
bool isGone(int fd);

} // namespace holdfast::vault::test
