#include "core/vault/errors.h"
#include "core/vault/file_lock.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace holdfast::vault {

Result<FileLock> FileLock::acquire(const std::filesystem::path& file, Mode mode)
{
    // Close-on-exec: neither a helper nor the fresh process after a lock may inherit it.
    const int access = mode == Mode::Read ? O_RDONLY : O_RDWR | O_CREAT;
    const int descriptor = ::open(file.c_str(), access | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) {
        if (errno == EROFS || errno == EACCES || errno == EPERM)
            return fail(errors::readOnly, "lock file");
        return fail(errorFromErrno(errno, "lock file"));
    }
    FileLock lock(descriptor, file);
    while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return fail(errors::inUse);
        if (errno != EINTR)
            return fail(errorFromErrno(errno, "lock file"));
    }
    // Between the two calls it may have been taken away, by whoever made it and gave up.
    return lock.requireHeld() ? Result<FileLock>(std::move(lock)) : acquire(file, mode);
}

Result<void> FileLock::requireHeld() const
{
    struct stat held = {}, there = {}, folder = {};
    if (::fstat(static_cast<int>(m_handle), &held) != 0)
        return fail(errorFromErrno(errno, "lock file"));
    if (::lstat(m_file.c_str(), &there) == 0)
        return held.st_dev == there.st_dev && held.st_ino == there.st_ino
            ? Result<void>()
            : Result<void>(fail(errors::lockLost, "the lock file is another one"));
    if (errno != ENOENT)
        return fail(errorFromErrno(errno, "lock file"));
    // With the folder, or with all of its drive, it is where the vault is.
    if (::stat(m_file.parent_path().c_str(), &folder) != 0 || folder.st_dev != held.st_dev)
        return fail(errors::moved, "lock file");
    return fail(errors::lockLost, "the lock file is gone");
}

FileLock::~FileLock()
{
    if (m_handle != none)
        ::close(static_cast<int>(m_handle));
}

FileLock::FileLock(FileLock&& other) noexcept
    : m_handle(std::exchange(other.m_handle, none))
    , m_file(std::move(other.m_file))
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
