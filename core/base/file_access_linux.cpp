#include "core/base/file_access.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace holdfast {

Result<OpenedFile> openForReading(const std::filesystem::path& path)
{
    // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (fd < 0)
        return fail(errorFromErrno(errno, "open"));
    struct stat info { };
    if (::fstat(fd, &info) != 0) {
        const int error = errno;
        ::close(fd);
        return fail(errorFromErrno(error, "stat"));
    }
    if (!S_ISREG(info.st_mode)) {
        ::close(fd);
        return fail(errors::ioFailed, "not a regular file");
    }
    std::FILE* const file = ::fdopen(fd, "rb");
    if (file == nullptr) {
        const int error = errno;
        ::close(fd);
        return fail(errorFromErrno(error, "open"));
    }
    return OpenedFile{
        file, uint64_t(info.st_size), int64_t(info.st_mtim.tv_sec) * 1000 + info.st_mtim.tv_nsec / 1000000};
}

Result<void> makePrivateFolder(const std::filesystem::path& path)
{
    if (::mkdir(path.c_str(), 0700) != 0)
        return fail(errorFromErrno(errno, "make folder"));
    return {};
}

Result<void> syncFolder(const std::filesystem::path& path)
{
    HF_TRY(const FolderSync folder, FolderSync::prepare(path));
    return folder.sync();
}

Result<FolderSync> FolderSync::prepare(const std::filesystem::path& path)
{
    const int fd = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return fail(errorFromErrno(errno, "open folder"));
    return FolderSync(fd);
}

Result<void> FolderSync::sync() const
{
    // Some file systems (FUSE, network shares) have no fsync for folders; there is nothing better to do on them.
    if (::fsync(m_descriptor) != 0 && errno != EINVAL && errno != ENOTSUP)
        return fail(errorFromErrno(errno, "sync folder"));
    return {};
}

FolderSync::~FolderSync()
{
    if (m_descriptor != none)
        ::close(m_descriptor);
}

} // namespace holdfast
