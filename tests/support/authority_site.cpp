#include "tests/support/authority_site.h"

#include <httplib.h>

#include <atomic>
#include <thread>

namespace holdfast::test {

struct AuthoritySite::State {
    httplib::Server server;
    std::atomic<size_t> questions = 0;
    int port = 0;
    std::thread thread;
};

AuthoritySite::AuthoritySite(const std::filesystem::path& folder)
    : m_authority(folder)
    , m_state(std::make_unique<State>())
{
    httplib::Server& server = m_state->server;
    server.set_pre_routing_handler([state = m_state.get()](const httplib::Request&, httplib::Response&) {
        ++state->questions;
        return httplib::Server::HandlerResponse::Unhandled;
    });
    server.Post("/tsa", [this](const httplib::Request& request, httplib::Response& response) {
        response.set_content(
            std::string(asText(m_authority.answer(asBytes(request.body)))), "application/timestamp-reply");
    });
    server.Post("/lie", [](const httplib::Request&, httplib::Response& response) {
        response.set_content("<html>", "application/timestamp-reply");
    });
    server.Post("/refuse", [](const httplib::Request&, httplib::Response& response) {
        const std::string start("\x30\x23\x30\x21\x02\x01\x02\x30\x15\x0c\x13", 11),
            reason("\x03\x05\x06\0\0\0\x40", 7);
        response.set_content(start + std::string(refusalWords) + reason, "application/timestamp-reply");
    });
    m_state->port = server.bind_to_any_port("127.0.0.1");
    m_state->thread = std::thread([state = m_state.get()] { state->server.listen_after_bind(); });
    while (!server.is_running()) // stop() before that would be lost
        std::this_thread::yield();
}

AuthoritySite::~AuthoritySite()
{
    m_state->server.stop();
    m_state->thread.join();
}

std::string AuthoritySite::url(const std::string& path) const
{
    return "http://127.0.0.1:" + std::to_string(m_state->port) + path;
}

size_t AuthoritySite::questions() const
{
    return m_state->questions;
}

int AuthoritySite::port() const
{
    return m_state->port;
}

} // namespace holdfast::test
