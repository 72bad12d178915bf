#pragma once

#include "core/capture/exchange_recorder.h"
#include "core/capture/page_facts.h"
#include "core/capture/socket_recorder.h"
#include "core/warc/wacz_builder.h"

namespace holdfast::capture {

/// The web archive of one page: what it fetched, without what would let a reader act as the visitor, and the pictures
/// that were taken of it. A WACZ file for each capture.
class PageArchive {
public:
    /// What the archive lacks: ExchangeRecorder's words.
    using OnOmission = std::function<void(std::string_view what, const std::string& detail)>;
    PageArchive(DevToolsClient& client, NetworkLog& network, OnOmission onOmission);

    /// `kind`: "view" for what was seen first, "fullPage" for all of it (the names that other archives give them).
    void addPicture(std::string_view kind, ByteView png);
    /// What was fetched for the archive alone, such as a film that the page had in parts.
    /// It is left out where the page itself was given the same, whole.
    void addFetched(warc::HttpExchange exchange) { m_fetched.push_back(std::move(exchange)); }
    /// A request of the capture's own for this address: no exchange of it is kept.
    void ignore(const std::string& url) { m_recorder.ignore(url); }
    const NetworkLog& network() const { return m_network; }
    void forgetPictures() { m_pictures.clear(); } ///< of a capture that had no archive
    /// Calls back once the bodies that are being fetched are there; at most as long as the client waits for each.
    void whenFetched(std::function<void()> done);
    /// The connections that stayed open, for the record of a capture that has no archive to keep their messages.
    void tellSockets(PageFacts& facts, const Bytes& salt) const;
    /// The file, with what is there by now, and in `facts` what was taken out of it; `salt`: Scrubber's. A page that
    /// goes on can be finished again, then without these pictures and with what came since.
    enum class Then { Ends, GoesOn };
    Result<Bytes> finish(PageFacts& facts, const Bytes& salt, Then then);

private:
    void add(warc::HttpExchange exchange, const std::string& requestId);
    enum class Messages { Archived, Lost };
    void tellSockets(PageFacts& facts, std::vector<SocketRecorder::Kept> all, Messages messages) const;
    bool isThere(const warc::HttpExchange& fetched) const;
    std::string addressToOpen() const;
    struct Picture {
        std::string uri;
        UtcTime date;
        Bytes png;
    };
    NetworkLog& m_network;
    UtcTime m_start;
    ExchangeRecorder m_recorder;
    SocketRecorder m_sockets;
    std::function<void()> m_whenFetched;
    std::vector<warc::HttpExchange> m_exchanges, m_fetched; ///< as they were: the salt is known when the capture is
    std::vector<Picture> m_pictures;
};

} // namespace holdfast::capture
