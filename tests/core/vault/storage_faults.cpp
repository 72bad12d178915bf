#include "storage_faults.h"

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <sys/syscall.h>
#include <unistd.h>

namespace holdfast::vault::test {

namespace {

std::atomic<unsigned> s_strikeAt{0}; ///< 0: never
std::atomic<unsigned> s_calls{0};
std::atomic<StorageFaults::Kind> s_kind{StorageFaults::Kind::DiskFull};

enum class Call { NeedsRoom, Syncs, TakesAway };

/// What the call must fail with, 0 when it may go on.
int faultFor(Call call)
{
    const unsigned strikeAt = s_strikeAt.load();
    if (strikeAt == 0 || ++s_calls < strikeAt)
        return 0;
    switch (s_kind.load()) {
    case StorageFaults::Kind::DiskFull:
        return call == Call::NeedsRoom ? ENOSPC : 0;
    case StorageFaults::Kind::SyncFails:
        return call == Call::Syncs ? EIO : 0;
    }
    return 0;
}

template <class... Arguments>
long callUnlessFault(Call call, long number, Arguments... arguments)
{
    if (const int fault = faultFor(call); fault != 0) {
        errno = fault;
        return -1;
    }
    return ::syscall(number, arguments...);
}

} // namespace

StorageFaults::StorageFaults(Kind kind, unsigned atCall)
{
    s_kind = kind;
    s_calls = 0;
    s_strikeAt = atCall;
}

StorageFaults::~StorageFaults()
{
    s_strikeAt = 0;
}

bool StorageFaults::struck() const
{
    return s_calls >= s_strikeAt;
}

} // namespace holdfast::vault::test

using holdfast::vault::test::Call;
using holdfast::vault::test::callUnlessFault;

// These are found before the C library's own.
extern "C" {
ssize_t pwrite(int fd, const void* bytes, size_t count, off_t offset)
{
    return callUnlessFault(Call::NeedsRoom, SYS_pwrite64, fd, bytes, count, offset);
}
ssize_t pwrite64(int fd, const void* bytes, size_t count, off64_t offset)
{
    return callUnlessFault(Call::NeedsRoom, SYS_pwrite64, fd, bytes, count, offset);
}
int fsync(int fd)
{
    return static_cast<int>(callUnlessFault(Call::Syncs, SYS_fsync, fd));
}
int fdatasync(int fd)
{
    return static_cast<int>(callUnlessFault(Call::Syncs, SYS_fdatasync, fd));
}
int ftruncate(int fd, off_t length) noexcept
{
    return static_cast<int>(callUnlessFault(Call::TakesAway, SYS_ftruncate, fd, length));
}
int ftruncate64(int fd, off64_t length) noexcept
{
    return static_cast<int>(callUnlessFault(Call::TakesAway, SYS_ftruncate, fd, length));
}
int rename(const char* from, const char* to) noexcept
{
    return static_cast<int>(callUnlessFault(Call::TakesAway, SYS_rename, from, to));
}
int linkat(int fromFolder, const char* from, int toFolder, const char* to, int flags) noexcept
{
    return static_cast<int>(callUnlessFault(Call::NeedsRoom, SYS_linkat, fromFolder, from, toFolder, to, flags));
}
int unlink(const char* name) noexcept
{
    return static_cast<int>(callUnlessFault(Call::TakesAway, SYS_unlink, name));
}
int remove(const char* name) noexcept
{
    const int result = unlink(name);
    return result != 0 && errno == EISDIR ? static_cast<int>(::syscall(SYS_rmdir, name)) : result;
}
}
