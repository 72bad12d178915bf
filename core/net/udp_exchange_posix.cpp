#include "core/net/udp_exchange.h"

#include <cerrno>
#include <memory>

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace holdfast::net {

namespace {

struct Socket {
    int fd = -1;
    ~Socket()
    {
        if (fd >= 0)
            ::close(fd);
    }
};

struct FreeAddresses {
    void operator()(addrinfo* list) const { ::freeaddrinfo(list); }
};

} // namespace

Result<Bytes> udpExchange(const std::string& host, const std::string& port, ByteView question, size_t mostBytes,
    std::chrono::milliseconds timeout)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_DGRAM;
    addrinfo* list = nullptr;
    if (const int code = ::getaddrinfo(host.c_str(), port.c_str(), &hints, &list); code != 0)
        return fail(errors::failed, ::gai_strerror(code));
    const std::unique_ptr<addrinfo, FreeAddresses> owned(list);
    const Socket socket{::socket(list->ai_family, SOCK_DGRAM | SOCK_CLOEXEC, 0)};
    // Connected, so that the kernel drops what comes from elsewhere.
    if (socket.fd < 0 || ::connect(socket.fd, list->ai_addr, list->ai_addrlen) != 0
        || ::send(socket.fd, question.data(), question.size(), 0) != ssize_t(question.size()))
        return fail(errors::failed, errorFromErrno(errno, "send").detail());
    pollfd waiting{socket.fd, POLLIN, 0};
    const int ready = ::poll(&waiting, 1, int(timeout.count()));
    if (ready == 0)
        return fail(errors::timeout);
    Bytes answer(mostBytes);
    const ssize_t count = ready < 0 ? -1 : ::recv(socket.fd, answer.data(), answer.size(), 0);
    if (count < 0)
        return fail(errors::failed, "no answer there");
    answer.resize(size_t(count));
    return answer;
}

} // namespace holdfast::net
