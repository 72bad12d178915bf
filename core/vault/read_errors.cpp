#include "core/vault/read_errors.h"

#ifdef _WIN32

void holdfast::vault::tellReadErrorsApart() { }

uint64_t holdfast::vault::failedReads()
{
    return 0;
}

#else

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <initializer_list>
#include <mutex>
#include <string>
#include <utility>

namespace holdfast::vault {

namespace {

thread_local uint64_t s_failedReads = 0;

/// SQLite looks for these values; with another one a failed read is just that.
ssize_t withoutVerdict(ssize_t count)
{
    s_failedReads += count < 0 && errno != EINTR ? 1 : 0;
    if (count < 0 && (errno == EIO || errno == ENXIO || errno == ERANGE))
        errno = EFAULT;
    return count;
}

ssize_t readPlainly(int fd, void* out, size_t size)
{
    return withoutVerdict(::read(fd, out, size));
}

ssize_t readAtPlainly(int fd, void* out, size_t size, off_t offset)
{
    return withoutVerdict(::pread(fd, out, size, offset));
}

bool isAboutWriting(int error)
{
    return error == EACCES || error == EPERM || error == EROFS;
}

/// What can't be opened to be written SQLite opens to be read, at once and on the same thread, and tells of that only:
/// a full disk as a file that is not there, too many open files as a vault that can't be written.
int openForOneReason(const char* path, int flags, int mode)
{
    thread_local std::string refused;
    thread_local int reason = 0;
    const bool isSecond = reason != 0 && (flags & O_ACCMODE) == O_RDONLY && refused == path;
    if (isSecond) {
        errno = std::exchange(reason, 0);
        return -1;
    }
    reason = 0;
    const int fd = ::open(path, flags, mode);
    // Of a folder in the place of a file it makes no second try.
    if (fd < 0 && (flags & O_ACCMODE) == O_RDWR && errno != EISDIR && errno != EINTR && !isAboutWriting(errno)) {
        reason = errno;
        refused = path;
        errno = reason;
    }
    return fd;
}

} // namespace

uint64_t failedReads()
{
    return s_failedReads;
}

void tellReadErrorsApart()
{
    static std::once_flag once;
    std::call_once(once, [] {
        sqlite3_vfs* const vfs = sqlite3_vfs_find(nullptr);
        if (vfs->iVersion < 3 || vfs->xSetSystemCall == nullptr)
            return;
        vfs->xSetSystemCall(vfs, "open", reinterpret_cast<sqlite3_syscall_ptr>(&openForOneReason));
        // Which of them it calls was chosen when it was built.
        vfs->xSetSystemCall(vfs, "read", reinterpret_cast<sqlite3_syscall_ptr>(&readPlainly));
        for (const char* name : {"pread", "pread64"})
            vfs->xSetSystemCall(vfs, name, reinterpret_cast<sqlite3_syscall_ptr>(&readAtPlainly));
    });
}

} // namespace holdfast::vault

#endif
