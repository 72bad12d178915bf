#include "tests/app/browser/test_site.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace holdfast {

TestSite::TestSite()
    : TestSite(std::make_unique<httplib::Server>())
{
}

TestSite::TestSite(std::unique_ptr<httplib::Server> server)
    : m_server(std::move(server))
{
    m_server->new_task_queue = [] { return new httplib::ThreadPool(24); };
    m_server->set_keep_alive_timeout(1);
    m_server->set_pre_routing_handler([this](const httplib::Request&, httplib::Response&) {
        {
            const std::lock_guard lock(m_mutex);
            ++m_requests;
        }
        m_changed.notify_all();
        return httplib::Server::HandlerResponse::Unhandled;
    });
    m_port = m_server->bind_to_any_port("127.0.0.1");
    m_thread = std::thread([this] { m_server->listen_after_bind(); });
    while (!m_server->is_running()) // stop() before that would be lost
        std::this_thread::yield();
}

TestSite::~TestSite()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_all();
    m_server->stop();
    m_thread.join();
}

void TestSite::page(const std::string& path, const std::string& html, int status)
{
    m_server->Get(path, [html, status](const httplib::Request&, httplib::Response& response) {
        response.status = status;
        response.set_content(html, "text/html; charset=utf-8");
    });
}

std::string TestSite::url(const std::string& path, const std::string& scheme) const
{
    return scheme + "://127.0.0.1:" + std::to_string(m_port) + path;
}

void TestSite::waitForRequests(size_t count)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_requests >= count; });
}

void TestSite::hold()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_isEnding; });
}

int closedPort()
{
    // Stays bound as long as the program lives, so that nobody else gets it, and never listens.
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    ::bind(fd, generic, size);
    ::getsockname(fd, generic, &size);
    return ntohs(address.sin_port);
}

} // namespace holdfast
