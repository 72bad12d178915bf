#include "tests/ui/common/silent_drive.h"

#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <cstdarg>
#include <fcntl.h>
#include <mutex>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace holdfast::ui {

namespace {

struct Waiting {
    std::mutex mutex;
    std::condition_variable changed;
    unsigned count = 0;
};

std::atomic<const std::string*> s_silent{nullptr};
std::atomic<bool> s_wasAskedByWindow{false};

Waiting& waiting()
{
    static auto* const all = new Waiting; // what waits at the program's end must find it
    return *all;
}

bool isWithin(std::string_view path, const std::string& folder)
{
    return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

/// False: the window asked, and is not to wait.
bool waitsFor(const char* path)
{
    if (s_silent == nullptr)
        return true;
    Waiting& all = waiting();
    std::unique_lock lock(all.mutex);
    const std::string* const silent = s_silent;
    if (silent == nullptr || !isWithin(path, *silent))
        return true;
    if (::syscall(SYS_gettid) == ::getpid()) {
        s_wasAskedByWindow = true;
        errno = ENOENT;
        return false;
    }
    ++all.count;
    all.changed.notify_all();
    all.changed.wait(lock, [] { return s_silent == nullptr; });
    --all.count;
    all.changed.notify_all();
    return true;
}

int openAt(int folder, const char* path, int flags, mode_t mode)
{
    return waitsFor(path) ? static_cast<int>(::syscall(SYS_openat, folder, path, flags, mode)) : -1;
}

template <class Status>
int statOf(const char* path, Status* status, int flags)
{
    return waitsFor(path) ? static_cast<int>(::syscall(SYS_newfstatat, AT_FDCWD, path, status, flags)) : -1;
}

} // namespace

SilentDrive::SilentDrive(const std::filesystem::path& folder)
{
    s_wasAskedByWindow = false;
    s_silent = new std::string(folder.string());
}

SilentDrive::~SilentDrive()
{
    Waiting& all = waiting();
    std::unique_lock lock(all.mutex);
    const std::string* const silent = s_silent.exchange(nullptr);
    all.changed.notify_all();
    all.changed.wait(lock, [&] { return all.count == 0; });
    delete silent;
}

bool SilentDrive::isAsked() const
{
    Waiting& all = waiting();
    const std::scoped_lock lock(all.mutex);
    return all.count > 0;
}

bool SilentDrive::wasAskedByWindow() const
{
    return s_wasAskedByWindow;
}

} // namespace holdfast::ui

using holdfast::ui::openAt;
using holdfast::ui::statOf;
using holdfast::ui::waitsFor;

// These are found before the C library's own.
extern "C" {
int open(const char* path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const auto mode = static_cast<mode_t>(va_arg(arguments, int));
    va_end(arguments);
    return openAt(AT_FDCWD, path, flags, mode);
}
int open64(const char* path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const auto mode = static_cast<mode_t>(va_arg(arguments, int));
    va_end(arguments);
    return openAt(AT_FDCWD, path, flags, mode);
}
int openat(int folder, const char* path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const auto mode = static_cast<mode_t>(va_arg(arguments, int));
    va_end(arguments);
    return openAt(folder, path, flags, mode);
}
int stat(const char* path, struct stat* status) noexcept
{
    return statOf(path, status, 0);
}
int stat64(const char* path, struct stat64* status) noexcept
{
    return statOf(path, status, 0);
}
int lstat(const char* path, struct stat* status) noexcept
{
    return statOf(path, status, AT_SYMLINK_NOFOLLOW);
}
int lstat64(const char* path, struct stat64* status) noexcept
{
    return statOf(path, status, AT_SYMLINK_NOFOLLOW);
}
int access(const char* path, int mode) noexcept
{
    return waitsFor(path) ? static_cast<int>(::syscall(SYS_faccessat, AT_FDCWD, path, mode)) : -1;
}
}
