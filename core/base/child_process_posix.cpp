#include "core/base/child_process.h"

#include "core/base/error_tail.h"
#include "core/base/frame.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __linux__
#include <linux/close_range.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

namespace holdfast {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

struct ChildProcess::State {
    pid_t pid = -1;
    int input = -1, output = -1, error = -1;
    bool reaped = false;
    int status = 0;
    ErrorTail tail;

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State()
    {
        end();
        for (int* fd : {&input, &output, &error})
            closePipe(*fd);
    }
    static void closePipe(int& fd)
    {
        if (fd >= 0)
            ::close(std::exchange(fd, -1));
    }
    // True when the child is dead. It stays a zombie, which keeps its process group's number from being given away,
    // until the group is killed; only then is it reaped.
    bool hasEnded()
    {
        if (reaped)
            return true;
        siginfo_t info{};
        if (::waitid(P_PID, id_t(pid), &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_pid == 0)
            return false;
        reap();
        return true;
    }
    void reap()
    {
        ::kill(-pid, SIGKILL);
        while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) { }
        reaped = true;
    }
    void end()
    {
        if (reaped || pid < 0)
            return;
        ::kill(pid, SIGKILL);
        reap();
    }
    void drainError()
    {
        std::array<uint8_t, 4096> block;
        for (int i = 0; i < 64 && error >= 0; ++i) {
            const ssize_t count = ::read(error, block.data(), block.size());
            if (count > 0)
                tail.add(ByteView(block).first(size_t(count)));
            else if (count == 0 || (errno != EAGAIN && errno != EINTR))
                closePipe(error);
            if (count <= 0)
                return;
        }
    }
};

namespace {

struct Pipe {
    int readEnd = -1, writeEnd = -1;
    ~Pipe()
    {
        for (const int fd : {readEnd, writeEnd})
            if (fd >= 0)
                ::close(fd);
    }
    bool open()
    {
        int ends[2];
#ifdef __linux__
        if (::pipe2(ends, O_CLOEXEC) != 0)
            return false;
#else
        if (::pipe(ends) != 0)
            return false;
        ::fcntl(ends[0], F_SETFD, FD_CLOEXEC);
        ::fcntl(ends[1], F_SETFD, FD_CLOEXEC);
#endif
        readEnd = ends[0];
        writeEnd = ends[1];
        return true;
    }
};

std::vector<char*> pointersTo(std::vector<std::string>& texts)
{
    std::vector<char*> pointers;
    pointers.reserve(texts.size() + 1);
    for (std::string& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

// Runs between fork and exec, where only async-signal-safe calls are allowed.
[[noreturn]] void becomeProgram(const char* program, char** argv, char** envp, const int standard[3], int report)
{
    ::setpgid(0, 0);
    sigset_t nothing;
    sigemptyset(&nothing);
    ::sigprocmask(SIG_SETMASK, &nothing, nullptr);
    for (const int number : {SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGCHLD})
        ::signal(number, SIG_DFL);
    // First above 2, so that no dup2 below closes one that is still needed.
    int fds[3];
    for (int i = 0; i < 3; ++i)
        fds[i] = ::fcntl(standard[i], F_DUPFD_CLOEXEC, 10);
    const int safeReport = ::fcntl(report, F_DUPFD_CLOEXEC, 10);
#ifdef SYS_close_range
    // A descriptor that this program was started with would pass through the helper's confinement.
    ::syscall(SYS_close_range, 3U, ~0U, CLOSE_RANGE_CLOEXEC);
#endif
    bool ready = true;
    for (int i = 0; i < 3; ++i)
        ready = ready && ::dup2(fds[i], i) == i;
    if (ready)
        ::execve(program, argv, envp);
    const int error = errno;
    [[maybe_unused]] const ssize_t told = ::write(safeReport, &error, sizeof error);
    ::_exit(127);
}

void makeNonBlocking(int fd)
{
    ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK);
}

int pollTimeout(steady_clock::time_point deadline)
{
    const auto left = std::chrono::ceil<milliseconds>(deadline - steady_clock::now()).count();
    return int(std::clamp<int64_t>(left, 0, 60000));
}

} // namespace

ChildProcess::ChildProcess(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
ChildProcess::ChildProcess(ChildProcess&&) noexcept = default;
ChildProcess::~ChildProcess() = default;

Result<ChildProcess> ChildProcess::start(const Options& options)
{
    // Writing to a helper that just died must be an error, not a signal that ends this program.
    struct sigaction current { };
    if (::sigaction(SIGPIPE, nullptr, &current) == 0 && current.sa_handler == SIG_DFL)
        std::signal(SIGPIPE, SIG_IGN);

    std::string program = options.program.string();
    std::vector<std::string> arguments = options.arguments;
    arguments.insert(arguments.begin(), program);
    std::vector<std::string> environment = options.environment;
    const std::vector<char*> argv = pointersTo(arguments);
    const std::vector<char*> envp = pointersTo(environment);

    Pipe input, output, errorOutput, report;
    if (!input.open() || !output.open() || !errorOutput.open() || !report.open())
        return fail(errorFromErrno(errno, "pipe"));
    const int standard[3] = {input.readEnd, output.writeEnd, errorOutput.writeEnd};
    const pid_t pid = ::fork();
    if (pid < 0)
        return fail(errorFromErrno(errno, "fork"));
    if (pid == 0)
        becomeProgram(program.c_str(), const_cast<char**>(argv.data()), const_cast<char**>(envp.data()), standard,
            report.writeEnd);
    ::setpgid(pid, pid); // in both, so that it holds whichever runs first

    auto state = std::make_unique<State>();
    state->pid = pid;
    ::close(std::exchange(report.writeEnd, -1));
    int execError = 0;
    ssize_t count = 0;
    do
        count = ::read(report.readEnd, &execError, sizeof execError);
    while (count < 0 && errno == EINTR);
    if (count == sizeof execError) {
        const Error error = errorFromErrno(execError, options.program.filename().string());
        return fail(error.is(errors::notFound) ? errors::helperMissing : error.code(), error.detail());
    }
    state->input = std::exchange(input.writeEnd, -1);
    state->output = std::exchange(output.readEnd, -1);
    state->error = std::exchange(errorOutput.readEnd, -1);
    for (const int fd : {state->input, state->output, state->error})
        makeNonBlocking(fd);
#ifdef F_SETPIPE_SZ
    for (const int fd : {state->input, state->output})
        ::fcntl(fd, F_SETPIPE_SZ, 1024 * 1024); // a Data frame in one go; the default of 64 KiB also works
#endif
    return ChildProcess(std::move(state));
}

Result<ChildProcess::Exchanged> ChildProcess::exchange(ByteView out, std::span<uint8_t> in, milliseconds timeout)
{
    Exchanged done;
    const auto deadline = steady_clock::now() + timeout;
    for (;;) {
        std::array<pollfd, 3> watched{pollfd{out.empty() ? -1 : m_state->input, POLLOUT, 0},
            pollfd{in.empty() ? -1 : m_state->output, POLLIN, 0}, pollfd{m_state->error, POLLIN, 0}};
        if (m_state->output < 0)
            done.outputEnded = true;
        if (!out.empty() && m_state->input < 0)
            done.written = out.size();
        if (done.written > 0 || done.outputEnded)
            return done;
        if (::poll(watched.data(), watched.size(), pollTimeout(deadline)) < 0 && errno != EINTR)
            return fail(errorFromErrno(errno, "poll"));
        if (watched[2].revents != 0)
            m_state->drainError();
        if (watched[0].revents != 0) {
            const ssize_t count = ::write(m_state->input, out.data(), out.size());
            if (count > 0)
                done.written = size_t(count);
            else if (count < 0 && errno == EPIPE) {
                State::closePipe(m_state->input);
                done.written = out.size();
            } else if (count < 0 && errno != EAGAIN && errno != EINTR)
                return fail(errorFromErrno(errno, "write to helper"));
        }
        if (watched[1].revents != 0) {
            const ssize_t count = ::read(m_state->output, in.data(), in.size());
            if (count > 0)
                done.read = size_t(count);
            else if (count == 0) {
                State::closePipe(m_state->output);
                done.outputEnded = true;
            } else if (errno != EAGAIN && errno != EINTR)
                return fail(errorFromErrno(errno, "read from helper"));
        }
        if (done.written > 0 || done.read > 0 || done.outputEnded || steady_clock::now() >= deadline)
            return done;
    }
}

void ChildProcess::closeInput()
{
    State::closePipe(m_state->input);
}

bool ChildProcess::waitForEnd(milliseconds timeout)
{
    const auto deadline = steady_clock::now() + timeout;
    std::array<uint8_t, 4096> thrownAway;
    while (!m_state->hasEnded()) {
        if (steady_clock::now() >= deadline)
            return false;
        // A pipe that closes wakes this at once; the slices are for a child that closed its pipes and still runs.
        std::array<pollfd, 2> watched{pollfd{m_state->output, POLLIN, 0}, pollfd{m_state->error, POLLIN, 0}};
        ::poll(watched.data(), watched.size(), std::min(pollTimeout(deadline), 10));
        m_state->drainError();
        if (m_state->output >= 0 && ::read(m_state->output, thrownAway.data(), thrownAway.size()) == 0)
            State::closePipe(m_state->output);
    }
    m_state->drainError();
    return true;
}

void ChildProcess::kill()
{
    m_state->end();
}

std::string ChildProcess::ending() const
{
    if (!m_state->reaped)
        return {};
    if (WIFSIGNALED(m_state->status))
        return "signal " + std::to_string(WTERMSIG(m_state->status));
    return "exit status " + std::to_string(WEXITSTATUS(m_state->status));
}

std::string ChildProcess::errorOutput() const
{
    return m_state->tail.text();
}
int64_t ChildProcess::processId() const
{
    return m_state->pid;
}

} // namespace holdfast
