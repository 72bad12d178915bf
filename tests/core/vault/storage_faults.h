#pragma once

namespace holdfast::vault::test {

/// Stands between this test program and the calls by which it changes files (pwrite, fsync, fdatasync, ftruncate,
/// rename, linkat, unlink), SQLite's calls included: from the n-th of them on the disk is full, or fails to sync.
class StorageFaults {
public:
    enum class Kind { DiskFull, SyncFails };
    /// From the n-th call on (1 is the first), for as long as this lives. DiskFull: whatever needs room fails with
    /// ENOSPC; what only takes away goes on. SyncFails: every sync from there on fails with EIO.
    StorageFaults(Kind kind, unsigned atCall);
    ~StorageFaults();
    StorageFaults(const StorageFaults&) = delete;
    StorageFaults& operator=(const StorageFaults&) = delete;
    bool struck() const; ///< whether it came to the n-th call
};

} // namespace holdfast::vault::test
