#pragma once

#include <httplib.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace holdfast {

/// A web server on loopback whose pages the test writes.
class TestSite {
public:
    TestSite();
    explicit TestSite(std::unique_ptr<httplib::Server> server);
    ~TestSite();
    TestSite(const TestSite&) = delete;
    TestSite& operator=(const TestSite&) = delete;

    void page(const std::string& path, const std::string& html, int status = 200);
    void handle(const std::string& path, httplib::Server::Handler handler) { m_server->Get(path, std::move(handler)); }
    std::string url(const std::string& path, const std::string& scheme = "http") const;
    int port() const { return m_port; }
    size_t requests() const { return m_requests; } ///< how many came in, of any path
    void waitForRequests(size_t count); ///< until that many came in
    /// Blocks a handler until the site ends: what a server that never answers does.
    void hold();

private:
    std::unique_ptr<httplib::Server> m_server;
    std::thread m_thread;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::atomic<size_t> m_requests = 0;
    bool m_isEnding = false;
    int m_port = 0;
};

/// A port on loopback that nobody listens on.
int closedPort();

} // namespace holdfast
