#include "core/base/helper_pipe.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <thread>
#include <unistd.h>

namespace holdfast {

// The parent's end of the pipe closes when the parent ends, in whatever way; whoever is then still busy is stopped.
static void endWithParent(int input)
{
    pollfd watched{input, 0, 0};
    while ((watched.revents & (POLLHUP | POLLERR | POLLNVAL)) == 0)
        ::poll(&watched, 1, -1);
    constexpr int graceMs = 2000; // for a helper that is just writing its last answer
    ::poll(nullptr, 0, graceMs);
    if (::getpgrp() == ::getpid())
        ::kill(0, SIGKILL);
    ::_exit(0);
}

// Landlock covers a thread and those it starts, so the watching thread must not exist before confine().
static int watchedInput = -1;
static bool isConfined = false;

static void watchParentWhenConfined()
{
    if (isConfined && watchedInput >= 0)
        std::thread(endWithParent, std::exchange(watchedInput, -1)).detach();
}

void noteConfined()
{
    isConfined = true;
    watchParentWhenConfined();
}

Result<HelperPipe> takeOverStandardStreams()
{
    HelperPipe pipe{::fcntl(0, F_DUPFD_CLOEXEC, 3), ::fcntl(1, F_DUPFD_CLOEXEC, 3)};
    const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    watchedInput = ::fcntl(0, F_DUPFD_CLOEXEC, 3);
    if (pipe.input < 0 || pipe.output < 0 || watchedInput < 0 || nothing < 0 || ::dup2(nothing, 0) < 0
        || ::dup2(2, 1) < 0)
        return fail(errorFromErrno(errno, "take over standard streams"));
    ::close(nothing);
    watchParentWhenConfined();
    return pipe;
}

Result<size_t> readSome(int input, std::span<uint8_t> out)
{
    for (;;) {
        const ssize_t count = ::read(input, out.data(), out.size());
        if (count >= 0)
            return size_t(count);
        if (errno != EINTR)
            return fail(errorFromErrno(errno, "read from parent"));
    }
}

Result<void> writeWhole(int output, ByteView bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(output, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR)
            return fail(errorFromErrno(errno, "write to parent"));
        if (count > 0)
            bytes = bytes.subspan(size_t(count));
    }
    return {};
}

bool isReadable(int input)
{
    pollfd watched{input, POLLIN, 0};
    return ::poll(&watched, 1, 0) > 0 && watched.revents != 0;
}

} // namespace holdfast
