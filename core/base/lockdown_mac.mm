#include "core/base/lockdown.h"

#include "core/base/secure_buffer.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <mach-o/dyld.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

namespace holdfast {

Result<void> lockDownProcess()
{
    const rlimit none{0, 0};
    if (::setrlimit(RLIMIT_CORE, &none) != 0)
        return fail(errorFromErrno(errno, "forbid core dumps"));
    if (::ptrace(PT_DENY_ATTACH, 0, nullptr, 0) != 0)
        return fail(errorFromErrno(errno, "forbid attaching"));
    ::umask(077);
    std::signal(SIGPIPE, SIG_IGN);
    initialiseCrypto();
    return {};
}

Result<void> replaceProcess(const std::vector<std::string>& arguments)
{
    std::string program = ownProgramPath().string();
    std::vector<std::string> copies = arguments;
    std::vector<char*> argv{program.data()};
    for (std::string& argument : copies)
        argv.push_back(argument.data());
    argv.push_back(nullptr);
    for (int fd = 3, end = ::getdtablesize(); fd < end; ++fd)
        ::fcntl(fd, F_SETFD, FD_CLOEXEC);
    std::signal(SIGPIPE, SIG_DFL);
    sigset_t nothing;
    sigemptyset(&nothing);
    ::sigprocmask(SIG_SETMASK, &nothing, nullptr);
    ::execv(program.c_str(), argv.data());
    return fail(errorFromErrno(errno, "replace process"));
}

std::filesystem::path ownProgramPath()
{
    uint32_t size = 0;
    ::_NSGetExecutablePath(nullptr, &size);
    std::string path(size, '\0');
    if (::_NSGetExecutablePath(path.data(), &size) != 0)
        return {};
    path.resize(path.find('\0'));
    std::error_code error;
    return std::filesystem::canonical(path, error);
}

}
