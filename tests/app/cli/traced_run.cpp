#include "tests/app/cli/traced_run.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

namespace holdfast::test {

namespace fs = std::filesystem;

bool holdsText(const std::string& content, const std::string& text)
{
    std::string wide;
    for (const char c : text)
        wide += std::string{c, '\0'};
    return content.find(text) != std::string::npos || content.find(wide) != std::string::npos;
}

namespace {

constexpr long options = PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK
    | PTRACE_O_TRACECLONE | PTRACE_O_TRACEEXEC;

[[noreturn]] void become(const std::vector<std::string>& command, const std::vector<std::string>& environment)
{
    std::vector<char*> arguments;
    for (const std::string& argument : command)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    const int nowhere = ::open("/dev/null", O_RDWR);
    for (const int fd : {0, 1, 2})
        ::dup2(nowhere, fd);
    for (const std::string& variable : environment)
        ::putenv(const_cast<char*>(variable.c_str()));
    if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0)
        ::_exit(126);
    ::raise(SIGSTOP);
    ::execv(arguments[0], arguments.data());
    ::_exit(127);
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
        ::ptrace(PTRACE_SETOPTIONS, root, nullptr, options);
        m_living.insert(root);
        m_run.processes = 1;
        ::ptrace(PTRACE_SYSCALL, root, nullptr, nullptr);
        while (!m_living.empty()) {
            const pid_t each = ::waitpid(-1, &status, __WALL);
            if (each < 0)
                break;
            if (WIFSTOPPED(status)) {
                ::ptrace(PTRACE_SYSCALL, each, nullptr, signalFor(each, status));
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
        const int signal = WSTOPSIG(status);
        if (signal == (SIGTRAP | 0x80))
            look(process);
        const bool isOurs = signal == (SIGTRAP | 0x80) || (status >> 16) != 0 || signal == SIGSTOP;
        return isOurs ? 0 : signal;
    }
    void look(pid_t process)
    {
        __ptrace_syscall_info call{};
        if (::ptrace(PTRACE_GET_SYSCALL_INFO, process, sizeof call, &call) <= 0 || call.op != PTRACE_SYSCALL_INFO_ENTRY)
            return;
        const auto& arguments = call.entry.args;
        switch (call.entry.nr) {
        case SYS_write:
        case SYS_pwrite64:
            return wrote(process, arguments[0], memory(process, arguments[1], arguments[2]));
        case SYS_writev:
        case SYS_pwritev:
            return wrote(process, arguments[0], gathered(process, arguments[1], arguments[2]));
        case SYS_sendfile:
        case SYS_copy_file_range:
        case SYS_splice:
        case SYS_pwritev2:
            if (const std::string file = fileOf(
                    process, arguments[call.entry.nr == SYS_copy_file_range || call.entry.nr == SYS_splice ? 2 : 0]);
                !file.empty())
                m_run.unseen.insert(file);
            return;
        case SYS_openat:
            if ((arguments[2] & (O_WRONLY | O_RDWR | O_CREAT)) != 0)
                m_run.written.insert(text(process, arguments[1]));
            if ((arguments[2] & O_CREAT) != 0)
                m_run.names.insert(text(process, arguments[1]));
            return;
        case SYS_rename:
        case SYS_link:
        case SYS_symlink:
            m_run.names.insert(text(process, arguments[1]));
            return;
        case SYS_mkdir:
            m_run.names.insert(text(process, arguments[0]));
            return;
        case SYS_linkat:
        case SYS_renameat:
        case SYS_renameat2:
            m_run.names.insert(text(process, arguments[3]));
            return;
        default:
            return;
        }
    }
    void wrote(pid_t process, uint64_t descriptor, const std::string& bytes)
    {
        const std::string file = fileOf(process, descriptor);
        if (file.empty())
            return;
        m_run.written.insert(file);
        for (size_t i = 0; i < m_texts.size(); ++i)
            if (holdsText(bytes, m_texts[i]))
                m_run.holds.emplace(file, i);
    }
    /// Empty for what is no file: a pipe, a socket, a device.
    static std::string fileOf(pid_t process, uint64_t descriptor)
    {
        const fs::path link = "/proc/" + std::to_string(process) + "/fd/" + std::to_string(descriptor);
        std::error_code error;
        const std::string target = fs::read_symlink(link, error).string();
        const bool isFile = !error && target.starts_with('/') && fs::is_regular_file(link, error);
        return isFile ? target : std::string();
    }
    static std::string memory(pid_t process, uint64_t address, uint64_t size)
    {
        std::string bytes(std::min<uint64_t>(size, 1 << 26), '\0');
        const iovec here{bytes.data(), bytes.size()}, there{reinterpret_cast<void*>(address), bytes.size()};
        const ssize_t count = ::process_vm_readv(process, &here, 1, &there, 1, 0);
        bytes.resize(count > 0 ? static_cast<size_t>(count) : 0);
        return bytes;
    }
    static std::string gathered(pid_t process, uint64_t address, uint64_t count)
    {
        std::string all;
        const std::string list = memory(process, address, std::min<uint64_t>(count, 1024) * sizeof(iovec));
        for (size_t i = 0; (i + 1) * sizeof(iovec) <= list.size(); ++i) {
            iovec part{};
            list.copy(reinterpret_cast<char*>(&part), sizeof part, i * sizeof part);
            all += memory(process, reinterpret_cast<uint64_t>(part.iov_base), part.iov_len);
        }
        return all;
    }
    /// A path may end right before memory that is not there.
    static std::string text(pid_t process, uint64_t address)
    {
        std::string all;
        constexpr uint64_t page = 4096;
        while (all.size() < 4 * page) {
            const std::string part = memory(process, address, page - address % page);
            const size_t end = part.find('\0');
            all += part.substr(0, end);
            if (part.empty() || end != std::string::npos)
                break;
            address += part.size();
        }
        return all;
    }

    const std::vector<std::string>& m_texts;
    TracedRun m_run;
    std::set<pid_t> m_living;
};

} // namespace

std::optional<TracedRun> runTraced(const std::vector<std::string>& command, const std::vector<std::string>& environment,
    const std::vector<std::string>& texts)
{
    // A process that locked itself down may be read by root only.
    if (::geteuid() != 0)
        return {};
    const pid_t child = ::fork();
    if (child == 0)
        become(command, environment);
    return Tracer(texts).follow(child);
}

} // namespace holdfast::test
