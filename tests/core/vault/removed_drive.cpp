#include "removed_drive.h"

#include "lost_writes.h"
#include "storage_faults.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <dirent.h>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace holdfast::vault::test {

namespace {

std::atomic<const std::string*> s_folder{nullptr};
std::atomic<unsigned> s_goneAt{0};
std::atomic<unsigned> s_calls{0};

bool strikes(std::string_view path)
{
    const std::string* const folder = s_folder;
    if (folder == nullptr || !path.starts_with(*folder)
        || (path.size() > folder->size() && path[folder->size()] != '/'))
        return false;
    return ++s_calls >= s_goneAt;
}

} // namespace

RemovedDrive::RemovedDrive(const std::filesystem::path& folder, unsigned atCall)
{
    s_calls = 0;
    s_goneAt = atCall;
    s_folder = new std::string(folder.string());
}

RemovedDrive::~RemovedDrive()
{
    delete s_folder.exchange(nullptr);
}

unsigned RemovedDrive::calls() const
{
    return s_calls;
}

bool isGone(const char* path)
{
    if (!strikes(path))
        return false;
    errno = ENOENT;
    return true;
}

bool isGone(int fd)
{
    if (s_folder == nullptr)
        return false;
    std::array<char, 4096> path{};
    const std::string link = "/proc/self/fd/" + std::to_string(fd);
    if (readlink(link.c_str(), path.data(), path.size() - 1) < 0 || !strikes(path.data()))
        return false;
    errno = EIO;
    return true;
}

} // namespace holdfast::vault::test

using holdfast::vault::test::isGone;
using holdfast::vault::test::isNewName;
using holdfast::vault::test::isPowerOut;
using holdfast::vault::test::meetsFolderFault;
using holdfast::vault::test::meetsOpenFault;
using holdfast::vault::test::meetsReadFault;
using holdfast::vault::test::noteFolder;
using holdfast::vault::test::noteName;
using holdfast::vault::test::noteUnnamed;

namespace {

int openUnlessGone(const char* path, int flags, mode_t mode)
{
    const bool makesName = (flags & O_CREAT) != 0 && isNewName(path);
    if (isGone(path) || (makesName && isPowerOut(path)) || meetsOpenFault(path, flags))
        return -1;
    const int fd = static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, flags, mode));
    if (fd >= 0 && makesName)
        noteName(path);
    if (fd >= 0 && (flags & O_TMPFILE) == O_TMPFILE)
        noteUnnamed(fd, path);
    return fd;
}

template <class Status>
int statUnlessGone(const char* path, Status* status, int flags)
{
    return isGone(path) ? -1 : static_cast<int>(::syscall(SYS_newfstatat, AT_FDCWD, path, status, flags));
}

size_t failWith(std::FILE* file, int error)
{
    file->_flags |= 0x20; // what ferror() looks for
    errno = error;
    return 0;
}

} // namespace

// These are found before the C library's own.
extern "C" {
int open(const char* path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const auto mode = static_cast<mode_t>(va_arg(arguments, int));
    va_end(arguments);
    return openUnlessGone(path, flags, mode);
}
int open64(const char* path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const auto mode = static_cast<mode_t>(va_arg(arguments, int));
    va_end(arguments);
    return openUnlessGone(path, flags, mode);
}
DIR* opendir(const char* path)
{
    const int fd = openUnlessGone(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
    return fd < 0 ? nullptr : fdopendir(fd);
}
int stat(const char* path, struct stat* status) noexcept
{
    return statUnlessGone(path, status, 0);
}
int stat64(const char* path, struct stat64* status) noexcept
{
    return statUnlessGone(path, status, 0);
}
int lstat(const char* path, struct stat* status) noexcept
{
    return statUnlessGone(path, status, AT_SYMLINK_NOFOLLOW);
}
int lstat64(const char* path, struct stat64* status) noexcept
{
    return statUnlessGone(path, status, AT_SYMLINK_NOFOLLOW);
}
int access(const char* path, int mode) noexcept
{
    return isGone(path) ? -1 : static_cast<int>(::syscall(SYS_faccessat, AT_FDCWD, path, mode));
}
int mkdir(const char* path, mode_t mode) noexcept
{
    if (isGone(path) || isPowerOut(path) || meetsFolderFault(path))
        return -1;
    const auto result = static_cast<int>(::syscall(SYS_mkdirat, AT_FDCWD, path, mode));
    if (result == 0)
        noteFolder(path);
    return result;
}
size_t fread(void* out, size_t size, size_t count, std::FILE* file)
{
    const int fd = fileno(file);
    return isGone(fd) || meetsReadFault(fd) ? failWith(file, EIO) : fread_unlocked(out, size, count, file);
}
}
