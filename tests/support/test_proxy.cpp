#include "tests/support/test_proxy.h"

#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace holdfast {

namespace {

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(uint16_t(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

/// A bound socket; `port` 0 takes any and tells which.
int bound(int type, int& port)
{
    const int fd = ::socket(AF_INET, type | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(port);
    socklen_t size = sizeof address;
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    if (::bind(fd, generic, size) != 0) {
        ::close(fd);
        return -1;
    }
    ::getsockname(fd, generic, &size);
    port = ntohs(address.sin_port);
    return fd;
}

bool readAll(int fd, uint8_t* out, size_t size)
{
    for (size_t done = 0; done < size;) {
        const ssize_t count = ::recv(fd, out + done, size - done, 0);
        if (count <= 0)
            return false;
        done += size_t(count);
    }
    return true;
}

bool writeAll(int fd, const uint8_t* data, size_t size)
{
    for (size_t done = 0; done < size;) {
        const ssize_t count = ::send(fd, data + done, size - done, MSG_NOSIGNAL);
        if (count <= 0)
            return false;
        done += size_t(count);
    }
    return true;
}

/// RFC 1928, sections 3 and 4, without a log-in: what is asked for, or nothing.
std::string readRequest(int client)
{
    std::array<uint8_t, 256> in{};
    if (!readAll(client, in.data(), 2) || in[0] != 5 || !readAll(client, in.data(), in[1]))
        return {};
    constexpr std::array<uint8_t, 2> noLogin{5, 0};
    if (!writeAll(client, noLogin.data(), noLogin.size()) || !readAll(client, in.data(), 4) || in[1] != 1)
        return {};
    std::string host;
    if (in[3] == 3) {
        uint8_t size = 0;
        if (!readAll(client, &size, 1) || !readAll(client, in.data(), size))
            return {};
        host.assign(in.begin(), in.begin() + size);
    } else if (in[3] == 1 && readAll(client, in.data(), 4)) {
        std::array<char, INET_ADDRSTRLEN> text{};
        host = ::inet_ntop(AF_INET, in.data(), text.data(), text.size());
    } else {
        return {};
    }
    if (!readAll(client, in.data(), 2))
        return {};
    return host + ":" + std::to_string(in[0] * 256 + in[1]);
}

void relay(int one, int other)
{
    std::array<uint8_t, 16384> block{};
    for (;;) {
        std::array<pollfd, 2> both{{{one, POLLIN, 0}, {other, POLLIN, 0}}};
        if (::poll(both.data(), both.size(), -1) < 0)
            return;
        for (size_t i = 0; i < both.size(); ++i) {
            if (both[i].revents == 0)
                continue;
            const ssize_t count = ::recv(both[i].fd, block.data(), block.size(), 0);
            if (count <= 0 || !writeAll(both[1 - i].fd, block.data(), size_t(count)))
                return;
        }
    }
}

} // namespace

TestProxy::TestProxy()
    : m_listener(bound(SOCK_STREAM, m_port))
{
    ::listen(m_listener, 64);
    m_thread = std::jthread([this] {
        for (;;) {
            const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (client < 0 || m_isEnding)
                return;
            const std::scoped_lock lock(m_mutex);
            m_open.push_back(client);
            m_clients.emplace_back([this, client] { serve(client); });
        }
    });
}

TestProxy::~TestProxy()
{
    m_isEnding = true;
    ::shutdown(m_listener, SHUT_RDWR);
    m_thread = {};
    for (const int each : m_open)
        ::shutdown(each, SHUT_RDWR);
    m_clients.clear();
    for (const int each : m_open)
        ::close(each);
    ::close(m_listener);
}

void TestProxy::lead(const std::string& asked, int port)
{
    const std::scoped_lock lock(m_mutex);
    m_leads[asked] = port;
}

std::vector<std::string> TestProxy::asked() const
{
    const std::scoped_lock lock(m_mutex);
    return m_asked;
}

void TestProxy::serve(int client)
{
    const std::string wanted = readRequest(client);
    int port = 0;
    {
        const std::scoped_lock lock(m_mutex);
        if (!wanted.empty())
            m_asked.push_back(wanted);
        if (const auto found = m_leads.find(wanted); found != m_leads.end())
            port = found->second;
    }
    const int target = port == 0 ? -1 : ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(port);
    const bool isThere
        = target >= 0 && ::connect(target, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    const std::array<uint8_t, 10> reply{5, uint8_t(isThere ? 0 : 4), 0, 1}; // 4: host unreachable
    if (writeAll(client, reply.data(), reply.size()) && isThere)
        relay(client, target);
    ::shutdown(client, SHUT_RDWR);
    if (target >= 0)
        ::close(target);
}

Lure::Lure()
{
    while (m_udp < 0) {
        if (m_tcp >= 0)
            ::close(m_tcp);
        m_port = 0;
        m_tcp = bound(SOCK_STREAM, m_port);
        m_udp = bound(SOCK_DGRAM, m_port);
    }
    ::listen(m_tcp, 16);
}

Lure::~Lure()
{
    ::close(m_tcp);
    ::close(m_udp);
}

bool Lure::wasTouched() const
{
    std::array<pollfd, 2> both{{{m_tcp, POLLIN, 0}, {m_udp, POLLIN, 0}}};
    return ::poll(both.data(), both.size(), 0) > 0;
}

} // namespace holdfast
