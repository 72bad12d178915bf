#include "core/capture/page_archive.h"

#include "core/base/untrusted_text.h"

#include <algorithm>
#include <utility>

namespace holdfast::capture {

PageArchive::PageArchive(DevToolsClient& client, NetworkLog& network, OnOmission onOmission)
    : m_network(network)
    , m_start(Clock::system().now())
    , m_recorder(client,
          {[this](warc::HttpExchange exchange, const std::string& id) { add(std::move(exchange), id); },
              std::move(onOmission),
              [this] {
                  if (const auto done = std::exchange(m_whenFetched, {}))
                      done();
              }})
    , m_sockets(client)
{
}

void PageArchive::add(warc::HttpExchange exchange, const std::string& requestId)
{
    if (exchange.truncated.empty() && !exchange.isReEncoded)
        m_network.setBody(requestId, Sha256::of(exchange.body), exchange.body.size());
    m_exchanges.push_back(std::move(exchange));
}

void PageArchive::addPicture(std::string_view kind, ByteView png)
{
    m_pictures.push_back({"urn:" + std::string(kind) + ":" + m_network.shownUrl(), Clock::system().now(),
        Bytes(png.begin(), png.end())});
}

bool PageArchive::isThere(const warc::HttpExchange& fetched) const
{
    return std::ranges::any_of(m_exchanges, [&](const warc::HttpExchange& own) {
        return own.url == fetched.url && own.method == "GET" && (own.status == 200 || own.status == 206)
            && own.truncated.empty() && !own.isReEncoded && own.body == fetched.body;
    });
}

void PageArchive::whenFetched(std::function<void()> done)
{
    if (!m_recorder.isFetching())
        return done();
    m_whenFetched = std::move(done);
}

void PageArchive::tellSockets(PageFacts& facts, const Bytes& salt) const
{
    if (facts.hasSockets())
        return;
    Scrubber scrubber(salt);
    tellSockets(facts, m_sockets.kept(scrubber), Messages::Lost);
    facts.setScrubbed(scrubber.list());
}

void PageArchive::tellSockets(PageFacts& facts, std::vector<SocketRecorder::Kept> all, Messages messages) const
{
    Json list = Json::array();
    for (SocketRecorder::Kept& socket : all) {
        Json& entry = socket.entry;
        if (messages == Messages::Lost)
            entry.update({{"archived", nullptr}, {"archived_messages", 0}});
        const uint64_t came = entry["received"]["messages"].get<uint64_t>() + entry["sent"]["messages"].get<uint64_t>();
        if (const uint64_t archived = entry["archived_messages"].get<uint64_t>(); archived < came)
            facts.addOmission("messages-not-archived",
                cutText(entry["url"].get<std::string>(), 300) + ": " + std::to_string(came - archived) + " of "
                    + std::to_string(came));
        list.push_back(std::move(entry));
    }
    facts.setSockets(std::move(list));
    if (m_sockets.leftOut() > 0)
        facts.addOmission("connections-not-listed", std::to_string(m_sockets.leftOut()));
    for (const std::string& origin : m_sockets.transports())
        facts.addOmission("web-transport-not-archived", origin);
}

Result<Bytes> PageArchive::finish(PageFacts& facts, const Bytes& salt, Then then)
{
    m_whenFetched = {};
    if (then == Then::Ends)
        m_recorder.stop();
    Scrubber scrubber(salt);
    warc::WaczBuilder builder("Holdfast " HOLDFAST_VERSION, m_start);
    std::erase_if(m_fetched, [this](const warc::HttpExchange& fetched) { return isThere(fetched); });
    for (warc::HttpExchange& fetched : m_fetched)
        m_exchanges.push_back(std::move(fetched));
    m_fetched.clear();
    const std::string opened = addressToOpen();
    for (warc::HttpExchange& kept : m_exchanges) {
        warc::HttpExchange exchange = then == Then::GoesOn ? kept : std::move(kept);
        scrubber.clean(exchange);
        builder.addExchange(exchange);
    }
    std::vector<SocketRecorder::Kept> sockets = m_sockets.kept(scrubber);
    for (const SocketRecorder::Kept& socket : sockets)
        if (!socket.uri.empty())
            builder.addResource(socket.uri, socket.date, "application/jsonl", socket.lines);
    tellSockets(facts, std::move(sockets), Messages::Archived);
    for (const Picture& picture : std::exchange(m_pictures, {}))
        builder.addResource(picture.uri, picture.date, "image/png", picture.png);
    facts.setScrubbed(scrubber.list());
    if (scrubber.isCut())
        facts.addOmission("removed-values-not-listed", {});
    return builder.finish({opened, facts.title(), m_start});
}

/// A reader opens what a server sent: what made the document that no server did, or where that came to another window,
/// the picture of it.
std::string PageArchive::addressToOpen() const
{
    const auto& maker = m_network.maker();
    if (!maker)
        return m_network.shownUrl();
    const std::string made = maker->url.substr(0, maker->url.find('#'));
    const bool isHere = std::ranges::any_of(m_exchanges, [&](const auto& each) { return each.url == made; });
    return isHere || m_pictures.empty() ? made : m_pictures.back().uri;
}

} // namespace holdfast::capture
