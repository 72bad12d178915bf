#include "core/base/unnamed_file.h"

#include "core/base/file_access.h"
#include "core/base/positioned_io.h"
#include "core/base/secure_buffer.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace holdfast {

static std::filesystem::path folderOf(const std::filesystem::path& target)
{
    return target.has_parent_path() ? target.parent_path() : std::filesystem::path(".");
}

// APFS has no unnamed files: being killed leaves this one behind, with no name that anything would open.
Result<UnnamedFile> UnnamedFile::create(const std::filesystem::path& target)
{
    std::array<uint8_t, 8> random;
    fillRandom(random);
    UnnamedFile file;
    file.m_target = target;
    const auto temporary = folderOf(target) / ("." + target.filename().string() + "." + toHex(random) + ".new");
    const int fd = ::open(temporary.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return fail(errorFromErrno(errno, "create file"));
    file.m_temporary = temporary;
    file.m_handle = fd;
    return file;
}

UnnamedFile::~UnnamedFile()
{
    close();
}

UnnamedFile::UnnamedFile(UnnamedFile&& other) noexcept
    : m_handle(std::exchange(other.m_handle, closed))
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
    return writeFullyAt(int(m_handle), offset, bytes);
}

Result<size_t> UnnamedFile::readAt(uint64_t offset, std::span<uint8_t> out) const
{
    return readFullyAt(int(m_handle), offset, out);
}

Result<void> UnnamedFile::giveName()
{
    if (::rename(m_temporary.c_str(), m_target.c_str()) != 0)
        return fail(errorFromErrno(errno, "name file"));
    m_temporary.clear();
    return {};
}

Result<void> UnnamedFile::sync()
{
    // fsync leaves the bytes in the drive's own cache here; not every file system knows F_FULLFSYNC.
    if (::fcntl(int(m_handle), F_FULLFSYNC) != 0 && ::fsync(int(m_handle)) != 0)
        return fail(errorFromErrno(errno, "sync file"));
    return {};
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

}
