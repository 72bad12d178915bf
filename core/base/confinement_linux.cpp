#include "core/base/confinement.h"

#include "core/base/frame.h"
#include "core/base/helper_home.h"
#include "core/base/helper_pipe.h"
#include "core/base/landlock_linux.h"
#include "core/base/lockdown.h"
#include "core/base/seccomp_linux.h"

#include <cerrno>
#include <cstdlib>
#include <grp.h>
#include <optional>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace holdfast {

namespace fs = std::filesystem;

std::vector<fs::path> systemReadable()
{
    std::vector<fs::path> paths{"/usr", "/lib", "/lib32", "/lib64", "/libx32", "/bin", "/etc/alternatives",
        "/etc/ld.so.cache", "/etc/ld.so.preload", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/fonts", "/etc/ssl",
        "/etc/ca-certificates", "/etc/pki", "/etc/crypto-policies", "/etc/resolv.conf", "/etc/hosts", "/etc/host.conf",
        "/etc/nsswitch.conf", "/etc/gai.conf", "/etc/services", "/etc/protocols", "/etc/localtime", "/etc/timezone",
        "/etc/passwd", "/etc/group", "/etc/magic", "/etc/mime.types", "/etc/poppler", "/etc/papersize",
        "/run/systemd/resolve", "/var/cache/fontconfig", "/var/lib/poppler-data", "/var/lib/ca-certificates",
        "/nix/store", "/opt/qt", "/sys/devices/system/cpu", "/dev/null", "/dev/zero", "/dev/urandom", "/dev/random"};
    paths.push_back(ownProgramPath().parent_path());
    return paths;
}

static Result<fs::path> givenHome()
{
    const char* const text = std::getenv(helperHomeVariable);
    const fs::path home(text == nullptr ? "" : text);
    struct stat info { };
    // A helper started by hand must not take a real home for the empty one.
    if (!home.is_absolute() || !home.filename().string().starts_with("holdfast-") || ::lstat(home.c_str(), &info) != 0
        || !S_ISDIR(info.st_mode) || (info.st_mode & 0077) != 0 || (info.st_uid != ::geteuid() && ::geteuid() != 0))
        return fail(errors::helperNotConfined, "no home was given: a helper is started by Holdfast");
    return home;
}

// The home belongs to the user that this process is to become.
static Result<void> dropRoot(const fs::path& home)
{
    struct stat info { };
    if (::lstat(home.c_str(), &info) != 0 || info.st_uid == 0)
        return fail(errors::helperNotConfined, "the home belongs to root");
    const uid_t uid = info.st_uid;
    const gid_t gid = gid_t(uid);
    if (::setgroups(0, nullptr) != 0 || ::setresgid(gid, gid, gid) != 0 || ::setresuid(uid, uid, uid) != 0)
        return fail(errors::helperNotConfined, errorFromErrno(errno, "become nobody").detail());
    uid_t real = 0, effective = 0, saved = 0;
    if (::getresuid(&real, &effective, &saved) != 0 || real != uid || effective != uid || saved != uid
        || ::setuid(0) == 0 || ::setgid(0) == 0 || ::setgroups(0, nullptr) == 0)
        return fail(errors::helperNotConfined, "could become root again");
    return {};
}

Result<fs::path> becomeNobody()
{
    HF_TRY(const fs::path home, givenHome());
    if (::geteuid() == 0)
        HF_CHECK(dropRoot(home));
    for (const char* name :
        {"HOME", "TMPDIR", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        ::setenv(name, home.c_str(), 1);
    ::unsetenv(helperHomeVariable);
    if (::chdir(home.c_str()) != 0)
        return fail(errors::helperNotConfined, errorFromErrno(errno, "enter home").detail());
    return home;
}

static size_t threadCount()
{
    std::error_code error;
    size_t count = 0;
    for (fs::directory_iterator entry("/proc/self/task", error), end; !error && entry != end; entry.increment(error))
        ++count;
    return count;
}

Result<void> confine(const Confinement& confinement)
{
    // Landlock covers the thread that asks for it and its descendants; another one would stay free.
    if (threadCount() != 1)
        return fail(errors::helperNotConfined, "confined too late: there are other threads");
    // The kernel makes files of /proc/self root's in a process that cannot be dumped, and Chromium's sandbox must write
    // its uid_map there. No core is ever written (RLIMIT_CORE), and this process holds no key.
    if (confinement.startsProcesses && ::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0) != 0)
        return fail(errors::helperNotConfined, "dumpable");
    if (!confinement.startsProcesses && ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        return fail(errors::helperNotConfined, "dumpable");
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return fail(errors::helperNotConfined, "new privileges");
    HF_CHECK(applyLandlock(confinement));
    HF_CHECK(applySeccomp(confinement));
    noteConfined();
    return {};
}

} // namespace holdfast
