#include "tests/app/cli/loopback_site.h"

#include "tests/core/imaging/sample_files.h"

#include <httplib.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <netinet/in.h>
#include <set>
#include <stdexcept>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace holdfast::test {

namespace {

struct Identity {
    EVP_PKEY* key = EVP_EC_gen("P-256");
    X509* certificate = X509_new();
    Identity()
    {
        ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
        X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
        X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
        X509_set_pubkey(certificate, key);
        X509_NAME* name = X509_get_subject_name(certificate);
        X509_NAME_add_entry_by_txt(
            name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("pond.example"), -1, -1, 0);
        X509_set_issuer_name(certificate, name);
        X509_sign(certificate, key, EVP_sha256());
    }
    ~Identity()
    {
        X509_free(certificate);
        EVP_PKEY_free(key);
    }
    Identity(const Identity&) = delete;
    Identity& operator=(const Identity&) = delete;
};

std::string html(const std::string& title, const std::string& body)
{
    return "<!doctype html><html><head><meta charset=\"utf-8\"><title>" + title
        + "</title></head><body style=\"margin:0\">" + body + "</body></html>";
}

constexpr const char* htmlType = "text/html; charset=utf-8";

} // namespace

struct LoopbackSite::State {
    Identity identity;
    httplib::Server plain;
    httplib::SSLServer tls{identity.certificate, identity.key};
    int plainPort = 0, tlsPort = 0, closedPort = 0;
    std::thread plainThread, tlsThread;
    std::atomic_size_t requests = 0;
    std::mutex mutex;
    std::condition_variable ending, arrival;
    std::set<std::string> asked;
    bool ended = false;
    int closedSocket = -1;

    ~State()
    {
        if (closedSocket >= 0)
            ::close(closedSocket);
    }
    /// Bound, so that nobody else gets it, and never listening.
    void takeClosedPort()
    {
        closedSocket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (::bind(closedSocket, reinterpret_cast<sockaddr*>(&address), size) != 0
            || ::getsockname(closedSocket, reinterpret_cast<sockaddr*>(&address), &size) != 0)
            throw std::runtime_error("no port to refuse connections on");
        closedPort = ntohs(address.sin_port);
    }
    void addPages(httplib::Server& server)
    {
        const auto page = [&server](const char* path, std::string content, int status = 200) {
            server.Get(
                path, [content = std::move(content), status](const httplib::Request&, httplib::Response& response) {
                    response.status = status;
                    response.set_content(content, htmlType);
                });
        };
        page("/page",
            html("Plain page",
                "<h1>Words to find</h1><svg width=\"90\" height=\"40\"><rect width=\"90\" height=\"40\" "
                "fill=\"teal\"/></svg>"));
        page("/tall",
            html("Tall page",
                "<div style=\"height:13960px;background:linear-gradient(#fff,#9ab)\">top</div>"
                "<div style=\"height:40px;background:#c03\">the very last line</div>"));
        page("/missing", html("Nothing here", "<p>the page for what is gone</p>"), 404);
        page("/gallery", html("Gallery", "<img src=\"/full.png\"><img src=\"/icon.png\">"));
        page("/mirror", html("Mirror", "<img src=\"/copy.png\">"));
        page("/again", html("Again", "<p>the same once more</p><img src=\"/full.png\">"));
        for (const auto& [path, side] : {std::pair("/full.png", 640), {"/copy.png", 320}, {"/icon.png", 40}})
            server.Get(path,
                [png = samples::png(samples::shapes(1, {side, side}))](const httplib::Request&,
                    httplib::Response& response) { response.set_content(std::string(asText(png)), "image/png"); });
        server.Get("/file", [](const httplib::Request&, httplib::Response& response) {
            response.set_header("Content-Disposition", "attachment; filename=\"a.bin\"");
            response.set_content("only bytes", "application/octet-stream");
        });
        server.Get("/away", [](const httplib::Request&, httplib::Response& response) {
            response.status = 302;
            response.set_header("Location", "file:///etc/passwd");
        });
        server.Get("/silent", [this](const httplib::Request&, httplib::Response&) {
            std::unique_lock lock(mutex);
            ending.wait(lock, [this] { return ended; });
        });
        server.Get("/never", [this](const httplib::Request&, httplib::Response& response) {
            response.set_content_provider(htmlType, [this](size_t offset, httplib::DataSink& sink) {
                if (offset == 0) {
                    const std::string half = "<!doctype html><title>Half a page</title><p>the first half</p>";
                    return sink.write(half.data(), half.size());
                }
                std::unique_lock lock(mutex);
                ending.wait(lock, [this] { return ended; });
                return false;
            });
        });
        server.Get(R"(/text/([A-Za-z0-9]+))", [](const httplib::Request& request, httplib::Response& response) {
            const std::string word = request.matches[1];
            response.set_content(
                html("Title " + word, "<p>Words " + word + "</p><!-- comment " + word + " -->"), htmlType);
        });
        server.set_keep_alive_timeout(1);
        server.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response&) {
            ++requests;
            {
                const std::lock_guard lock(mutex);
                asked.insert(request.path);
            }
            arrival.notify_all();
            return httplib::Server::HandlerResponse::Unhandled;
        });
    }
};

LoopbackSite::LoopbackSite()
    : m_state(std::make_unique<State>())
{
    State& state = *m_state;
    state.addPages(state.plain);
    state.addPages(state.tls);
    state.plainPort = state.plain.bind_to_any_port("127.0.0.1");
    state.tlsPort = state.tls.bind_to_any_port("127.0.0.1");
    state.takeClosedPort();
    if (state.plainPort <= 0 || state.tlsPort <= 0)
        throw std::runtime_error("no port on loopback");
    state.plainThread = std::thread([&state] { state.plain.listen_after_bind(); });
    state.tlsThread = std::thread([&state] { state.tls.listen_after_bind(); });
    // Once answered they can be stopped.
    httplib::Client("127.0.0.1", state.plainPort).Get("/page");
    httplib::SSLClient client("127.0.0.1", state.tlsPort);
    client.enable_server_certificate_verification(false);
    client.Get("/page");
    state.requests = 0;
}

LoopbackSite::~LoopbackSite()
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->ended = true;
    }
    m_state->ending.notify_all();
    m_state->plain.stop();
    m_state->tls.stop();
    m_state->plainThread.join();
    m_state->tlsThread.join();
}

std::string LoopbackSite::url(const std::string& path) const
{
    return "http://127.0.0.1:" + std::to_string(m_state->plainPort) + path;
}
std::string LoopbackSite::tlsUrl() const
{
    return "https://127.0.0.1:" + std::to_string(m_state->tlsPort) + "/page";
}
std::string LoopbackSite::closedUrl() const
{
    return "http://127.0.0.1:" + std::to_string(m_state->closedPort) + "/";
}
void LoopbackSite::waitForRequest(const std::string& path) const
{
    std::unique_lock lock(m_state->mutex);
    m_state->arrival.wait(lock, [&] { return m_state->asked.contains(path); });
}
size_t LoopbackSite::requests() const
{
    return m_state->requests;
}

} // namespace holdfast::test
