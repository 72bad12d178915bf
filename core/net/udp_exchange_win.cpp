#include "core/net/udp_exchange.h"

#include <memory>

#include <winsock2.h>

#include <ws2tcpip.h>

namespace holdfast::net {

namespace {

struct Started {
    WSADATA data{};
    int code = ::WSAStartup(MAKEWORD(2, 2), &data);
    ~Started()
    {
        if (code == 0)
            ::WSACleanup();
    }
};

struct Socket {
    SOCKET handle = INVALID_SOCKET;
    ~Socket()
    {
        if (handle != INVALID_SOCKET)
            ::closesocket(handle);
    }
};

struct FreeAddresses {
    void operator()(addrinfo* list) const { ::freeaddrinfo(list); }
};

} // namespace

Result<Bytes> udpExchange(const std::string& host, const std::string& port, ByteView question, size_t mostBytes,
    std::chrono::milliseconds timeout)
{
    const Started started;
    addrinfo hints{};
    hints.ai_socktype = SOCK_DGRAM;
    addrinfo* list = nullptr;
    if (started.code != 0 || ::getaddrinfo(host.c_str(), port.c_str(), &hints, &list) != 0)
        return fail(errors::failed, "no such host");
    const std::unique_ptr<addrinfo, FreeAddresses> owned(list);
    const Socket socket{::socket(list->ai_family, SOCK_DGRAM, 0)};
    const auto* const bytes = reinterpret_cast<const char*>(question.data());
    // Connected, so that the system drops what comes from elsewhere.
    if (socket.handle == INVALID_SOCKET || ::connect(socket.handle, list->ai_addr, int(list->ai_addrlen)) != 0
        || ::send(socket.handle, bytes, int(question.size()), 0) != int(question.size()))
        return fail(errors::failed, "could not be sent");
    WSAPOLLFD waiting{socket.handle, POLLIN, 0};
    const int ready = ::WSAPoll(&waiting, 1, int(timeout.count()));
    if (ready == 0)
        return fail(errors::timeout);
    Bytes answer(mostBytes);
    const int count
        = ready < 0 ? -1 : ::recv(socket.handle, reinterpret_cast<char*>(answer.data()), int(answer.size()), 0);
    if (count < 0)
        return fail(errors::failed, "no answer there");
    answer.resize(size_t(count));
    return answer;
}

} // namespace holdfast::net
