#include "core/vault/read_errors.h"

#ifdef _WIN32

void holdfast::vault::tellReadErrorsApart() { }

#else

#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <initializer_list>
#include <mutex>

namespace holdfast::vault {

namespace {

/// SQLite looks for these values; with another one a failed read is just that.
ssize_t withoutVerdict(ssize_t count)
{
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

} // namespace

void tellReadErrorsApart()
{
    static std::once_flag once;
    std::call_once(once, [] {
        sqlite3_vfs* const vfs = sqlite3_vfs_find(nullptr);
        if (vfs->iVersion < 3 || vfs->xSetSystemCall == nullptr)
            return;
        // Which of them it calls was chosen when it was built.
        vfs->xSetSystemCall(vfs, "read", reinterpret_cast<sqlite3_syscall_ptr>(&readPlainly));
        for (const char* name : {"pread", "pread64"})
            vfs->xSetSystemCall(vfs, name, reinterpret_cast<sqlite3_syscall_ptr>(&readAtPlainly));
    });
}

} // namespace holdfast::vault

#endif
