#include "storage_faults.h"

#include "lost_writes.h"
#include "removed_drive.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace holdfast::vault::test {

namespace {

using Kind = StorageFaults::Kind;

std::atomic<unsigned> s_strikeAt{0}; ///< 0: never
std::atomic<unsigned> s_calls{0};
std::atomic<Kind> s_kind{Kind::DiskFull};
std::atomic<bool> s_isOnce{false};
std::atomic<bool> s_hasLastStruck{false};

enum class Call { Writes, Reads, Syncs, MakesName, TakesAway, Opens, MakesFile, MakesFolder };

bool concerns(Kind kind, Call call)
{
    switch (kind) {
    case Kind::DiskFull:
        return call == Call::Writes || call == Call::MakesName;
    case Kind::SyncFails:
        return call == Call::Syncs;
    case Kind::WriteFails:
    case Kind::ShortWrite:
    case Kind::FillsUp:
        return call == Call::Writes;
    case Kind::ReadFails:
    case Kind::ShortRead:
        return call == Call::Reads;
    case Kind::NameFails:
        return call == Call::MakesName || call == Call::TakesAway;
    case Kind::OpenFails:
    case Kind::OpenDenied:
    case Kind::TooManyOpen:
        return call == Call::Opens || call == Call::MakesFile;
    case Kind::NoRoomForNew:
        return call == Call::MakesFile || call == Call::MakesFolder;
    case Kind::FolderFails:
        return call == Call::MakesFolder;
    }
    return false;
}

int errorOf(Kind kind)
{
    switch (kind) {
    case Kind::DiskFull:
    case Kind::FillsUp:
    case Kind::NoRoomForNew:
        return ENOSPC;
    case Kind::OpenDenied:
        return EACCES;
    case Kind::TooManyOpen:
        return EMFILE;
    default:
        return EIO;
    }
}

bool isStruck(Call call)
{
    const unsigned strikeAt = s_strikeAt.load();
    if (strikeAt == 0 || !concerns(s_kind, call))
        return false;
    const unsigned number = ++s_calls;
    return s_isOnce ? number == strikeAt : number >= strikeAt;
}

template <class... Arguments>
long callUnlessFault(Call call, long number, Arguments... arguments)
{
    if (isStruck(call)) {
        errno = errorOf(s_kind);
        return -1;
    }
    return ::syscall(number, arguments...);
}

/// `where`: the file or the name that the call is about.
template <class Where, class... Arguments>
int callAbout(Where where, Call call, long number, Arguments... arguments)
{
    return isGone(where) || isPowerOut(where) ? -1 : static_cast<int>(callUnlessFault(call, number, arguments...));
}

/// Under the system's temporary folder; what a folder's descriptor names is not asked for where no fault waits.
bool isOfTest(const std::string& path)
{
    static const std::string root = std::filesystem::temp_directory_path().string() + "/";
    return path.starts_with(root);
}

std::string pathOf(int fd)
{
    std::array<char, 4096> path{};
    const std::string link = "/proc/self/fd/" + std::to_string(fd);
    return readlink(link.c_str(), path.data(), path.size() - 1) < 0 ? std::string() : std::string(path.data());
}

bool meetsFault(Call call, const std::string& path)
{
    if (s_strikeAt == 0 || !concerns(s_kind, call) || !isOfTest(path) || !isStruck(call))
        return false;
    errno = errorOf(s_kind);
    return true;
}

std::atomic<ino_t> s_unreadFile{0}; ///< 0: none

bool isUnreadFile(int fd)
{
    struct stat file { };
    return s_unreadFile != 0 && fstat(fd, &file) == 0 && file.st_ino == s_unreadFile;
}

std::atomic<ino_t> s_badFile{0}; ///< 0: none
std::atomic<off64_t> s_badAt{0};

bool meetsBadSector(Call call, int fd, size_t count, off64_t offset)
{
    struct stat file { };
    const off64_t at = s_badAt;
    if (s_badFile == 0 || offset > at || at >= offset + static_cast<off64_t>(count) || fstat(fd, &file) != 0
        || file.st_ino != s_badFile)
        return false;
    if (call == Call::Writes)
        s_badFile = 0; // the disk puts it elsewhere
    return call == Call::Reads;
}

template <class Buffer>
long transfer(Call call, long number, int fd, Buffer bytes, size_t count, off64_t offset)
{
    if (isGone(fd))
        return -1;
    if (meetsBadSector(call, fd, count, offset) || (call == Call::Reads && isUnreadFile(fd))) {
        errno = EIO;
        return -1;
    }
    const Kind kind = s_kind;
    const bool isCutShort
        = kind == Kind::ShortRead || kind == Kind::ShortWrite || (kind == Kind::FillsUp && s_calls + 1 == s_strikeAt);
    if (!isCutShort)
        return callUnlessFault(call, number, fd, bytes, count, offset);
    return ::syscall(number, fd, bytes, isStruck(call) ? std::max<size_t>(count / 2, 1) : count, offset);
}

long writeAt(int fd, const void* bytes, size_t count, off64_t offset)
{
    if (isPowerOut(fd))
        return -1;
    const long written = transfer(Call::Writes, SYS_pwrite64, fd, bytes, count, offset);
    if (written > 0)
        noteWrite(fd, bytes, static_cast<size_t>(written), offset);
    return written;
}

int syncNow(int fd, long number)
{
    if (isPowerOut(fd))
        return -1;
    return noteSync(fd) ? 0 : callAbout(fd, Call::Syncs, number, fd);
}

int setLength(int fd, off64_t length)
{
    const int result = callAbout(fd, Call::TakesAway, SYS_ftruncate, fd, length);
    if (result == 0)
        noteLength(fd, length);
    return result;
}

} // namespace

StorageFaults::StorageFaults(Kind kind, unsigned atCall, Lasts lasts)
{
    s_kind = kind;
    s_isOnce = lasts == Lasts::Once;
    s_calls = 0;
    s_strikeAt = atCall;
}

StorageFaults::~StorageFaults()
{
    s_hasLastStruck = struck();
    s_strikeAt = 0;
    s_kind = Kind::DiskFull;
}

bool StorageFaults::struck() const
{
    return s_calls >= s_strikeAt;
}

bool StorageFaults::hasLastStruck()
{
    return s_hasLastStruck;
}

unsigned StorageFaults::calls() const
{
    return s_calls;
}

bool meetsOpenFault(const char* path, int flags)
{
    if (s_strikeAt == 0)
        return false;
    const int before = errno; // which the program may look at after another call
    struct stat there { };
    const bool makesFile = (flags & O_TMPFILE) == O_TMPFILE || ((flags & O_CREAT) != 0 && lstat(path, &there) != 0);
    errno = before;
    return meetsFault(makesFile ? Call::MakesFile : Call::Opens, path);
}

bool meetsFolderFault(const char* path)
{
    return meetsFault(Call::MakesFolder, path);
}

bool meetsReadFault(int fd)
{
    if (isUnreadFile(fd)) {
        errno = EIO;
        return true;
    }
    // A short one is no error of fread's, which goes on by itself.
    return s_strikeAt != 0 && s_kind == Kind::ReadFails && meetsFault(Call::Reads, pathOf(fd));
}

UnreadFile::UnreadFile(const std::filesystem::path& file)
{
    struct stat status { };
    if (stat(file.c_str(), &status) != 0)
        std::abort();
    s_unreadFile = status.st_ino;
}

UnreadFile::~UnreadFile()
{
    s_unreadFile = 0;
}

BadSector::BadSector(const std::filesystem::path& file, uint64_t at)
{
    struct stat status { };
    if (stat(file.c_str(), &status) != 0)
        std::abort();
    s_badAt = static_cast<off64_t>(at);
    s_badFile = status.st_ino;
}

BadSector::~BadSector()
{
    s_badFile = 0;
}

} // namespace holdfast::vault::test

using holdfast::vault::test::Call;
using holdfast::vault::test::callAbout;
using holdfast::vault::test::noteName;
using holdfast::vault::test::noteRemoval;
using holdfast::vault::test::noteRename;
using holdfast::vault::test::setLength;
using holdfast::vault::test::syncNow;
using holdfast::vault::test::transfer;
using holdfast::vault::test::writeAt;

using holdfast::vault::test::meetsOpenFault;

namespace {

/// Removed drives and power cuts have their files opened by open() alone.
int openIn(int folder, const char* path, int flags, mode_t mode)
{
    if ((folder == AT_FDCWD || *path == '/') && meetsOpenFault(path, flags))
        return -1;
    return static_cast<int>(::syscall(SYS_openat, folder, path, flags, mode));
}

} // namespace

// These are found before the C library's own.
extern "C" {
int openat(int folder, const char* path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const auto mode = static_cast<mode_t>(va_arg(arguments, int));
    va_end(arguments);
    return openIn(folder, path, flags, mode);
}
int openat64(int folder, const char* path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const auto mode = static_cast<mode_t>(va_arg(arguments, int));
    va_end(arguments);
    return openIn(folder, path, flags, mode);
}
ssize_t pread(int fd, void* bytes, size_t count, off_t offset)
{
    return transfer(Call::Reads, SYS_pread64, fd, bytes, count, offset);
}
ssize_t pread64(int fd, void* bytes, size_t count, off64_t offset)
{
    return transfer(Call::Reads, SYS_pread64, fd, bytes, count, offset);
}
ssize_t pwrite(int fd, const void* bytes, size_t count, off_t offset)
{
    return writeAt(fd, bytes, count, offset);
}
ssize_t pwrite64(int fd, const void* bytes, size_t count, off64_t offset)
{
    return writeAt(fd, bytes, count, offset);
}
int fsync(int fd)
{
    return syncNow(fd, SYS_fsync);
}
int fdatasync(int fd)
{
    return syncNow(fd, SYS_fdatasync);
}
int ftruncate(int fd, off_t length) noexcept
{
    return setLength(fd, length);
}
int ftruncate64(int fd, off64_t length) noexcept
{
    return setLength(fd, length);
}
int rename(const char* from, const char* to) noexcept
{
    const int result = callAbout(to, Call::TakesAway, SYS_rename, from, to);
    if (result == 0)
        noteRename(from, to);
    return result;
}
int linkat(int fromFolder, const char* from, int toFolder, const char* to, int flags) noexcept
{
    const int result = callAbout(to, Call::MakesName, SYS_linkat, fromFolder, from, toFolder, to, flags);
    if (result == 0)
        noteName(to);
    return result;
}
int unlink(const char* name) noexcept
{
    const int result = callAbout(name, Call::TakesAway, SYS_unlink, name);
    if (result == 0)
        noteRemoval(name);
    return result;
}
int remove(const char* name) noexcept
{
    const int result = unlink(name);
    return result != 0 && errno == EISDIR ? static_cast<int>(::syscall(SYS_rmdir, name)) : result;
}
}
