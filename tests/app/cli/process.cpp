#include "tests/app/cli/process.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <stdexcept>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace holdfast::test {

struct Process::State {
    pid_t pid = -1;
    int pidDescriptor = -1;
    std::array<int, 2> outputs{-1, -1};
    Ended ended;
    bool reaped = false;

    ~State()
    {
        if (!reaped) {
            ::kill(pid, SIGKILL);
            ::waitpid(pid, nullptr, 0);
        }
        for (const int fd : {pidDescriptor, outputs[0], outputs[1]})
            if (fd >= 0)
                ::close(fd);
    }
};

namespace {

std::array<int, 2> makePipe()
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        throw std::runtime_error("pipe");
    return ends;
}

} // namespace

Process::Process()
    : m_state(std::make_unique<State>())
{
}

Process::~Process() = default;
Process::Process(Process&&) noexcept = default;

Process Process::start(const Options& options)
{
    const auto input = makePipe(), output = makePipe(), error = makePipe();
    std::vector<char*> arguments;
    for (const std::string& argument : options.command)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);

    Process process;
    process.m_state->pid = ::fork();
    if (process.m_state->pid == 0) {
        ::dup2(input[0], 0);
        ::dup2(output[1], 1);
        ::dup2(error[1], 2);
        ::setsid(); // no terminal: nothing may be asked there
        for (const std::string& variable : options.environment)
            ::putenv(const_cast<char*>(variable.c_str()));
        if (!options.folder.empty() && ::chdir(options.folder.c_str()) != 0)
            ::_exit(126);
        ::execvp(arguments[0], arguments.data());
        ::_exit(127);
    }
    process.m_state->pidDescriptor = static_cast<int>(::syscall(SYS_pidfd_open, process.m_state->pid, 0));
    ::signal(SIGPIPE, SIG_IGN);
    for (const int fd : {input[0], output[1], error[1]})
        ::close(fd);
    if (!options.input.empty() && ::write(input[1], options.input.data(), options.input.size()) < 0 && errno != EPIPE)
        throw std::runtime_error("write");
    ::close(input[1]);
    process.m_state->outputs = {output[0], error[0]};
    return process;
}

void Process::signal(int number)
{
    ::kill(m_state->pid, number);
}

bool Process::endsWithin(std::chrono::microseconds time)
{
    pollfd watched{m_state->pidDescriptor, POLLIN, 0};
    const timespec limit{time.count() / 1'000'000, time.count() % 1'000'000 * 1000};
    return ::ppoll(&watched, 1, &limit, nullptr) > 0;
}

Ended Process::wait()
{
    State& state = *m_state;
    std::array<std::string*, 2> texts{&state.ended.out, &state.ended.err};
    while (state.outputs[0] >= 0 || state.outputs[1] >= 0) {
        std::array<pollfd, 2> watched{pollfd{state.outputs[0], POLLIN, 0}, pollfd{state.outputs[1], POLLIN, 0}};
        ::poll(watched.data(), watched.size(), -1);
        for (size_t i = 0; i < 2; ++i) {
            if (watched[i].revents == 0)
                continue;
            std::array<char, 65536> block;
            const ssize_t count = ::read(state.outputs[i], block.data(), block.size());
            if (count > 0)
                texts[i]->append(block.data(), static_cast<size_t>(count));
            else if (count == 0 || errno != EINTR)
                ::close(std::exchange(state.outputs[i], -1));
        }
    }
    int status = 0;
    while (::waitpid(state.pid, &status, 0) < 0 && errno == EINTR) { }
    state.reaped = true;
    state.ended.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    state.ended.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    return state.ended;
}

pid_t Process::id() const
{
    return m_state->pid;
}

} // namespace holdfast::test
