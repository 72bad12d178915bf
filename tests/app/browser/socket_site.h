#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <thread>

namespace holdfast {

/// A server on loopback that speaks WebSocket (RFC 6455) with one page after the other, as the test says.
class SocketSite {
public:
    class Connection {
    public:
        explicit Connection(int fd)
            : m_fd(fd)
        {
        }
        void sendText(const std::string& text) { send(0x1, text); } ///< at most 125 bytes
        void sendBytes(const std::string& bytes) { send(0x2, bytes); } ///< likewise
        std::string receive(); ///< the next message, of at most 125 bytes; empty when there is none any more
        void close(); ///< as the protocol asks for: waits for the page's answer

    private:
        void send(unsigned char opcode, const std::string& payload);
        bool read(char* to, size_t bytes);
        int m_fd;
    };
    explicit SocketSite(std::function<void(Connection&)> talk);
    ~SocketSite();
    SocketSite(const SocketSite&) = delete;
    SocketSite& operator=(const SocketSite&) = delete;
    /// "ws://127.0.0.1:PORT/path"
    std::string url(const std::string& path) const;

private:
    void serve();
    std::function<void(Connection&)> m_talk;
    int m_listener = -1, m_port = 0;
    std::atomic<int> m_open = -1;
    std::atomic<bool> m_isEnding = false;
    std::thread m_thread;
};

} // namespace holdfast
