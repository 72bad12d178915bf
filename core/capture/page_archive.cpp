#include "core/capture/page_archive.h"

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
    for (warc::HttpExchange& kept : m_exchanges) {
        warc::HttpExchange exchange = then == Then::GoesOn ? kept : std::move(kept);
        scrubber.clean(exchange);
        builder.addExchange(exchange);
    }
    for (const Picture& picture : std::exchange(m_pictures, {}))
        builder.addResource(picture.uri, picture.date, "image/png", picture.png);
    facts.setScrubbed(scrubber.list());
    if (scrubber.isCut())
        facts.addOmission("removed-values-not-listed", {});
    return builder.finish({m_network.shownUrl(), facts.title(), m_start});
}

} // namespace holdfast::capture
