#include "core/base/unnamed_file.h"

#include "core/base/file_access.h"
#include "core/base/positioned_io.h"
#include "core/base/secure_buffer.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace holdfast {

namespace fs = std::filesystem;

static fs::path folderOf(const fs::path& target)
{
    return target.has_parent_path() ? target.parent_path() : fs::path(".");
}

static constexpr std::string_view temporarySuffix = ".new";
static std::string temporaryPrefix(const fs::path& target)
{
    return "." + target.filename().string() + ".";
}

static fs::path temporaryNameFor(const fs::path& target)
{
    std::array<uint8_t, 8> random;
    fillRandom(random);
    return folderOf(target) / (temporaryPrefix(target) + toHex(random) + std::string(temporarySuffix));
}

// What a killed process left: on file systems without unnamed files its temporary file, elsewhere one that was about to
// replace the target. Nobody holds its lock any more.
static void sweep(const fs::path& target)
{
    const std::string prefix = temporaryPrefix(target);
    std::error_code error;
    for (fs::directory_iterator entry(folderOf(target), error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (!name.starts_with(prefix) || !name.ends_with(temporarySuffix)
            || name.size() != prefix.size() + 16 + temporarySuffix.size())
            continue;
        const int fd = ::open(entry->path().c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
        if (fd >= 0 && ::flock(fd, LOCK_EX | LOCK_NB) == 0)
            ::unlink(entry->path().c_str());
        if (fd >= 0)
            ::close(fd);
    }
}

Result<UnnamedFile> UnnamedFile::create(const fs::path& target)
{
    UnnamedFile file;
    file.m_target = target;
    sweep(target);
    int fd = ::open(folderOf(target).c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    // Each of these is how some kernel or file system says that it has no unnamed files.
    if (fd < 0 && (errno == EOPNOTSUPP || errno == EISDIR || errno == ENOENT || errno == EINVAL)) {
        const auto temporary = temporaryNameFor(target);
        fd = ::open(temporary.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (fd >= 0)
            file.m_temporary = temporary;
    }
    if (fd < 0)
        return fail(errorFromErrno(errno, "create file"));
    file.m_handle = fd;
    file.m_behind.emplace(WriteBehind::borrowing(fd));
    ::flock(fd, LOCK_EX | LOCK_NB); // keeps sweep() off; without it (some network shares) there is only the odd name
    return file;
}

UnnamedFile::~UnnamedFile()
{
    close();
}

UnnamedFile::UnnamedFile(UnnamedFile&& other) noexcept
    : m_handle(std::exchange(other.m_handle, closed))
    , m_behind(std::move(other.m_behind))
    , m_hasName(other.m_hasName)
    , m_target(std::move(other.m_target))
    , m_temporary(std::exchange(other.m_temporary, {}))
{
}

void UnnamedFile::close()
{
    if (!m_temporary.empty())
        ::unlink(m_temporary.c_str());
    m_temporary.clear();
    if (isOpen())
        ::close(int(m_handle));
    m_handle = closed;
}

Result<void> UnnamedFile::writeAt(uint64_t offset, ByteView bytes)
{
    HF_CHECK(writeFullyAt(int(m_handle), offset, bytes));
    m_behind->reached(offset + bytes.size());
    return {};
}

Result<size_t> UnnamedFile::readAt(uint64_t offset, std::span<uint8_t> out) const
{
    return readFullyAt(int(m_handle), offset, out);
}

// Returns 0 or an errno value.
static int linkDescriptor(int fd, const fs::path& name)
{
    const std::string viaProc = "/proc/self/fd/" + std::to_string(fd);
    if (::linkat(AT_FDCWD, viaProc.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0)
        return 0;
    const int error = errno;
    if (error == EEXIST)
        return error;
    // Where /proc is not mounted or hidden; older kernels allow this to privileged processes only.
    return ::linkat(fd, "", AT_FDCWD, name.c_str(), AT_EMPTY_PATH) == 0 ? 0 : error;
}

Result<void> UnnamedFile::giveName()
{
    if (m_temporary.empty()) {
        const int linked = linkDescriptor(int(m_handle), m_target);
        if (linked == 0)
            return {};
        if (linked != EEXIST)
            return fail(errorFromErrno(linked, "name file"));
        // No system call links over an existing name, so the last step is a rename.
        const auto temporary = temporaryNameFor(m_target);
        if (const int error = linkDescriptor(int(m_handle), temporary); error != 0)
            return fail(errorFromErrno(error, "name file"));
        m_temporary = temporary;
    }
    if (::rename(m_temporary.c_str(), m_target.c_str()) != 0)
        return fail(errorFromErrno(errno, "name file"));
    m_temporary.clear();
    return {};
}

Result<void> UnnamedFile::sync()
{
    return ::fsync(int(m_handle)) == 0 ? Result<void>() : Result<void>(fail(errorFromErrno(errno, "sync file")));
}

Result<void> UnnamedFile::publish()
{
    HF_CHECK(sync());
    // Opened before the name is given: what keeps it from being opened must not leave a name that may not last.
    HF_TRY(const FolderSync folder, FolderSync::prepare(folderOf(m_target)));
    const auto named = giveName();
    m_hasName = named.has_value();
    close();
    HF_CHECK(named);
    return folder.sync();
}

} // namespace holdfast
