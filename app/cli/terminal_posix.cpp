#include "app/cli/terminal.h"

#include "app/cli/errors.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/select.h>
#include <termios.h>
#include <unistd.h>

namespace holdfast::cli {

namespace {

CancelFlag* s_cancel = nullptr;
/// Written by the signal's handler, watched wherever a read could wait for ever: a flag alone could be set between the
/// look at it and the read.
int s_wake[2] = {-1, -1};

class Descriptor {
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return m_fd; }

private:
    int m_fd;
};

/// No echo for as long as it lives.
class EchoOff {
public:
    explicit EchoOff(int fd)
        : m_fd(fd)
    {
        m_changed = ::tcgetattr(fd, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_changed = m_changed && ::tcsetattr(fd, TCSAFLUSH, &silent) == 0;
    }
    ~EchoOff()
    {
        if (m_changed)
            ::tcsetattr(m_fd, TCSAFLUSH, &m_before);
    }
    EchoOff(const EchoOff&) = delete;
    EchoOff& operator=(const EchoOff&) = delete;
    bool isOff() const { return m_changed; }

private:
    int m_fd;
    termios m_before{};
    bool m_changed = false;
};

/// Waits until there is something to read, or an interrupt. By select, since poll does not take terminals on macOS.
Result<void> waitForInput(int fd, const CancelFlag& cancel)
{
    for (;;) {
        if (cancel.isCancelled())
            return fail(holdfast::errors::cancelled);
        if (std::max(fd, s_wake[0]) >= FD_SETSIZE)
            return fail(holdfast::errors::ioFailed, "too many open files");
        fd_set readable;
        FD_ZERO(&readable);
        FD_SET(fd, &readable);
        if (s_wake[0] >= 0)
            FD_SET(s_wake[0], &readable);
        if (::select(std::max(fd, s_wake[0]) + 1, &readable, nullptr, nullptr, nullptr) > 0 && FD_ISSET(fd, &readable))
            return {};
    }
}

Result<SecureBuffer> readLine(int fd, const CancelFlag& cancel)
{
    SecureBuffer line(maxSecretBytes);
    size_t size = 0;
    for (;;) {
        HF_CHECK(waitForInput(fd, cancel));
        uint8_t byte = 0;
        const ssize_t count = ::read(fd, &byte, 1);
        if (count < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (count < 0)
            return fail(errorFromErrno(errno, "reading the password"));
        if (count == 0 || byte == '\n')
            break;
        if (size == maxSecretBytes)
            return fail(errors::passwordTooLong);
        line.data()[size++] = byte;
        byte = 0;
    }
    if (size > 0 && line.data()[size - 1] == '\r')
        --size;
    return SecureBuffer::copyOf(line.view().first(size));
}

void onSignal(int)
{
    if (s_cancel->isCancelled())
        ::_exit(130);
    s_cancel->cancel();
    const int before = errno;
    [[maybe_unused]] const ssize_t told = ::write(s_wake[1], "", 1);
    errno = before;
}

} // namespace

bool isErrorTerminal()
{
    return ::isatty(STDERR_FILENO) == 1;
}

Result<SecureBuffer> promptSecret(std::string_view prompt, const CancelFlag& cancel)
{
    const Descriptor terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY));
    if (terminal.get() < 0)
        return fail(errors::noTerminal);
    const EchoOff silence(terminal.get());
    if (!silence.isOff())
        return fail(errors::noTerminal, "the terminal cannot hide what is typed");
    if (::write(terminal.get(), prompt.data(), prompt.size()) < 0)
        return fail(errorFromErrno(errno, "asking for the password"));
    auto line = readLine(terminal.get(), cancel);
    if (::write(terminal.get(), "\n", 1) < 0)
        return fail(errorFromErrno(errno, "asking for the password"));
    return line;
}

Result<SecureBuffer> readSecretFromInput(const CancelFlag& cancel)
{
    return readLine(STDIN_FILENO, cancel);
}

Result<SecureBuffer> readSecretFromFile(const std::filesystem::path& path, const CancelFlag& cancel)
{
    // Without waiting for the other end of a pipe, so that an interrupt is heard.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
    if (file.get() < 0)
        return fail(errorFromErrno(errno, "opening the password file " + path.string()));
    return readLine(file.get(), cancel);
}

void cancelOnInterrupt(CancelFlag& cancel)
{
    static_assert(std::atomic_bool::is_always_lock_free, "the flag is set in a signal handler");
    s_cancel = &cancel;
    if (::pipe(s_wake) == 0) {
        for (const int fd : s_wake) {
            ::fcntl(fd, F_SETFD, FD_CLOEXEC);
            ::fcntl(fd, F_SETFL, O_NONBLOCK);
        }
    }
    struct sigaction action { };
    action.sa_handler = onSignal; // without SA_RESTART: a read at the prompt must return
    ::sigemptyset(&action.sa_mask);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        ::sigaction(signal, &action, nullptr);
    ::signal(SIGPIPE, SIG_IGN);
}

} // namespace holdfast::cli
