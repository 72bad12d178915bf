#include "core/capture/page_archive.h"

#include <utility>

namespace holdfast::capture {

PageArchive::PageArchive(DevToolsClient& client, PageFacts& facts, NetworkLog& network, Bytes salt)
    : m_facts(facts)
    , m_network(network)
    , m_scrubber(std::move(salt))
    , m_start(Clock::system().now())
    , m_builder("Holdfast " HOLDFAST_VERSION, m_start)
    , m_recorder(client,
          {[this](warc::HttpExchange exchange, const std::string& id) { add(std::move(exchange), id); },
              [this](std::string_view what, const std::string& detail) { m_facts.addOmission(what, detail); },
              [this] {
                  if (const auto done = std::exchange(m_whenFetched, {}))
                      done();
              }})
{
}

void PageArchive::add(warc::HttpExchange exchange, const std::string& requestId)
{
    m_scrubber.clean(exchange);
    if (exchange.truncated.empty() && !exchange.isReEncoded)
        m_network.setBody(requestId, Sha256::of(exchange.body), exchange.body.size());
    m_builder.addExchange(exchange);
    ++m_exchanges;
}

void PageArchive::addPicture(std::string_view kind, ByteView png)
{
    m_builder.addResource(
        "urn:" + std::string(kind) + ":" + m_network.shownUrl(), Clock::system().now(), "image/png", png);
}

void PageArchive::whenFetched(std::function<void()> done)
{
    if (!m_recorder.isFetching())
        return done();
    m_whenFetched = std::move(done);
}

Result<Bytes> PageArchive::finish()
{
    m_whenFetched = {};
    m_recorder.stop();
    m_facts.setScrubbed(m_scrubber.list());
    if (m_scrubber.isCut())
        m_facts.addOmission("removed-values-not-listed", {});
    return m_builder.finish({m_network.shownUrl(), m_facts.title(), m_start});
}

} // namespace holdfast::capture
