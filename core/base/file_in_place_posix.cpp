#include "core/base/file_in_place.h"

#include "core/base/positioned_io.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace holdfast {

Result<FileInPlace> FileInPlace::open(const std::filesystem::path& path)
{
    // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
    const int fd = ::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
    if (fd < 0)
        return fail(errorFromErrno(errno, "open"));
    return FileInPlace(fd);
}

FileInPlace::~FileInPlace()
{
    if (m_handle != closed)
        ::close(int(m_handle));
}

Result<size_t> FileInPlace::readAt(uint64_t offset, std::span<uint8_t> out) const
{
    return readFullyAt(int(m_handle), offset, out);
}

Result<void> FileInPlace::writeAt(uint64_t offset, ByteView bytes) const
{
    return writeFullyAt(int(m_handle), offset, bytes);
}

Result<void> FileInPlace::sync() const
{
    return ::fsync(int(m_handle)) == 0 ? Result<void>() : Result<void>(fail(errorFromErrno(errno, "sync file")));
}

} // namespace holdfast
