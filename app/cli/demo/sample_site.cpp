#include "app/cli/demo/sample_site.h"

#include "app/cli/demo/drawings.h"
#include "app/cli/demo/site_pages.h"
#include "core/imaging/redaction.h"

#include <httplib.h>

#include <map>
#include <mutex>
#include <thread>

namespace holdfast::cli::demo {

struct SampleSite::State {
    httplib::Server server;
    std::thread thread;
    int port = -1;
    mutable std::mutex mutex;
    std::map<std::string, size_t> requests;

    ~State()
    {
        server.stop();
        if (thread.joinable())
            thread.join();
    }
};

namespace {

void serve(httplib::Server& server, const char* path, std::string html)
{
    server.Get(path, [html = std::move(html)](const httplib::Request&, httplib::Response& response) {
        response.set_content(html, "text/html; charset=utf-8");
    });
}

Result<void> servePicture(httplib::Server& server, const char* path, unsigned seed)
{
    HF_TRY(const Bytes png, imaging::encodePng(drawAbstract(seed, QSize(1200, 800))));
    server.Get(path, [text = std::string(asText(png))](const httplib::Request&, httplib::Response& response) {
        response.set_content(text, "image/png");
    });
    return {};
}

} // namespace

SampleSite::SampleSite()
    : m_state(std::make_unique<State>())
{
}

SampleSite::~SampleSite() = default;

Result<std::unique_ptr<SampleSite>> SampleSite::start()
{
    std::unique_ptr<SampleSite> site(new SampleSite);
    State& state = *site->m_state;
    serve(state.server, "/", "<!doctype html><title>Pond</title>");
    serve(state.server, "/post/4821", postPage());
    serve(state.server, "/post/4821/reshares", resharesPage());
    serve(state.server, "/u/nightowl77", profilePage());
    serve(state.server, "/mirror/4821", mirrorPage());
    HF_CHECK(servePicture(state.server, "/picture/1.png", 1));
    HF_CHECK(servePicture(state.server, "/picture/2.png", 2));
    state.server.set_keep_alive_timeout(1);
    state.server.set_pre_routing_handler([&state](const httplib::Request& request, httplib::Response&) {
        const std::lock_guard lock(state.mutex);
        ++state.requests[request.path];
        return httplib::Server::HandlerResponse::Unhandled;
    });
    state.port = state.server.bind_to_any_port("127.0.0.1");
    if (state.port <= 0)
        return fail(holdfast::errors::ioFailed, "the sample site got no port on loopback");
    state.thread = std::thread([&state] { state.server.listen_after_bind(); });
    // Stopping a server that does not listen yet would do nothing, so it has to have answered once.
    if (!httplib::Client("127.0.0.1", state.port).Get("/"))
        return fail(holdfast::errors::ioFailed, "the sample site does not answer on loopback");
    return site;
}

std::string SampleSite::url(std::string_view path) const
{
    return "http://127.0.0.1:" + std::to_string(m_state->port) + std::string(path);
}

size_t SampleSite::requestsFor(const std::string& path) const
{
    const std::lock_guard lock(m_state->mutex);
    const auto found = m_state->requests.find(path);
    return found == m_state->requests.end() ? 0 : found->second;
}

} // namespace holdfast::cli::demo
