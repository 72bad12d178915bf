#include "app/browser/chromium/chromium_process.h"

#include "app/browser/chromium/chromium_switches.h"
#include "core/base/bytes.h"

#include <cerrno>
#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

namespace holdfast::browser {

namespace {

/// A pipe whose ends lie above what a new program starts with, so that none is in the way of another.
Result<void> openPipe(int& readEnd, int& writeEnd)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return fail(errorFromErrno(errno, "pipe"));
    readEnd = ::fcntl(ends[0], F_DUPFD_CLOEXEC, 10);
    writeEnd = ::fcntl(ends[1], F_DUPFD_CLOEXEC, 10);
    ::close(ends[0]);
    ::close(ends[1]);
    if (readEnd < 0 || writeEnd < 0)
        return fail(errorFromErrno(errno, "pipe"));
    return {};
}

std::vector<char*> pointersTo(std::vector<std::string>& texts)
{
    std::vector<char*> pointers;
    for (std::string& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace

Result<std::unique_ptr<ChromiumProcess>> ChromiumProcess::start(
    const std::filesystem::path& program, const std::filesystem::path& home, const std::string& proxy)
{
    std::unique_ptr<ChromiumProcess> process(new ChromiumProcess);
    int itsInput = -1, itsOutput = -1;
    HF_CHECK(openPipe(itsInput, process->m_input));
    HF_CHECK(openPipe(process->m_output, itsOutput));
    std::vector<std::string> arguments = installedSwitches(home, proxy);
    arguments.insert(arguments.begin(), program.string());
    std::vector<std::string> environment{"HOME=" + home.string(), "TMPDIR=" + home.string(),
        "XDG_CONFIG_HOME=" + home.string(), "XDG_CACHE_HOME=" + home.string(), "LANG=C.UTF-8", "LC_ALL=C.UTF-8"};
    const std::vector<char*> argv = pointersTo(arguments);
    const std::vector<char*> envp = pointersTo(environment);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, itsInput, 3); // where Chromium looks for them
    ::posix_spawn_file_actions_adddup2(&actions, itsOutput, 4);
    pid_t id = -1;
    const int error = ::posix_spawn(&id, program.c_str(), &actions, nullptr, argv.data(), envp.data());
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(itsInput);
    ::close(itsOutput);
    if (error != 0)
        return fail(errorFromErrno(error, "chromium"));
    return process;
}

ChromiumProcess::~ChromiumProcess()
{
    ::close(m_input);
    ::close(m_output);
}

size_t ChromiumProcess::read(std::span<char> room)
{
    for (;;) {
        const ssize_t got = ::read(m_output, room.data(), room.size());
        if (got >= 0 || errno != EINTR)
            return got < 0 ? 0 : size_t(got);
    }
}

bool ChromiumProcess::write(std::string_view message)
{
    std::string bytes(message);
    bytes.push_back('\0');
    for (size_t done = 0; done < bytes.size();) {
        const ssize_t wrote = ::write(m_input, bytes.data() + done, bytes.size() - done);
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote <= 0)
            return false;
        done += size_t(wrote);
    }
    return true;
}

} // namespace holdfast::browser
