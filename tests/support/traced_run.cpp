#include "tests/support/traced_run.h"

#include "tests/support/disk_leaks.h"
#include "tests/support/traced_process.h"

#include <algorithm>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <sys/wait.h>
#include <unistd.h>

namespace holdfast::testing {

namespace fs = std::filesystem;

namespace {

constexpr auto here = static_cast<uint64_t>(AT_FDCWD);
constexpr long traceOptions = PTRACE_O_TRACESECCOMP | PTRACE_O_EXITKILL | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK
    | PTRACE_O_TRACECLONE | PTRACE_O_TRACEEXEC;

/// All that can put bytes or a name on a disk. Only these stop the program: a browser is else too slow to be watched.
constexpr long watched[] = {SYS_write, SYS_pwrite64, SYS_writev, SYS_pwritev, SYS_pwritev2, SYS_sendfile,
    SYS_copy_file_range, SYS_splice, SYS_io_uring_setup, SYS_io_submit, SYS_mmap, SYS_openat, SYS_openat2, SYS_mkdirat,
    SYS_mknodat, SYS_linkat, SYS_symlinkat, SYS_renameat, SYS_renameat2, SYS_setxattr, SYS_lsetxattr, SYS_fsetxattr,
#ifdef SYS_open // not where the newer forms have always been there
    SYS_open, SYS_creat, SYS_mkdir, SYS_mknod, SYS_link, SYS_symlink, SYS_rename
#endif
};

void watchCalls()
{
    std::vector<sock_filter> filter{BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr))};
    for (const long call : watched) {
        filter.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<__u32>(call), 0, 1));
        filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRACE));
    }
    filter.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
    if (::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) != 0)
        ::_exit(125);
}

[[noreturn]] void become(const TracedProgram::Options& wanted)
{
    std::vector<char*> arguments;
    for (const std::string& argument : wanted.command)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    const int nowhere = ::open("/dev/null", O_RDWR);
    const int output
        = wanted.output.empty() ? nowhere : ::open(wanted.output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ::dup2(nowhere, 0);
    ::dup2(output, 1);
    ::dup2(nowhere, 2);
    for (const std::string& variable : wanted.environment)
        ::putenv(const_cast<char*>(variable.c_str()));
    if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0)
        ::_exit(126);
    ::raise(SIGSTOP);
    watchCalls();
    ::execv(arguments[0], arguments.data());
    ::_exit(127);
}

bool isInMemory(const fs::path& link, const std::string& target)
{
    constexpr decltype(std::declval<struct statfs>().f_type) tmpfs = 0x01021994, ramfs = 0x858458f6;
    struct statfs info { };
    if (::statfs(link.c_str(), &info) != 0 || (info.f_type != tmpfs && info.f_type != ramfs))
        return false;
    return !target.starts_with(fs::temp_directory_path().string());
}

class Tracer {
public:
    explicit Tracer(const std::vector<std::string>& texts)
        : m_texts(texts)
    {
    }
    TracedRun follow(pid_t root)
    {
        int status = 0;
        ::waitpid(root, &status, 0);
        ::ptrace(PTRACE_SETOPTIONS, root, nullptr, traceOptions);
        m_living.insert(root);
        m_run.processes = 1;
        ::ptrace(PTRACE_CONT, root, nullptr, nullptr);
        while (!m_living.empty()) {
            // Not the children of other threads: whoever started those waits for them.
            const pid_t each = ::waitpid(-1, &status, __WALL | __WNOTHREAD);
            if (each < 0)
                break;
            if (WIFSTOPPED(status)) {
                ::ptrace(PTRACE_CONT, each, nullptr, signalFor(each, status));
                continue;
            }
            m_living.erase(each);
            if (each == root)
                m_run.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        }
        return std::move(m_run);
    }

private:
    /// What the stopped process is to get on going on; looks at its call on the way.
    long signalFor(pid_t process, int status)
    {
        if (m_living.insert(process).second) {
            ++m_run.processes;
            return 0; // its first stop
        }
        const int event = status >> 16, signal = WSTOPSIG(status);
        if (event == PTRACE_EVENT_SECCOMP)
            look(process);
        if (event == PTRACE_EVENT_EXEC)
            forgetThreadBehind(process);
        return event != 0 || signal == SIGSTOP ? 0 : signal;
    }
    /// A thread that becomes another program takes its process's number, and its own never ends.
    void forgetThreadBehind(pid_t process)
    {
        unsigned long before = 0;
        ::ptrace(PTRACE_GETEVENTMSG, process, nullptr, &before);
        if (static_cast<pid_t>(before) != process)
            m_living.erase(static_cast<pid_t>(before));
    }
    void look(pid_t process)
    {
        __ptrace_syscall_info call{};
        if (::ptrace(PTRACE_GET_SYSCALL_INFO, process, sizeof call, &call) <= 0)
            return;
        const auto& arguments = call.seccomp.args;
        switch (call.seccomp.nr) {
        case SYS_write:
        case SYS_pwrite64:
            return wrote(process, arguments[0], [&] { return readMemory(process, arguments[1], arguments[2]); });
        case SYS_writev:
        case SYS_pwritev:
        case SYS_pwritev2:
            return wrote(process, arguments[0], [&] { return readGathered(process, arguments[1], arguments[2]); });
        case SYS_fsetxattr:
            return wrote(process, arguments[0], [&] { return readMemory(process, arguments[2], arguments[3]); });
        case SYS_setxattr:
        case SYS_lsetxattr:
            return hold(path(process, here, arguments[0]), readMemory(process, arguments[2], arguments[3]));
        case SYS_copy_file_range:
        case SYS_splice:
            return wroteUnseen(process, arguments[2]);
        case SYS_sendfile:
            return wroteUnseen(process, arguments[0]);
        case SYS_io_uring_setup:
        case SYS_io_submit:
            m_run.unseen.insert("whatever was written by call " + std::to_string(call.seccomp.nr));
            return;
        case SYS_mmap:
            if ((arguments[3] & MAP_TYPE) != MAP_PRIVATE && (arguments[3] & MAP_ANONYMOUS) == 0)
                mapped(process, arguments[4]);
            return;
        case SYS_openat:
            return opened(process, arguments[0], arguments[1], arguments[2]);
        case SYS_openat2: {
            uint64_t flags = 0; // the first of its open_how
            readMemory(process, arguments[2], sizeof flags).copy(reinterpret_cast<char*>(&flags), sizeof flags);
            return opened(process, arguments[0], arguments[1], flags);
        }
        case SYS_mkdirat:
        case SYS_mknodat:
            return named(process, arguments[0], arguments[1]);
        case SYS_symlinkat:
            return named(process, arguments[1], arguments[2]);
        case SYS_linkat:
        case SYS_renameat:
        case SYS_renameat2:
            return named(process, arguments[2], arguments[3]);
#ifdef SYS_open
        case SYS_open:
            return opened(process, here, arguments[0], arguments[1]);
        case SYS_creat:
            return opened(process, here, arguments[0], O_CREAT | O_WRONLY);
        case SYS_mkdir:
        case SYS_mknod:
            return named(process, here, arguments[0]);
        case SYS_rename:
        case SYS_link:
        case SYS_symlink:
            return named(process, here, arguments[1]);
#endif
        default:
            return;
        }
    }
    template <class Bytes>
    void wrote(pid_t process, uint64_t descriptor, const Bytes& bytes)
    {
        if (const std::string file = fileOf(process, descriptor); !file.empty())
            hold(file, bytes());
    }
    void hold(const std::string& file, const std::string& bytes)
    {
        m_run.written.insert(file);
        for (size_t i = 0; i < m_texts.size(); ++i)
            if (holdsText(bytes, m_texts[i]))
                m_run.holds.emplace(file, i);
    }
    void wroteUnseen(pid_t process, uint64_t descriptor)
    {
        if (const std::string file = fileOf(process, descriptor); !file.empty())
            m_run.unseen.insert(file);
    }
    /// Whether or not it may be written to now: mprotect() could allow that later.
    void mapped(pid_t process, uint64_t descriptor)
    {
        const bool canBe = BorrowedDescriptor(process, static_cast<int>(descriptor)).isForReadingAndWriting();
        const std::string file = canBe ? fileOf(process, descriptor) : std::string();
        if (file.empty())
            return;
        m_run.written.insert(file);
        m_run.mapped.insert(file);
    }
    void opened(pid_t process, uint64_t folder, uint64_t name, uint64_t flags)
    {
        if ((flags & (O_WRONLY | O_RDWR | O_CREAT)) != 0)
            m_run.written.insert(path(process, folder, name));
        if ((flags & O_CREAT) != 0)
            named(process, folder, name);
    }
    void named(pid_t process, uint64_t folder, uint64_t name)
    {
        m_run.names.insert(path(process, folder, name));
    }
    static std::string path(pid_t process, uint64_t folder, uint64_t name)
    {
        const fs::path given = readText(process, name);
        const int number = static_cast<int>(folder);
        std::error_code ignored;
        const fs::path base = number == AT_FDCWD
            ? fs::read_symlink("/proc/" + std::to_string(process) + "/cwd", ignored)
            : fs::read_symlink(BorrowedDescriptor(process, number).link(), ignored);
        return (base / given).string(); // an absolute one as it is
    }
    /// Empty for what is no file: a pipe, a socket, a device, memory.
    static std::string fileOf(pid_t process, uint64_t descriptor)
    {
        const BorrowedDescriptor borrowed(process, static_cast<int>(descriptor));
        const fs::path link = borrowed.link();
        std::error_code error;
        const std::string target = fs::read_symlink(link, error).string();
        const bool isFile = !error && target.starts_with('/') && !target.starts_with("/memfd:")
            && fs::is_regular_file(link, error) && !isInMemory(link, target);
        return isFile ? target : std::string();
    }

    const std::vector<std::string> m_texts;
    TracedRun m_run;
    std::set<pid_t> m_living;
};

} // namespace

void TracedRun::add(const TracedRun& other)
{
    written.insert(other.written.begin(), other.written.end());
    mapped.insert(other.mapped.begin(), other.mapped.end());
    holds.insert(other.holds.begin(), other.holds.end());
    names.insert(other.names.begin(), other.names.end());
    unseen.insert(other.unseen.begin(), other.unseen.end());
    processes += other.processes;
}

TracedProgram::TracedProgram(const Options& options, const std::vector<std::string>& texts)
{
    std::promise<pid_t> started;
    std::future<pid_t> id = started.get_future();
    // Whoever starts a program watches it: one thread for both.
    m_run = std::async(std::launch::async, [options, texts, started = std::move(started)]() mutable {
        const pid_t child = ::fork();
        if (child == 0)
            become(options);
        started.set_value(child);
        return Tracer(texts).follow(child);
    });
    m_id = id.get();
}

TracedProgram::~TracedProgram()
{
    if (m_run.valid())
        ::kill(m_id, SIGKILL);
}

bool TracedProgram::endsWithin(std::chrono::seconds time)
{
    return m_run.wait_for(time) == std::future_status::ready;
}

TracedRun TracedProgram::wait()
{
    return m_run.get();
}

} // namespace holdfast::testing
