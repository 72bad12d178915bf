#include "struck_process.h"

#include <csignal>
#include <fcntl.h>
#include <set>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace holdfast::vault::test {

namespace {

const std::set<uint64_t> changingCalls{
#ifdef SYS_mkdir
    SYS_mkdir, SYS_link, SYS_rename, SYS_unlink, SYS_rmdir,
#endif
    SYS_mkdirat, SYS_linkat, SYS_renameat2, SYS_unlinkat, SYS_fsync, SYS_fdatasync, SYS_ftruncate, SYS_pwrite64,
    SYS_write};

bool changesTheDisk(const __ptrace_syscall_info& call)
{
    if (call.entry.nr == SYS_openat)
        return (call.entry.args[2] & O_CREAT) != 0;
    return changingCalls.contains(call.entry.nr);
}

/// Whether the stopped child is about to make such a call.
bool isBeforeChange(pid_t child)
{
    __ptrace_syscall_info call{};
    return ptrace(PTRACE_GET_SYSCALL_INFO, child, sizeof call, &call) > 0 && call.op == PTRACE_SYSCALL_INFO_ENTRY
        && changesTheDisk(call);
}

} // namespace

Struck strike(unsigned strikeAt, const std::function<int()>& work)
{
    const pid_t child = fork();
    if (child == 0) {
        if (ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0)
            _exit(255);
        raise(SIGSTOP);
        _exit(work());
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (!WIFSTOPPED(status))
        return {};
    ptrace(PTRACE_SETOPTIONS, child, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
    unsigned changes = 0;
    for (;;) {
        ptrace(PTRACE_SYSCALL, child, nullptr, nullptr);
        waitpid(child, &status, 0);
        if (WIFEXITED(status))
            return {false, WEXITSTATUS(status)};
        if (WIFSIGNALED(status))
            return {};
        if (WSTOPSIG(status) == (SIGTRAP | 0x80) && isBeforeChange(child) && ++changes == strikeAt)
            break;
    }
    kill(child, SIGKILL);
    waitpid(child, &status, 0);
    return {true, 0};
}

} // namespace holdfast::vault::test
