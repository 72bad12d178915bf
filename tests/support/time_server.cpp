#include "tests/support/time_server.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace holdfast::test {

TimeServer::TimeServer()
    : m_socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    ::bind(m_socket, generic, size);
    ::getsockname(m_socket, generic, &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::jthread([this] { serve(); });
}

TimeServer::~TimeServer()
{
    ::shutdown(m_socket, SHUT_RDWR);
    m_thread = {};
    ::close(m_socket);
}

void TimeServer::serve()
{
    for (;;) {
        std::array<uint8_t, 128> packet{};
        sockaddr_in from{};
        socklen_t size = sizeof from;
        const ssize_t count
            = ::recvfrom(m_socket, packet.data(), packet.size(), 0, reinterpret_cast<sockaddr*>(&from), &size);
        if (count <= 0)
            return;
        ++m_questions;
        std::array<uint8_t, 48> answer{};
        answer[0] = m_lie == Lie::Unsynchronised ? 0xe4 : 0x24; // version 4, server
        answer[1] = 2;
        std::copy_n(packet.begin() + 40, 8, answer.begin() + 24);
        if (m_lie == Lie::OtherQuestion)
            answer[24] ^= 1;
        using namespace std::chrono;
        const int64_t ms = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count() + m_ahead * 1000;
        const auto seconds = uint32_t(ms / 1000 + 2'208'988'800);
        const auto fraction = uint32_t((uint64_t(ms % 1000) << 32) / 1000);
        for (const size_t at : {size_t(32), size_t(40)})
            for (unsigned i = 0; i < 4; ++i) {
                answer[at + i] = uint8_t(seconds >> (24 - 8 * i));
                answer[at + 4 + i] = uint8_t(fraction >> (24 - 8 * i));
            }
        ::sendto(m_socket, answer.data(), m_lie == Lie::Short ? 40 : answer.size(), 0,
            reinterpret_cast<const sockaddr*>(&from), size);
    }
}

} // namespace holdfast::test
