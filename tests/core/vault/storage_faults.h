#pragma once

#include <cstdint>
#include <filesystem>

namespace holdfast::vault::test {

/// Stands between this test program and the calls by which it reads and changes files (pread, pwrite, fsync, fdatasync,
/// ftruncate, rename, linkat, unlink), SQLite's calls included: the n-th call of a kind goes wrong, or that and every
/// later one.
class StorageFaults {
public:
    enum class Kind {
        DiskFull, ///< whatever needs room fails with ENOSPC; what only takes away goes on
        SyncFails, ///< EIO
        WriteFails, ///< EIO
        ReadFails, ///< EIO
        NameFails, ///< EIO from what cuts, names, moves or removes a file
        ShortWrite, ///< half of it is written, which is no error
        ShortRead, ///< half of it is read
    };
    enum class Lasts { Onward, Once };
    /// `atCall` counts the calls that `kind` is about (1 is the first); the fault lasts as long as this lives.
    StorageFaults(Kind kind, unsigned atCall, Lasts lasts = Lasts::Onward);
    ~StorageFaults();
    StorageFaults(const StorageFaults&) = delete;
    StorageFaults& operator=(const StorageFaults&) = delete;
    bool struck() const; ///< whether it came to the n-th call
    static bool hasLastStruck(); ///< the one that ended last
    unsigned calls() const; ///< that `kind` is about, since this was made
};

/// A place of a file that the disk does not give (EIO) as long as this lives, until something is written there.
class BadSector {
public:
    BadSector(const std::filesystem::path& file, uint64_t at);
    ~BadSector();
    BadSector(const BadSector&) = delete;
};

} // namespace holdfast::vault::test
