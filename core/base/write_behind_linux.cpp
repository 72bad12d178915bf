#include "core/base/write_behind.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace holdfast {

namespace {

void startWriting(int fd, uint64_t from)
{
    ::sync_file_range(fd, off_t(from), off_t(WriteBehind::window), SYNC_FILE_RANGE_WRITE);
}

void forgetWritten(int fd, uint64_t from)
{
    constexpr unsigned untilWritten = SYNC_FILE_RANGE_WAIT_BEFORE | SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_AFTER;
    ::sync_file_range(fd, off_t(from), off_t(WriteBehind::window), untilWritten);
    ::posix_fadvise(fd, off_t(from), off_t(WriteBehind::window), POSIX_FADV_DONTNEED);
}

} // namespace

WriteBehind WriteBehind::borrowing(intptr_t file)
{
    return {file, false};
}

WriteBehind WriteBehind::opening(const std::filesystem::path& path)
{
    WriteBehind behind{::open(path.c_str(), O_RDONLY | O_CLOEXEC), true};
    struct stat status { };
    if (::fstat(int(behind.m_file), &status) == 0)
        behind.m_started = uint64_t(status.st_size) / window * window;
    return behind;
}

WriteBehind::~WriteBehind()
{
    if (m_isOwner && m_file >= 0)
        ::close(int(m_file));
}

WriteBehind::WriteBehind(WriteBehind&& other) noexcept
    : m_file(std::exchange(other.m_file, -1))
    , m_isOwner(other.m_isOwner)
    , m_started(other.m_started)
{
}

void WriteBehind::reached(uint64_t end)
{
    for (; end >= m_started + window; m_started += window) {
        startWriting(int(m_file), m_started);
        if (m_started >= window)
            forgetWritten(int(m_file), m_started - window);
    }
}

void WriteBehind::reachedEnd()
{
    struct stat status { };
    if (::fstat(int(m_file), &status) == 0)
        reached(uint64_t(status.st_size));
}

void forgetCached(const std::filesystem::path& path)
{
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return;
    ::posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
    ::close(fd);
}

} // namespace holdfast
