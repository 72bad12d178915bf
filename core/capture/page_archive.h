#pragma once

#include "core/capture/exchange_recorder.h"
#include "core/capture/page_facts.h"
#include "core/capture/scrubber.h"
#include "core/warc/wacz_builder.h"

namespace holdfast::capture {

/// The web archive of one capture: what the page fetched, without what would let a reader act as the visitor, and the
/// pictures that were taken of it. One WACZ file.
class PageArchive {
public:
    PageArchive(DevToolsClient& client, PageFacts& facts, NetworkLog& network, Bytes salt);

    /// `kind`: "view" for what was seen first, "fullPage" for all of it (the names that other archives give them).
    void addPicture(std::string_view kind, ByteView png);
    /// Calls back once the bodies that are being fetched are there; at most as long as the client waits for each.
    void whenFetched(std::function<void()> done);
    /// The file, with what is there by now; once.
    Result<Bytes> finish();
    bool isEmpty() const { return m_exchanges == 0; }

private:
    void add(warc::HttpExchange exchange, const std::string& requestId);
    PageFacts& m_facts;
    NetworkLog& m_network;
    Scrubber m_scrubber;
    UtcTime m_start;
    warc::WaczBuilder m_builder;
    ExchangeRecorder m_recorder;
    std::function<void()> m_whenFetched;
    size_t m_exchanges = 0;
};

} // namespace holdfast::capture
