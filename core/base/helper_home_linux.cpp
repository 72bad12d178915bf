#include "core/base/helper_home.h"

#include "core/base/file_access.h"
#include "core/base/frame.h"
#include "core/base/secure_buffer.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace holdfast {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view prefix = "holdfast-";
constexpr uid_t firstUid = 61184; // systemd's range for users that exist only while a service runs
constexpr uid_t lastUid = 65519;

bool isInMemory(const fs::path& folder)
{
    constexpr decltype(std::declval<struct statfs>().f_type) tmpfs = 0x01021994, ramfs = 0x858458f6;
    struct statfs info { };
    return ::statfs(folder.c_str(), &info) == 0 && (info.f_type == tmpfs || info.f_type == ramfs)
        && ::access(folder.c_str(), W_OK | X_OK) == 0;
}

// The user's own folder is better: the browser may write all of /dev/shm. Root's is closed to the user a helper
// becomes.
fs::path folderInMemory()
{
    if (const char* runtime = std::getenv("XDG_RUNTIME_DIR"); runtime != nullptr && ::geteuid() != 0) {
        struct stat info { };
        if (fs::path(runtime).is_absolute() && ::stat(runtime, &info) == 0 && info.st_uid == ::geteuid()
            && (info.st_mode & 0077) == 0 && isInMemory(runtime))
            return runtime;
    }
    return isInMemory("/dev/shm") ? fs::path("/dev/shm") : fs::path();
}

int openFolder(const fs::path& path)
{
    return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

std::vector<fs::path> homesIn(const fs::path& folder)
{
    std::vector<fs::path> homes;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (entry->path().filename().string().starts_with(prefix))
            homes.push_back(entry->path());
    return homes;
}

bool mayRemove(const struct stat& info)
{
    const bool ofHelper = ::geteuid() == 0 && info.st_uid >= firstUid && info.st_uid <= lastUid;
    return S_ISDIR(info.st_mode) && (info.st_uid == ::geteuid() || ofHelper);
}

void removeAbandoned(const fs::path& folder)
{
    for (const fs::path& home : homesIn(folder)) {
        struct stat info { };
        const int fd = openFolder(home);
        if (fd < 0)
            continue;
        std::error_code ignored;
        if (::fstat(fd, &info) == 0 && mayRemove(info) && ::flock(fd, LOCK_EX | LOCK_NB) == 0)
            fs::remove_all(home, ignored);
        ::close(fd);
    }
}

bool hasAccount(uid_t uid)
{
    passwd entry{};
    passwd* found = nullptr;
    std::array<char, 4096> texts;
    const int error = ::getpwuid_r(uid, &entry, texts.data(), texts.size(), &found);
    return found != nullptr || error == ERANGE; // ERANGE: there is one, and it is longer than the buffer
}

uid_t freeUid(const fs::path& folder)
{
    std::vector<uid_t> taken;
    for (const fs::path& home : homesIn(folder)) {
        struct stat info { };
        if (::lstat(home.c_str(), &info) == 0)
            taken.push_back(info.st_uid);
    }
    for (;;) {
        std::array<uint8_t, 4> random;
        fillRandom(random);
        const uid_t uid = firstUid + readU32Le(random) % (lastUid - firstUid + 1);
        if (std::find(taken.begin(), taken.end(), uid) == taken.end() && !hasAccount(uid))
            return uid;
    }
}

} // namespace

Result<HelperHome> HelperHome::create()
{
    const fs::path folder = folderInMemory();
    if (folder.empty())
        return fail(errors::helperNotConfined, "no folder in memory: /dev/shm is missing");
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
        if (home.m_lock < 0 || ::flock(int(home.m_lock), LOCK_EX | LOCK_NB) != 0
            || ::fstat(int(home.m_lock), &info) != 0 || info.st_nlink == 0)
            continue;
        if (::geteuid() == 0) {
            const uid_t uid = freeUid(folder);
            if (::fchown(int(home.m_lock), uid, gid_t(uid)) != 0)
                return fail(errorFromErrno(errno, "give home away"));
        }
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

} // namespace holdfast
