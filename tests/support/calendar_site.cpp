#include "tests/support/calendar_site.h"

#include "tests/support/ots_bytes.h"

#include <httplib.h>

#include <mutex>
#include <thread>

namespace holdfast::test {

struct CalendarSite::State {
    httplib::Server server;
    int port = 0;
    std::thread thread;
    mutable std::mutex mutex;
    std::vector<std::string> bodies, fetched;
    std::optional<uint64_t> height;

    Digest keptAt(size_t posted) const
    {
        const auto tip = Digest::fromBytes(asBytes(bodies.at(posted)));
        return tip ? ots::keptOf(*tip) : Digest();
    }
    bool isKept(const std::string& hex) const
    {
        for (size_t i = 0; i < bodies.size(); ++i)
            if (keptAt(i).hex() == hex)
                return true;
        return false;
    }
};

CalendarSite::CalendarSite()
    : m_state(std::make_unique<State>())
{
    httplib::Server& server = m_state->server;
    State* const state = m_state.get();
    server.Post("/calendar/digest", [this, state](const httplib::Request& request, httplib::Response& response) {
        const std::scoped_lock guard(state->mutex);
        state->bodies.push_back(request.body);
        response.set_content(ots::calendarAnswer(url()), "application/vnd.opentimestamps.v1");
    });
    server.Post("/lie/digest", [](const httplib::Request&, httplib::Response& response) {
        response.set_content("<html>", "application/vnd.opentimestamps.v1");
    });
    server.Get(
        R"(/calendar/timestamp/([0-9a-f]+))", [state](const httplib::Request& request, httplib::Response& response) {
            const std::scoped_lock guard(state->mutex);
            state->fetched.push_back(request.path);
            if (state->height && state->isKept(request.matches[1].str()))
                response.set_content(ots::anchoredAnswer(*state->height), "application/vnd.opentimestamps.v1");
            else
                response.status = 404;
        });
    m_state->port = server.bind_to_any_port("127.0.0.1");
    m_state->thread = std::thread([state] { state->server.listen_after_bind(); });
    while (!server.is_running()) // stop() before that would be lost
        std::this_thread::yield();
}

CalendarSite::~CalendarSite()
{
    m_state->server.stop();
    m_state->thread.join();
}

std::string CalendarSite::url(const std::string& path) const
{
    return "http://127.0.0.1:" + std::to_string(m_state->port) + path;
}

int CalendarSite::port() const
{
    return m_state->port;
}

void CalendarSite::anchor(uint64_t height)
{
    const std::scoped_lock guard(m_state->mutex);
    m_state->height = height;
}

std::vector<std::string> CalendarSite::bodies() const
{
    const std::scoped_lock guard(m_state->mutex);
    return m_state->bodies;
}

std::vector<std::string> CalendarSite::fetched() const
{
    const std::scoped_lock guard(m_state->mutex);
    return m_state->fetched;
}

std::string CalendarSite::merkleRoot(size_t posted) const
{
    const std::scoped_lock guard(m_state->mutex);
    return ots::shown(ots::merkleRootOf(m_state->keptAt(posted)));
}

} // namespace holdfast::test
