#include "core/capture/socket_recorder.h"

#include "core/base/untrusted_text.h"
#include "core/capture/address.h"
#include "core/capture/http_headers.h"

#include <algorithm>
#include <cmath>

namespace holdfast::capture {

namespace {

constexpr size_t maxSockets = 50, maxMessages = 10'000, maxSocketUrlBytes = 1024, maxSocketErrorBytes = 200;
constexpr size_t maxEventNameBytes = 200;
constexpr uint64_t maxMessageBytes = 1024 * 1024, maxAllMessageBytes = 16 * 1024 * 1024;
constexpr double maxSeconds = 1e11;
constexpr int textFrame = 1; // RFC 6455, section 5.2

std::optional<double> secondsIn(const Json& untrusted, const char* key)
{
    const Json& value = jsonMember(untrusted, key);
    if (!value.is_number())
        return std::nullopt;
    const double seconds = value.get<double>();
    return std::isfinite(seconds) && seconds > 0 && seconds < maxSeconds ? std::optional(seconds) : std::nullopt;
}

UtcTime fromSeconds(double seconds)
{
    return UtcTime(std::chrono::milliseconds(int64_t(std::clamp(seconds, 0.0, maxSeconds) * 1000)));
}

// DevTools tells what is not text in base64.
uint64_t decodedSize(const std::string& base64)
{
    const size_t padding = base64.ends_with("==") ? 2U : base64.ends_with('=') ? 1U : 0U;
    return base64.size() / 4 * 3 - std::min(padding, base64.size() / 4 * 3);
}

Json headerList(const std::vector<warc::HttpHeader>& headers)
{
    Json list = Json::array();
    for (const warc::HttpHeader& header : headers)
        list.push_back({{"name", header.name}, {"value", header.value}});
    return list;
}

} // namespace

SocketRecorder::SocketRecorder(DevToolsClient& client)
{
    client.on("Network.requestWillBeSent", [this](const Json& untrusted) { requestWillBeSent(untrusted); });
    client.on("Network.responseReceived", [this](const Json& untrusted) { answered(untrusted); });
    client.on("Network.loadingFinished", [this](const Json& untrusted) { ended(untrusted, {}); });
    client.on("Network.loadingFailed", [this](const Json& untrusted) { ended(untrusted, "errorText"); });
    client.on("Network.eventSourceMessageReceived", [this](const Json& untrusted) { streamMessage(untrusted); });
    client.on("Network.webSocketCreated", [this](const Json& untrusted) { created(untrusted); });
    client.on("Network.webSocketWillSendHandshakeRequest", [this](const Json& untrusted) { handshakeSent(untrusted); });
    client.on("Network.webSocketHandshakeResponseReceived", [this](const Json& untrusted) { answered(untrusted); });
    client.on("Network.webSocketFrameReceived", [this](const Json& untrusted) { frame(untrusted, false); });
    client.on("Network.webSocketFrameSent", [this](const Json& untrusted) { frame(untrusted, true); });
    client.on("Network.webSocketFrameError", [this](const Json& untrusted) {
        if (Socket* const of = socket(untrusted))
            of->error = cutText(jsonStringOr(untrusted, "errorMessage", "failed"), maxSocketErrorBytes);
    });
    client.on("Network.webSocketClosed", [this](const Json& untrusted) { ended(untrusted, {}); });
    client.on("Network.webTransportCreated", [this](const Json& untrusted) {
        const auto address = checkAddress(jsonStringOr(untrusted, "url"));
        if (m_transports.size() < maxSockets)
            m_transports.push_back(address ? address->origin : std::string());
    });
}

SocketRecorder::Socket* SocketRecorder::socket(const Json& untrusted)
{
    const auto found = m_indexById.find(jsonStringOr(untrusted, "requestId").substr(0, 64));
    return found == m_indexById.end() ? nullptr : &m_sockets[found->second];
}

SocketRecorder::Socket* SocketRecorder::add(const std::string& id)
{
    if (m_indexById.contains(id))
        return nullptr;
    if (m_sockets.size() == maxSockets) {
        ++m_leftOut;
        return nullptr;
    }
    m_indexById[id] = m_sockets.size();
    m_sockets.emplace_back();
    m_sockets.back().openedAt = Clock::system().now();
    return &m_sockets.back();
}

// By the browser's clock where it says how that one relates to the time of day: events may come late.
UtcTime SocketRecorder::timeOf(const Json& untrusted) const
{
    const auto seconds = secondsIn(untrusted, "timestamp");
    return seconds && m_wallMinusMonotonic ? fromSeconds(*seconds + *m_wallMinusMonotonic) : Clock::system().now();
}

void SocketRecorder::requestWillBeSent(const Json& untrusted)
{
    const auto wall = secondsIn(untrusted, "wallTime"), monotonic = secondsIn(untrusted, "timestamp");
    if (wall && monotonic)
        m_wallMinusMonotonic = *wall - *monotonic;
    if (jsonStringOr(untrusted, "type") != "EventSource")
        return;
    Socket* of = socket(untrusted); // a redirect keeps its number
    if (of == nullptr)
        of = add(jsonStringOr(untrusted, "requestId").substr(0, 64));
    if (of == nullptr)
        return;
    of->isStream = true;
    of->url = jsonStringOr(jsonMember(untrusted, "request"), "url");
    of->openedAt = timeOf(untrusted);
}

void SocketRecorder::created(const Json& untrusted)
{
    if (Socket* const of = add(jsonStringOr(untrusted, "requestId").substr(0, 64)))
        of->url = jsonStringOr(untrusted, "url");
}

void SocketRecorder::handshakeSent(const Json& untrusted)
{
    const auto wall = secondsIn(untrusted, "wallTime"), monotonic = secondsIn(untrusted, "timestamp");
    if (wall && monotonic)
        m_wallMinusMonotonic = *wall - *monotonic;
    if (Socket* const of = socket(untrusted)) {
        of->openedAt = timeOf(untrusted);
        of->requestHeaders = jsonMember(jsonMember(untrusted, "request"), "headers");
    }
}

void SocketRecorder::answered(const Json& untrusted)
{
    Socket* const of = socket(untrusted);
    if (of == nullptr)
        return;
    const Json& response = jsonMember(untrusted, "response");
    if (const Json& status = jsonMember(response, "status"); status.is_number_unsigned())
        of->status = uint32_t(std::min<uint64_t>(status.get<uint64_t>(), 999));
    if (of->isStream)
        return; // its headers are in the archive, with the exchange
    of->responseHeaders = jsonMember(response, "headers");
    if (const Json& asSent = jsonMember(response, "requestHeaders"); asSent.is_object())
        of->requestHeaders = asSent;
}

void SocketRecorder::frame(const Json& untrusted, bool isSent)
{
    Socket* const of = socket(untrusted);
    if (of == nullptr)
        return;
    const Json& response = jsonMember(untrusted, "response");
    Message message;
    message.at = timeOf(untrusted);
    message.isSent = isSent;
    message.isText = jsonMember(response, "opcode") == textFrame;
    message.data = jsonStringOr(response, "payloadData");
    message.bytes = message.isText ? message.data.size() : decodedSize(message.data);
    if (isSent && !message.isText)
        message.missing = "bytes that the page sent";
    keep(*of, std::move(message));
}

void SocketRecorder::streamMessage(const Json& untrusted)
{
    Socket* const of = socket(untrusted);
    if (of == nullptr)
        return;
    Message message;
    message.at = timeOf(untrusted);
    message.event = cutText(jsonStringOr(untrusted, "eventName"), maxEventNameBytes);
    message.id = cutText(jsonStringOr(untrusted, "eventId"), maxEventNameBytes);
    message.data = jsonStringOr(untrusted, "data");
    message.bytes = message.data.size();
    keep(*of, std::move(message));
}

void SocketRecorder::ended(const Json& untrusted, std::string_view errorKey)
{
    Socket* const of = socket(untrusted);
    if (of == nullptr || of->closedAt)
        return;
    of->closedAt = timeOf(untrusted);
    if (!errorKey.empty())
        of->error = cutText(jsonStringOr(untrusted, errorKey, "failed"), maxSocketErrorBytes);
}

void SocketRecorder::keep(Socket& of, Message message)
{
    Count& count = message.isSent ? of.sent : of.received;
    ++count.messages;
    count.bytes += message.bytes;
    if (++m_messages > maxMessages)
        return;
    if (message.missing.empty() && message.bytes > maxMessageBytes)
        message.missing = "limit: length";
    else if (message.missing.empty() && m_bytes + message.bytes > maxAllMessageBytes)
        message.missing = "limit: bytes";
    if (message.missing.empty())
        m_bytes += message.bytes;
    else
        message.data.clear();
    of.messages.push_back(std::move(message));
}

Json SocketRecorder::entryOf(const Socket& of, const std::string& url)
{
    Json entry{{"kind", of.isStream ? "event-stream" : "websocket"}, {"url", cutText(url, maxSocketUrlBytes)},
        {"status", of.status}, {"opened_at", formatUtc(of.openedAt)}, {"closed_at", nullptr}, {"error", of.error},
        {"received", {{"messages", of.received.messages}, {"bytes", of.received.bytes}}},
        {"sent", {{"messages", of.sent.messages}, {"bytes", of.sent.bytes}}}, {"archived", nullptr},
        {"archived_messages", 0}};
    if (of.closedAt)
        entry["closed_at"] = formatUtc(*of.closedAt);
    entry["ended"] = !of.error.empty() ? "failed" : of.closedAt ? "closed" : "open";
    return entry;
}

void SocketRecorder::addLines(const Socket& of, Kept& kept, Scrubber& scrubber)
{
    uint64_t archived = 0;
    std::string lines;
    for (const Message& message : of.messages) {
        Json line{{"at", formatUtc(message.at)}, {"by", message.isSent ? "page" : "server"}, {"bytes", message.bytes}};
        if (of.isStream)
            line.update({{"event", message.event}, {"id", message.id}});
        if (!message.missing.empty()) {
            line["missing"] = message.missing;
        } else if (!message.isText) {
            line["base64"] = message.data;
            ++archived;
        } else {
            const std::string text = message.isSent ? scrubber.cleanMessage(message.data, of.url) : message.data;
            line["text"] = text;
            archived += text == removedText ? 0U : 1U;
        }
        lines += canonicalJson(line) + "\n";
    }
    kept.entry["archived"] = kept.uri;
    kept.entry["archived_messages"] = archived;
    Json first = kept.entry;
    if (!of.isStream) {
        warc::HttpExchange handshake;
        handshake.url = of.url;
        handshake.requestHeaders = headerLines(of.requestHeaders);
        handshake.responseHeaders = headerLines(of.responseHeaders);
        scrubber.clean(handshake);
        first["request_headers"] = headerList(handshake.requestHeaders);
        first["response_headers"] = headerList(handshake.responseHeaders);
    }
    append(kept.lines, asBytes(canonicalJson(first) + "\n" + lines));
}

std::vector<SocketRecorder::Kept> SocketRecorder::kept(Scrubber& scrubber) const
{
    std::vector<Kept> all;
    for (const Socket& each : m_sockets) {
        // What a page is told to open is in its text too; but nobody is shown it, and it often is a ticket.
        const std::string url = each.isStream ? each.url : scrubber.cleanAddress(each.url);
        Kept kept;
        kept.date = each.openedAt;
        kept.entry = entryOf(each, url);
        if (!each.messages.empty()) {
            kept.uri = (each.isStream ? "urn:event-stream:" : "urn:websocket:") + std::to_string(all.size() + 1) + ":"
                + cutText(url, maxSocketUrlBytes);
            addLines(each, kept, scrubber);
        }
        all.push_back(std::move(kept));
    }
    return all;
}

} // namespace holdfast::capture
