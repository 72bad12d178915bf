#include "core/base/lockdown.h"

#include "core/base/secure_buffer.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace holdfast {

Result<void> lockDownProcess()
{
    const rlimit none{0, 0};
    if (::setrlimit(RLIMIT_CORE, &none) != 0)
        return fail(errorFromErrno(errno, "forbid core dumps"));
    // Also keeps other processes of the same user from attaching and from reading /proc/PID/mem.
    if (::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        return fail(errorFromErrno(errno, "forbid attaching"));
    ::umask(077);
    // A helper or a reader that goes away is an error of one write, not the end of this program.
    std::signal(SIGPIPE, SIG_IGN);
    // After replaceProcess() the kernel would name the process "exe".
    ::prctl(PR_SET_NAME, ownProgramPath().filename().c_str(), 0, 0, 0);
    initialiseCrypto();
    return {};
}

static void closeOnExec()
{
#ifdef SYS_close_range
    constexpr unsigned closeOnExecFlag = 1U << 2; // CLOSE_RANGE_CLOEXEC, Linux 5.11
    if (::syscall(SYS_close_range, 3U, ~0U, closeOnExecFlag) == 0)
        return;
#endif
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    for (int fd = 3; fd < int(std::min<rlim_t>(limit.rlim_cur, 65536)); ++fd)
        ::fcntl(fd, F_SETFD, FD_CLOEXEC);
}

Result<void> replaceProcess(const std::vector<std::string>& arguments)
{
    std::string program = ownProgramPath().string();
    std::vector<std::string> copies = arguments;
    std::vector<char*> argv{program.data()};
    for (std::string& argument : copies)
        argv.push_back(argument.data());
    argv.push_back(nullptr);
    closeOnExec();
    std::signal(SIGPIPE, SIG_DFL);
    sigset_t nothing;
    sigemptyset(&nothing);
    ::sigprocmask(SIG_SETMASK, &nothing, nullptr);
    // The link still leads to this very program when an update has put another file in its place.
    ::execv("/proc/self/exe", argv.data());
    return fail(errorFromErrno(errno, "replace process"));
}

std::filesystem::path ownProgramPath()
{
    std::error_code error;
    return std::filesystem::read_symlink("/proc/self/exe", error);
}

} // namespace holdfast
