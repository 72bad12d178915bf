#include "tests/core/base/test_helper_deeds.h"

#include <arpa/inet.h>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <iostream>
#include <poll.h>
#include <sched.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace holdfast::testing {

namespace {

int errorOf(long result)
{
    return result < 0 ? errno : 0;
}

int openFile(const std::string& path, int flags)
{
    const int fd = ::open(path.c_str(), flags | O_CLOEXEC, 0600);
    if (fd < 0)
        return errno;
    char byte = 0;
    const int error = (flags & O_ACCMODE) == O_RDONLY ? errorOf(::read(fd, &byte, 1)) : 0;
    ::close(fd);
    return error;
}

int connectTcp(uint64_t port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return errno;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(uint16_t(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int error = errorOf(::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address));
    ::close(fd);
    return error;
}

int makeSocket(int family, int type)
{
    const int fd = ::socket(family, type, 0);
    if (fd >= 0)
        ::close(fd);
    return errorOf(fd);
}

// With what makes a shell end at once.
int execute(std::string program)
{
    char asShell[] = "-c", nothing[] = ":";
    char* const argv[] = {program.data(), asShell, nothing, nullptr};
    char* const envp[] = {nullptr};
    ::execve(program.c_str(), argv, envp);
    return errno;
}

/// Which runs a program, where one is named.
int forkChild(const std::string& program)
{
    const pid_t pid = ::fork();
    if (pid < 0)
        return errno;
    if (pid == 0)
        ::_exit(program.empty() ? 0 : execute(program));
    int status = 0;
    ::waitpid(pid, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : ECHILD;
}

int writeText(const char* path, const std::string& text)
{
    const int fd = ::open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return errno;
    const int error = errorOf(::write(fd, text.data(), text.size()));
    ::close(fd);
    return error;
}

// What Chromium's sandbox starts with: namespaces of its own, their user map, and an empty root folder.
int enterNamespaces()
{
    const pid_t pid = ::fork();
    if (pid < 0)
        return errno;
    if (pid == 0) {
        const std::string map = std::to_string(::getuid());
        int error = errorOf(::unshare(CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET));
        if (error == 0)
            error = writeText("/proc/self/setgroups", "deny");
        if (error == 0)
            error = writeText("/proc/self/uid_map", map + " " + map + " 1\n");
        if (error == 0)
            error = errorOf(::chroot("/proc/self/fdinfo"));
        ::_exit(error);
    }
    int status = 0;
    ::waitpid(pid, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : ECHILD;
}

int runThread()
{
    int value = 1;
    std::thread([&] { value = 0; }).join();
    return value;
}

int attempt(const std::string& what, const std::string& path, uint64_t number)
{
    const auto pid = pid_t(number);
    if (what == "read-file")
        return openFile(path, O_RDONLY);
    if (what == "write-file")
        return openFile(path, O_RDWR);
    if (what == "create-file")
        return openFile(path, O_RDWR | O_CREAT | O_EXCL);
    if (what == "list-folder")
        return errorOf(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (what == "connect-tcp")
        return connectTcp(number);
    if (what == "udp-socket")
        return makeSocket(AF_INET, SOCK_DGRAM);
    if (what == "unix-socket")
        return makeSocket(AF_UNIX, SOCK_STREAM);
    if (what == "packet-socket")
        return makeSocket(AF_PACKET, SOCK_RAW);
    if (what == "use-descriptor")
        return errorOf(::fcntl(int(number), F_GETFD));
    if (what == "execute")
        return execute(path);
    if (what == "fork")
        return forkChild({});
    if (what == "fork-and-execute")
        return forkChild(path);
    if (what == "enter-namespaces")
        return enterNamespaces();
    if (what == "thread")
        return runThread();
    if (what == "kill")
        return errorOf(::kill(pid, SIGKILL));
    if (what == "attach")
        return errorOf(::ptrace(PTRACE_ATTACH, pid, nullptr, nullptr));
    if (what == "read-memory")
        return openFile("/proc/" + std::to_string(number) + "/mem", O_RDONLY);
    if (what == "io-uring")
        return errorOf(::syscall(SYS_io_uring_setup, 1, nullptr));
    if (what == "bpf")
        return errorOf(::syscall(SYS_bpf, 0, nullptr, 0));
    if (what == "become-root")
        return errorOf(::setuid(0));
    if (what == "clone3")
        return errorOf(::syscall(SYS_clone3, nullptr, 0));
    return 0;
}

} // namespace

Json perform(const Json& request)
{
    const std::string what = jsonStringOr(request, "what");
    if (what == "ids")
        return {{"type", "ids"}, {"uid", ::getuid()}, {"home", std::getenv("HOME")}, {"tmpdir", std::getenv("TMPDIR")},
            {"folder", std::filesystem::current_path().string()}};
    if (what == "environment") {
        Json names = Json::array();
        for (char** entry = ::environ; *entry != nullptr; ++entry)
            names.push_back(std::string(*entry).substr(0, std::string_view(*entry).find('=')));
        return {{"type", "environment"}, {"names", names}};
    }
    if (what == "print") {
        std::puts("a library that prints");
        std::cout << "and another" << std::endl;
    }
    if (what == "start-child") {
        const pid_t pid = ::fork();
        if (pid == 0)
            ::_exit(::pause());
        return {{"type", "child"}, {"pid", pid}};
    }
    const int error = attempt(what, jsonStringOr(request, "path"), jsonUnsigned(request, "number").value_or(0));
    return {{"type", "done"}, {"error", error}, {"echo", jsonStringOr(request, "echo")}};
}

void misbehave(HelperChannel& channel, const std::string& what)
{
    if (what == "abort") {
        std::fputs("it went\x1b[31m wrong\n", stderr);
        std::abort();
    }
    if (what == "leave")
        ::_exit(7);
    if (what == "hang")
        for (;;)
            ::pause();
    if (what == "spin")
        for (volatile bool on = true; on;) { }
    // The channel is this thread's only way out, so what is not a frame goes to its descriptor directly.
    const auto write = [&](ByteView bytes) {
        if (::write(channel.inputDescriptor() + 1, bytes.data(), bytes.size()) < 0)
            ::_exit(9);
    };
    if (what == "trickle") {
        write(asBytes(std::string_view("\x00\x10\x00\x00\x02", 5)));
        for (int i = 0; i < 500; ++i) {
            ::poll(nullptr, 0, 10);
            write(asBytes(" "));
        }
        ::_exit(8);
    }
    if (what == "nonsense")
        write(asBytes("\x01\x00\x00\x00\x77nonsense"));
    if (what == "huge-length")
        write(asBytes(std::string_view("\xff\xff\xff\xff\x02", 5)));
    if (what == "half-frame") {
        write(asBytes(std::string_view("\x64\x00\x00\x00\x02{\"type\":", 13)));
        ::_exit(0);
    }
    if (what == "no-json")
        write(encodeFrame(Frame::Kind::Message, asBytes("{\"type\":\"a\",\"type\":\"b\"}")));
    if (what == "no-type")
        write(encodeFrame(Frame::Kind::Message, asBytes("{}")));
    if (what == "flood")
        for (const Bytes frame = encodeFrame(Frame::Kind::Data, Bytes(maxDataBytes));;)
            write(frame);
}

} // namespace holdfast::testing
