#include "tests/app/browser/socket_site.h"

#include <QCryptographicHash>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace holdfast {

namespace {

std::string requestHeadFrom(int fd)
{
    std::string head;
    char next = 0;
    while (head.find("\r\n\r\n") == std::string::npos && head.size() < 16384 && ::recv(fd, &next, 1, 0) == 1)
        head += next;
    return head;
}

std::string handshakeFor(const std::string& head)
{
    const std::string field = "Sec-WebSocket-Key: ";
    const size_t at = head.find(field);
    if (at == std::string::npos)
        return "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n";
    const size_t begin = at + field.size();
    const std::string key
        = head.substr(begin, head.find("\r\n", begin) - begin) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    const QByteArray accepted
        = QCryptographicHash::hash(QByteArray::fromStdString(key), QCryptographicHash::Sha1).toBase64();
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSet-Cookie: "
           "s=SECRETCOOKIE\r\n"
           "Sec-WebSocket-Accept: "
        + accepted.toStdString() + "\r\n\r\n";
}

} // namespace

SocketSite::SocketSite(std::function<void(Connection&)> talk)
    : m_talk(std::move(talk))
    , m_listener(::socket(AF_INET, SOCK_STREAM, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    if (::bind(m_listener, generic, size) != 0 || ::listen(m_listener, 8) != 0
        || ::getsockname(m_listener, generic, &size) != 0)
        throw std::runtime_error("no port on loopback");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

SocketSite::~SocketSite()
{
    m_isEnding = true;
    ::shutdown(m_listener, SHUT_RDWR);
    if (const int open = m_open; open >= 0)
        ::shutdown(open, SHUT_RDWR);
    m_thread.join();
    ::close(m_listener);
}

std::string SocketSite::url(const std::string& path) const
{
    return "ws://127.0.0.1:" + std::to_string(m_port) + path;
}

void SocketSite::serve()
{
    while (!m_isEnding) {
        const int fd = ::accept(m_listener, nullptr, nullptr);
        if (fd < 0)
            return;
        m_open = fd;
        if (!m_isEnding) { // else nobody would end what is said below
            const std::string answer = handshakeFor(requestHeadFrom(fd));
            if (::send(fd, answer.data(), answer.size(), MSG_NOSIGNAL) == ssize_t(answer.size())) {
                Connection connection(fd);
                m_talk(connection);
            }
        }
        m_open = -1;
        ::close(fd);
    }
}

bool SocketSite::Connection::read(char* to, size_t bytes)
{
    return bytes == 0 || ::recv(m_fd, to, bytes, MSG_WAITALL) == ssize_t(bytes);
}

void SocketSite::Connection::send(unsigned char opcode, const std::string& payload)
{
    std::string frame{char(0x80 | opcode), char(payload.size())};
    frame += payload;
    if (payload.size() > 125 || ::send(m_fd, frame.data(), frame.size(), MSG_NOSIGNAL) != ssize_t(frame.size()))
        m_fd = -1; // the page is gone: what comes next reads nothing
}

std::string SocketSite::Connection::receive()
{
    std::array<char, 2> head{};
    std::array<char, 4> mask{};
    if (!read(head.data(), head.size()) || !read(mask.data(), mask.size()))
        return {};
    std::string payload(static_cast<unsigned char>(head[1]) & 0x7fU, '\0');
    if (!read(payload.data(), payload.size()))
        return {};
    for (size_t i = 0; i < payload.size(); ++i)
        payload[i] = char(payload[i] ^ mask[i % mask.size()]);
    return (static_cast<unsigned char>(head[0]) & 0x0fU) == 0x8U ? std::string() : payload;
}

void SocketSite::Connection::close()
{
    send(0x8, std::string("\x03\xe8", 2)); // 1000, "normal closure"
    receive();
}

} // namespace holdfast
