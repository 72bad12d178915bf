#pragma once

#include "core/base/clock.h"
#include "core/capture/devtools_client.h"
#include "core/capture/scrubber.h"

#include <optional>

namespace holdfast::capture {

/// What a page was sent, and sent itself, over connections that stay open: WebSockets (RFC 6455) and event streams
/// (HTML, "Server-sent events"), from DevTools' Network events. Watches only. Messages are kept in the order they came
/// and within limits; all are counted.
class SocketRecorder {
public:
    explicit SocketRecorder(DevToolsClient& client);

    /// One connection as the record and the archive have it.
    struct Kept {
        Json entry = Json::object(); ///< docs/capture-record.md, "Live connections"
        std::string uri; ///< "urn:websocket:N:ADDRESS" or "urn:event-stream:N:ADDRESS"; empty where no message came
        UtcTime date{}; ///< when it was opened
        Bytes lines; ///< JSON lines: the connection, then each message
    };
    /// As far as they have come, without what would let a reader act as the visitor.
    std::vector<Kept> kept(Scrubber& scrubber) const;
    size_t leftOut() const { return m_leftOut; } ///< connections beyond those that are listed
    /// Origins of the first WebTransport connections: the browser tells that they were opened, and nothing more.
    const std::vector<std::string>& transports() const { return m_transports; }

private:
    struct Message {
        UtcTime at{};
        bool isSent = false, isText = true;
        uint64_t bytes = 0;
        std::string data; ///< text, or base64; empty where it is not kept
        std::string event, id; ///< of an event stream
        std::string missing; ///< why `data` is not kept
    };
    struct Count {
        uint64_t messages = 0, bytes = 0;
    };
    struct Socket {
        bool isStream = false;
        std::string url, error;
        UtcTime openedAt{};
        std::optional<UtcTime> closedAt;
        uint32_t status = 0;
        Json requestHeaders, responseHeaders; ///< untrusted: of the handshake
        Count received, sent;
        std::vector<Message> messages;
    };
    Socket* socket(const Json& untrusted);
    Socket* add(const std::string& id);
    void requestWillBeSent(const Json& untrusted);
    void created(const Json& untrusted);
    void handshakeSent(const Json& untrusted);
    void answered(const Json& untrusted);
    void frame(const Json& untrusted, bool isSent);
    void streamMessage(const Json& untrusted);
    void ended(const Json& untrusted, std::string_view errorKey);
    void keep(Socket& of, Message message);
    UtcTime timeOf(const Json& untrusted) const;
    static Json entryOf(const Socket& of, const std::string& url);
    static void addLines(const Socket& of, Kept& kept, Scrubber& scrubber);

    std::vector<Socket> m_sockets;
    std::vector<std::string> m_transports;
    std::map<std::string, size_t> m_indexById;
    std::optional<double> m_wallMinusMonotonic; ///< s
    size_t m_leftOut = 0, m_messages = 0;
    uint64_t m_bytes = 0; ///< of all messages that are kept
};

} // namespace holdfast::capture
