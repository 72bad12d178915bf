#include "app/browser/window/display_link.h"

#include "core/base/frame.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

namespace holdfast::browser {

namespace {

constexpr size_t maxCredentials = 256 * 1024;

std::atomic<int> madeAlready = -1; ///< the connection to an X server, until libxcb asks for one
std::atomic<int> handedOut = -1; ///< what it was given, until it has "connected" it

std::string valueOf(const char* name)
{
    const char* const value = std::getenv(name);
    return value == nullptr ? std::string() : value;
}

// An abstract name begins with a zero byte.
int connectTo(const std::string& name)
{
    sockaddr_un address{};
    if (name.size() >= sizeof address.sun_path)
        return -1;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, name.data(), name.size());
    const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + name.size() + (name[0] == '\0' ? 0 : 1));
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd >= 0 && ::connect(fd, reinterpret_cast<const sockaddr*>(&address), length) != 0) {
        ::close(fd);
        return -1;
    }
    return fd;
}

int connectToX()
{
    const std::string display = valueOf("DISPLAY");
    const size_t colon = display.rfind(':');
    if (colon == std::string::npos || !(colon == 0 || display.substr(0, colon) == "unix"))
        return -1; // a display of another computer is reached by TCP, which needs no socket of this kind
    const std::string number = display.substr(colon + 1, display.find('.', colon) - colon - 1);
    const std::string path = "/tmp/.X11-unix/X" + number;
    const int fd = connectTo(std::string(1, '\0') + path);
    return fd >= 0 ? fd : connectTo(path);
}

int connectToWayland()
{
    const std::string name = valueOf("WAYLAND_DISPLAY");
    const std::string display = name.empty() ? "wayland-0" : name;
    return connectTo(display[0] == '/' ? display : valueOf("XDG_RUNTIME_DIR") + "/" + display);
}

std::string readCredentials()
{
    std::ifstream file(valueOf("XAUTHORITY"), std::ios::binary);
    std::string contents(maxCredentials, '\0');
    file.read(contents.data(), std::streamsize(contents.size()));
    contents.resize(size_t(std::max<std::streamsize>(file.gcount(), 0)));
    return contents;
}

Result<void> writeWhole(const std::filesystem::path& path, const std::string& contents)
{
    const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    const bool isWritten = fd >= 0 && ::write(fd, contents.data(), contents.size()) == ssize_t(contents.size());
    if (fd >= 0)
        ::close(fd);
    if (!isWritten)
        return fail(errors::helperNotConfined, "the display's credentials");
    return {};
}

} // namespace

Result<DisplayLink> DisplayLink::connect()
{
    DisplayLink link;
    const std::string platform = valueOf("QT_QPA_PLATFORM");
    link.m_isWayland = platform.starts_with("wayland");
    if (platform == "xcb") {
        link.m_credentials = readCredentials();
        link.m_socket = connectToX();
    } else if (link.m_isWayland) {
        link.m_socket = connectToWayland();
    } else {
        return link;
    }
    if (link.m_socket < 0)
        return fail(errors::helperNotConfined, "no display: " + platform);
    return link;
}

Result<void> DisplayLink::handOver(const std::filesystem::path& home)
{
    if (m_socket < 0)
        return {};
    if (m_isWayland) {
        ::fcntl(m_socket, F_SETFD, 0);
        ::setenv("WAYLAND_SOCKET", std::to_string(m_socket).c_str(), 1);
        return {};
    }
    const auto file = home / "display";
    HF_CHECK(writeWhole(file, m_credentials));
    ::setenv("XAUTHORITY", file.c_str(), 1);
    madeAlready = m_socket;
    return {};
}

/// For the two functions below. Anybody else's call goes to the kernel, where the filter judges it.
namespace {

int handOut(int domain, int type)
{
    const int fd = domain == AF_UNIX && (type & 0xf) == SOCK_STREAM ? madeAlready.exchange(-1) : -1;
    if (fd >= 0)
        handedOut = fd;
    return fd;
}

bool isHandedOut(int fd)
{
    int expected = fd;
    return fd >= 0 && handedOut.compare_exchange_strong(expected, -1);
}

} // namespace

} // namespace holdfast::browser

// libxcb has no way of being given a connection that Qt's plugin would use. A program's own functions go before the C
// library's, so these two give it the one that was made before confining, once.
extern "C" {

__attribute__((visibility("default"))) int socket(int domain, int type, int protocol) noexcept
{
    if (const int fd = holdfast::browser::handOut(domain, type); fd >= 0)
        return fd;
    return int(::syscall(SYS_socket, domain, type, protocol));
}

__attribute__((visibility("default"))) int connect(int fd, const sockaddr* address, socklen_t length)
{
    if (holdfast::browser::isHandedOut(fd))
        return 0;
    return int(::syscall(SYS_connect, fd, address, length));
}
}
