#pragma once

#include <cstdint>
#include <filesystem>

namespace holdfast::vault::test {

/// Stands between this test program and the calls by which it reads and changes files (open, openat, opendir, mkdir,
/// pread, fread, pwrite, fsync, fdatasync, ftruncate, rename, linkat, unlink), SQLite's calls included: the n-th call
/// of a kind goes wrong, or that and every later one. What is opened, made or read with fread is meant under the
/// system's temporary folder only, where every test has its own. scripts/arrows keeps core/ from other calls that
/// write.
class StorageFaults {
public:
    enum class Kind {
        DiskFull, ///< whatever needs room fails with ENOSPC; what only takes away goes on
        SyncFails, ///< EIO
        WriteFails, ///< EIO
        ReadFails, ///< EIO
        NameFails, ///< EIO from what cuts, names, moves or removes a file
        ShortWrite, ///< half of it is written, which is no error
        ShortRead, ///< half of it is read; fread asks for the rest by itself
        FillsUp, ///< half of it is written, and each later one fails with ENOSPC; for Onward
        OpenFails, ///< EIO
        OpenDenied, ///< EACCES
        TooManyOpen, ///< EMFILE
        NoRoomForNew, ///< ENOSPC from what makes a new file or folder
        FolderFails, ///< EIO from what makes a folder
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

/// A file of which the disk gives nothing (EIO from pread and fread) as long as this lives, or it is replaced.
class UnreadFile {
public:
    explicit UnreadFile(const std::filesystem::path& file);
    ~UnreadFile();
    UnreadFile(const UnreadFile&) = delete;
};

/// @{ What calls ask before they open, make a folder, or read: with errno set.
bool meetsOpenFault(const char* path, int flags);
bool meetsFolderFault(const char* path);
bool meetsReadFault(int fd);
/// @}

/// A place of a file that the disk does not give (EIO) as long as this lives, until something is written there.
class BadSector {
public:
    BadSector(const std::filesystem::path& file, uint64_t at);
    ~BadSector();
    BadSector(const BadSector&) = delete;
};

} // namespace holdfast::vault::test
