#include "core/base/seccomp_linux.h"

#include "core/base/frame.h"

#include <cerrno>
#include <memory>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <asm/termbits.h>

namespace holdfast {

namespace {

using Filter = std::unique_ptr<void, decltype(&seccomp_release)>;

// One name a line would take three hundred lines.
// clang-format off

// What reading, computing, threads and writing to open files take: found with Qt, Poppler, Tesseract and libarchive.
constexpr const char* allowed[] = {
    // files; Landlock says which
    "read", "readv", "pread64", "preadv", "preadv2", "write", "writev", "pwrite64", "pwritev", "pwritev2", "open", "openat",
    "openat2", "creat", "close", "close_range", "lseek", "_llseek", "stat", "stat64", "lstat", "lstat64", "fstat", "fstat64",
    "newfstatat", "fstatat64", "statx", "statfs", "statfs64", "fstatfs", "fstatfs64", "access", "faccessat", "faccessat2",
    "readlink", "readlinkat", "getdents", "getdents64", "getcwd", "chdir", "fchdir", "dup", "dup2", "dup3", "fcntl", "fcntl64",
    "flock", "fsync", "fdatasync", "ftruncate", "ftruncate64", "truncate", "fallocate", "fadvise64", "readahead", "mkdir",
    "mkdirat", "rmdir", "unlink", "unlinkat", "rename", "renameat", "renameat2", "umask", "sendfile", "copy_file_range",
    "utimensat", "chmod", "fchmod", "fchmodat", "inotify_init", "inotify_init1", "inotify_add_watch", "inotify_rm_watch",
    // memory
    "brk", "mmap", "mmap2", "munmap", "mremap", "mprotect", "madvise", "mincore", "mlock", "mlock2", "munlock", "msync",
    "membarrier", "memfd_create", "get_mempolicy", "pkey_alloc", "pkey_free", "pkey_mprotect",
    // threads and signals inside this process
    "futex", "futex_waitv", "set_robust_list", "get_robust_list", "set_tid_address", "rseq", "arch_prctl", "exit",
    "exit_group", "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigreturn", "rt_sigpending", "rt_sigsuspend",
    "rt_sigtimedwait", "sigaltstack", "restart_syscall", "sched_yield", "sched_getaffinity", "sched_setaffinity",
    "sched_getparam", "sched_setparam", "sched_getscheduler", "sched_setscheduler", "sched_get_priority_max",
    "sched_get_priority_min", "getpriority", "setpriority", "getcpu",
    // waiting and time
    "poll", "ppoll", "select", "_newselect", "pselect6", "epoll_create", "epoll_create1", "epoll_ctl", "epoll_wait",
    "epoll_pwait", "epoll_pwait2", "eventfd", "eventfd2", "pipe", "pipe2", "nanosleep", "clock_nanosleep", "clock_gettime",
    "clock_getres", "gettimeofday", "time", "times", "timer_create", "timer_settime", "timer_gettime", "timer_delete",
    "timerfd_create", "timerfd_settime", "timerfd_gettime", "setitimer", "getitimer",
    // what it may know
    "getpid", "gettid", "getppid", "getpgrp", "getpgid", "getsid", "getuid", "geteuid", "getgid", "getegid", "getresuid",
    "getresgid", "getgroups", "getrlimit", "ugetrlimit", "getrusage", "sysinfo", "uname", "getrandom", "capget",
};

// For a helper that brings a sandbox of its own (Chromium's), which needs clone, unshare, chroot and seccomp.
constexpr const char* refused[] = {
    "ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "pidfd_getfd", "bpf", "perf_event_open", "userfaultfd",
    "io_uring_setup", "io_uring_enter", "io_uring_register", "keyctl", "add_key", "request_key", "setns", "mount", "umount",
    "umount2", "pivot_root", "move_mount", "open_tree", "fsopen", "fsconfig", "fsmount", "fspick", "mount_setattr",
    "open_by_handle_at", "name_to_handle_at", "swapon", "swapoff", "reboot", "kexec_load", "kexec_file_load", "init_module",
    "finit_module", "delete_module", "acct", "quotactl", "quotactl_fd", "nfsservctl", "lookup_dcookie", "ioperm", "iopl",
    "modify_ldt", "vm86", "vm86old", "syslog", "settimeofday", "clock_settime", "clock_adjtime", "adjtimex", "stime",
    "sethostname", "setdomainname", "vhangup", "fanotify_init", "fanotify_mark", "move_pages", "migrate_pages", "mknod",
    "mknodat", "uselib", "personality", "sysfs", "_sysctl", "ustat", "vmsplice",
};
// clang-format on

// Adds up errors, so that a filter is either whole or refused.
class Rules {
public:
    explicit Rules(uint32_t otherwise)
        : m_filter(seccomp_init(otherwise), &seccomp_release)
    {
        m_failed = m_filter == nullptr || seccomp_attr_set(m_filter.get(), SCMP_FLTATR_CTL_NNP, 1) != 0
            || seccomp_attr_set(m_filter.get(), SCMP_FLTATR_CTL_TSYNC, 1) != 0;
        seccomp_attr_set(m_filter.get(), SCMP_FLTATR_CTL_OPTIMIZE, 2); // a tree of comparisons; libseccomp 2.5
    }
    // A name that this architecture or libseccomp does not know cannot be called either, or falls to the default
    // action.
    template <class... Comparison>
    void add(uint32_t action, const char* name, Comparison... comparisons)
    {
        const int number = seccomp_syscall_resolve_name(name);
        if (number < 0 || m_failed)
            return;
        const int result = seccomp_rule_add(m_filter.get(), action, number, sizeof...(comparisons), comparisons...);
        m_failed = result != 0 && result != -EACCES; // EACCES: this action is the default anyway
    }
    bool load() { return !m_failed && seccomp_load(m_filter.get()) == 0; }

private:
    Filter m_filter;
    bool m_failed = false;
};

constexpr uint32_t refuse = SCMP_ACT_ERRNO(EPERM);
constexpr uint32_t unknown = SCMP_ACT_ERRNO(ENOSYS); // glibc then falls back on an older call that can be judged

scmp_arg_cmp equals(unsigned argument, uint64_t value)
{
    return {argument, SCMP_CMP_EQ, value, 0};
}
scmp_arg_cmp hasBits(unsigned argument, uint64_t bits)
{
    return {argument, SCMP_CMP_MASKED_EQ, bits, bits};
}

bool applyClosedList()
{
    Rules rules(refuse);
    for (const char* name : allowed)
        rules.add(SCMP_ACT_ALLOW, name);
    rules.add(unknown, "clone3");
    rules.add(SCMP_ACT_ALLOW, "clone", hasBits(0, CLONE_THREAD | CLONE_VM | CLONE_SIGHAND));
    const auto self = uint64_t(::getpid());
    rules.add(SCMP_ACT_ALLOW, "tgkill", equals(0, self));
    rules.add(SCMP_ACT_ALLOW, "kill", equals(0, self));
    rules.add(SCMP_ACT_ALLOW, "rt_tgsigqueueinfo", equals(0, self));
    rules.add(SCMP_ACT_ALLOW, "prlimit64", equals(0, 0));
    rules.add(SCMP_ACT_ALLOW, "prlimit64", equals(0, self));
    for (const int option : {PR_SET_NAME, PR_GET_NAME, PR_GET_DUMPABLE, PR_GET_SECCOMP, PR_GET_NO_NEW_PRIVS,
             PR_CAPBSET_READ, PR_SET_TIMERSLACK, PR_GET_TIMERSLACK, 0x53564d41 /* PR_SET_VMA */})
        rules.add(SCMP_ACT_ALLOW, "prctl", equals(0, uint64_t(option)));
    for (const unsigned request :
        {unsigned(FIONREAD), unsigned(FIONBIO), unsigned(FIOCLEX), unsigned(FIONCLEX), unsigned(TCGETS)})
        rules.add(SCMP_ACT_ALLOW, "ioctl", equals(1, request));
    return rules.load();
}

bool applyRefusedList(const Confinement& confinement)
{
    Rules rules(SCMP_ACT_ALLOW);
    for (const char* name : refused)
        rules.add(refuse, name);
    // Internet, route queries, and local ones only for a window. A local socket with a name leads to the session bus,
    // where another program could be asked to do what this one may not; socketpair, which Chromium uses, stays.
    for (uint64_t family = 0; family <= AF_NETLINK; ++family) {
        const bool internet = family == AF_INET || family == AF_INET6 || family == AF_NETLINK;
        const bool isAllowed = (confinement.network && internet) || (confinement.localSockets && family == AF_UNIX);
        if (!isAllowed)
            rules.add(refuse, "socket", equals(0, family));
    }
    rules.add(refuse, "socket", scmp_arg_cmp{0, SCMP_CMP_GT, AF_NETLINK, 0});
    if (!confinement.startsProcesses)
        for (const char* name : {"execve", "execveat", "fork", "vfork"})
            rules.add(refuse, name);
    rules.add(refuse, "ioctl", equals(1, TIOCSTI));
    rules.add(refuse, "ioctl", equals(1, TIOCLINUX));
    return rules.load();
}

} // namespace

Result<void> applySeccomp(const Confinement& confinement)
{
    const bool closed = !confinement.network && !confinement.startsProcesses && !confinement.localSockets;
    if (!(closed ? applyClosedList() : applyRefusedList(confinement)))
        return fail(errors::helperNotConfined, "system call filter refused");
    return {};
}

} // namespace holdfast
