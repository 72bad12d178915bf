#include "core/base/helper_home.h"

#include "core/base/file_access.h"
#include "core/base/frame.h"
#include "core/base/secure_buffer.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace holdfast {

namespace fs = std::filesystem;

static constexpr std::string_view prefix = "holdfast-";

// macOS has no file system in memory for everyone: this is the user's own temporary folder, closed to other users.
static fs::path temporaryFolder()
{
    std::string path(size_t(PATH_MAX), '\0');
    const size_t length = ::confstr(_CS_DARWIN_USER_TEMP_DIR, path.data(), path.size());
    if (length == 0 || length > path.size())
        return {};
    path.resize(length - 1);
    std::error_code error;
    return fs::canonical(path, error); // the sandbox compares real paths
}

static int openFolder(const fs::path& path)
{
    return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

static void removeAbandoned(const fs::path& folder)
{
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (!entry->path().filename().string().starts_with(prefix))
            continue;
        const int fd = openFolder(entry->path());
        if (fd < 0)
            continue;
        struct stat info { };
        std::error_code ignored;
        if (::fstat(fd, &info) == 0 && info.st_uid == ::geteuid() && ::flock(fd, LOCK_EX | LOCK_NB) == 0)
            fs::remove_all(entry->path(), ignored);
        ::close(fd);
    }
}

Result<HelperHome> HelperHome::create()
{
    const fs::path folder = temporaryFolder();
    if (folder.empty())
        return fail(errors::helperNotConfined, "no temporary folder");
    removeAbandoned(folder);
    for (int attempt = 0; attempt < 16; ++attempt) {
        std::array<uint8_t, 8> random;
        fillRandom(random);
        HelperHome home;
        const fs::path path = folder / (std::string(prefix) + toHex(random));
        HF_CHECK(makePrivateFolder(path));
        home.m_path = path;
        home.m_lock = openFolder(path);
        struct stat info { };
        // Another process may have taken it for abandoned between the two calls above; then a new one is made.
        if (home.m_lock >= 0 && ::flock(int(home.m_lock), LOCK_EX | LOCK_NB) == 0
            && ::fstat(int(home.m_lock), &info) == 0 && info.st_nlink > 0)
            return home;
    }
    return fail(errors::ioFailed, "make a home");
}

HelperHome::~HelperHome()
{
    std::error_code ignored;
    if (!m_path.empty())
        fs::remove_all(m_path, ignored);
    if (m_lock >= 0)
        ::close(int(m_lock));
}

HelperHome::HelperHome(HelperHome&& other) noexcept
    : m_path(std::exchange(other.m_path, {}))
    , m_lock(std::exchange(other.m_lock, -1))
{
}

}
