#include "core/vault/errors.h"
#include "core/vault/file_lock.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace holdfast::vault {

Result<FileLock> FileLock::acquire(const std::filesystem::path& file)
{
    // Close-on-exec: neither a helper nor the fresh process after a lock may inherit it.
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) {
        if (errno == EROFS || errno == EACCES || errno == EPERM)
            return fail(errors::readOnly, "lock file");
        return fail(errorFromErrno(errno, "lock file"));
    }
    FileLock lock(descriptor);
    while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return fail(errors::inUse);
        if (errno != EINTR)
            return fail(errorFromErrno(errno, "lock file"));
    }
    return lock;
}

FileLock::~FileLock()
{
    if (m_handle != none)
        ::close(static_cast<int>(m_handle));
}

FileLock::FileLock(FileLock&& other) noexcept
    : m_handle(std::exchange(other.m_handle, none))
{
}

Result<void> requireWritableFolder(const std::filesystem::path& folder)
{
    if (::access(folder.c_str(), W_OK | X_OK) == 0)
        return {};
    if (errno == EROFS || errno == EACCES || errno == EPERM)
        return fail(errors::readOnly, "folder");
    return fail(errorFromErrno(errno, "folder"));
}

} // namespace holdfast::vault
