#pragma once

#include <atomic>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace holdfast {

/// A SOCKS5 proxy on loopback that knows names which nobody else knows, and says what it was asked for.
class TestProxy {
public:
    TestProxy();
    ~TestProxy();
    TestProxy(const TestProxy&) = delete;
    TestProxy& operator=(const TestProxy&) = delete;

    /// From now on "name:port" as asked for leads to this port on loopback. Anything else is refused.
    void lead(const std::string& asked, int port);
    std::string url() const { return "socks5://127.0.0.1:" + std::to_string(m_port); }
    std::vector<std::string> asked() const; ///< "name:port" each, in order; addresses as "ip:port"

private:
    void serve(int client);
    int m_port = 0, m_listener = -1; // in this order: binding tells the port
    std::atomic<bool> m_isEnding = false;
    mutable std::mutex m_mutex;
    std::map<std::string, int> m_leads;
    std::vector<std::string> m_asked;
    std::vector<int> m_open;
    std::vector<std::jthread> m_clients;
    std::jthread m_thread;
};

/// Sockets on loopback, of one port, that nobody should ever come to.
class Lure {
public:
    Lure();
    ~Lure();
    Lure(const Lure&) = delete;
    Lure& operator=(const Lure&) = delete;
    int port() const { return m_port; }
    bool wasTouched() const; ///< by a connection or a datagram

private:
    int m_tcp = -1, m_udp = -1, m_port = 0;
};

} // namespace holdfast
