#include "core/capture/page_fetch.h"

#include "core/base/untrusted_text.h"
#include "core/capture/page_scripts.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace holdfast::capture {

namespace {

using namespace std::chrono_literals;

constexpr size_t partBytes = 256 * 1024;
constexpr uint64_t maxWholeBytes = 16ull * 1024 * 1024;
constexpr size_t maxFetched = 200, maxHeaderBytes = 8192;
constexpr auto answerWait = 8s; ///< for each way

Result<Bytes> bytesOf(const Json& untrustedPart)
{
    HF_TRY(const std::string data, jsonString(untrustedPart, "data"));
    if (jsonMember(untrustedPart, "base64Encoded") == true)
        return fromBase64(data);
    const ByteView bytes = asBytes(data);
    return Bytes(bytes.begin(), bytes.end());
}

std::string headerOf(const warc::HttpExchange& exchange, std::string_view name)
{
    for (const warc::HttpHeader& header : exchange.responseHeaders)
        if (asciiLowerCase(header.name) == name)
            return header.value;
    return {};
}

/// "bytes 0-99/100": what players are given whole who ask from the first byte on.
bool isWholeRange(std::string_view contentRange)
{
    constexpr std::string_view begin = "bytes 0-";
    const size_t slash = contentRange.find('/');
    if (!contentRange.starts_with(begin) || slash == std::string_view::npos)
        return false;
    uint64_t last = 0, size = 0;
    const char* const end = contentRange.data() + contentRange.size();
    const auto lastRead = std::from_chars(contentRange.data() + begin.size(), contentRange.data() + slash, last);
    const auto sizeRead = std::from_chars(contentRange.data() + slash + 1, end, size);
    return lastRead.ec == std::errc() && lastRead.ptr == contentRange.data() + slash && sizeRead.ec == std::errc()
        && sizeRead.ptr == end && last + 1 == size;
}

std::string withoutFragment(const std::string& url)
{
    return url.substr(0, url.find('#'));
}

} // namespace

PageFetch::PageFetch(DevToolsClient& client, Scheduler& scheduler, PageArchive& archive, Send send, Evaluate evaluate)
    : m_client(client)
    , m_scheduler(scheduler)
    , m_archive(archive)
    , m_send(std::move(send))
    , m_evaluate(std::move(evaluate))
{
    m_client.on("Fetch.requestPaused", [this](const Json& untrusted) { paused(untrusted); });
}

PageFetch::~PageFetch()
{
    m_scheduler.cancel(m_timer);
}

void PageFetch::open()
{
    // Chromium counts what a script fetches as XHR here.
    Json patterns = Json::array();
    for (const char* type : {"Media", "XHR", "Fetch"})
        patterns.push_back({{"urlPattern", "*"}, {"resourceType", type}, {"requestStage", "Response"}});
    m_isOpen = true;
    m_client.send("Fetch.enable", {{"patterns", std::move(patterns)}});
}

void PageFetch::close()
{
    release();
    if (std::exchange(m_isOpen, false))
        m_client.send("Fetch.disable", Json::object());
}

void PageFetch::ask(const std::string& url, Way way, std::chrono::milliseconds until, Taker taker)
{
    m_taker = std::move(taker);
    m_way = way;
    m_until = until;
    m_head = {};
    m_head.url = withoutFragment(url);
    m_head.date = Clock::system().now();
    askOnce();
}

void PageFetch::askOnce()
{
    m_archive.ignore(m_head.url);
    m_head.responseHeaders.clear();
    m_network.clear();
    m_isWaiting = true;
    const auto left = std::min<std::chrono::milliseconds>(m_until - m_scheduler.elapsed(), answerWait);
    m_timer = m_scheduler.callAfter(std::max(left, 0ms), [this] {
        if (m_way == Way::Script || !m_network.empty())
            return end("no answer");
        m_way = Way::Script;
        askOnce();
    });
    m_evaluate(
        "ask again", scripts::askAgain(m_head.url, m_way == Way::Player), [this](const Result<Json>& untrustedAnswer) {
            if (!untrustedAnswer && m_isWaiting)
                end(untrustedAnswer.error().detail());
        });
}

bool PageFetch::isOurs(const Json& untrusted) const
{
    if (!m_isWaiting)
        return false;
    if (!m_network.empty())
        return jsonStringOr(untrusted, "networkId") == m_network;
    const Json& request = jsonMember(untrusted, "request");
    const bool isPlayers = jsonStringOr(untrusted, "resourceType") == "Media";
    const std::string range = jsonStringOr(jsonMember(request, "headers"), "Range");
    return jsonStringOr(request, "url") == m_head.url && isPlayers == (m_way == Way::Player)
        && (range.empty() || range == "bytes=0-");
}

/// The page's own requests go on as they were.
void PageFetch::paused(const Json& untrusted)
{
    const std::string request = jsonStringOr(untrusted, "requestId").substr(0, 100);
    const std::string network = jsonStringOr(untrusted, "networkId").substr(0, 100);
    const bool isWanted = isOurs(untrusted);
    const Json& status = jsonMember(untrusted, "responseStatusCode");
    if (isWanted) {
        m_head.status = status.is_number() ? uint32_t(std::clamp(status.get<double>(), 0.0, 999.0)) : 0;
        m_network = network;
    }
    const bool isRedirect = m_head.status >= 300 && m_head.status < 400;
    if (!isWanted || isRedirect || network.empty()) {
        m_client.send("Fetch.continueRequest", {{"requestId", request}});
        return;
    }
    m_isWaiting = false;
    m_scheduler.cancel(m_timer);
    m_request = request;
    answered(untrusted);
}

void PageFetch::answered(const Json& untrusted)
{
    const Json& headers = jsonMember(untrusted, "responseHeaders");
    for (size_t i = 0; headers.is_array() && i < headers.size() && i < maxFetched; ++i)
        m_head.responseHeaders.push_back({cutText(jsonStringOr(headers[i], "name"), 200),
            cutText(jsonStringOr(headers[i], "value"), maxHeaderBytes)});
    if (m_head.status != 200 && m_head.status != 206)
        return end(m_head.status > 0 ? "answered with " + std::to_string(m_head.status)
                                     : jsonStringOr(untrusted, "responseErrorReason", "no answer"));
    const bool isPart = m_head.status == 206 && !isWholeRange(headerOf(m_head, "content-range"));
    if (isPart && m_way == Way::Player) { // a script asks for no range
        release();
        m_way = Way::Script;
        return askOnce();
    }
    if (isPart)
        return end("answered with a part only");
    const std::string type = asciiLowerCase(headerOf(m_head, "content-type"));
    m_head.mime = type.substr(0, type.find_first_of("; "));
    const bool isWhole = isBinaryUnderATextType();
    m_send(isWhole ? "Fetch.getResponseBody" : "Fetch.takeResponseBodyAsStream", {{"requestId", m_request}},
        [this, isWhole, request = m_request](const Result<Json>& untrustedResult) {
            if (request != m_request)
                return;
            if (isWhole)
                gotWhole(untrustedResult);
            else
                streamed(untrustedResult);
        });
}

// What has a text type is streamed as text, and by Chromium 102 never, where it is none: pieces of films are served so.
bool PageFetch::isBinaryUnderATextType() const
{
    const std::string length = headerOf(m_head, "content-length");
    uint64_t bytes = 0;
    const auto read = std::from_chars(length.data(), length.data() + length.size(), bytes);
    return m_head.mime.starts_with("text/") && read.ec == std::errc() && bytes <= maxWholeBytes;
}

void PageFetch::gotWhole(const Result<Json>& untrustedResult)
{
    if (!untrustedResult)
        return end(std::string(untrustedResult.error().code().id));
    const auto body = bytesOf({{"data", jsonStringOr(*untrustedResult, "body")},
        {"base64Encoded", jsonMember(*untrustedResult, "base64Encoded")}});
    if (!body || body->size() > maxWholeBytes)
        return end("not an answer of the browser");
    if (!m_taker.begin(m_head))
        return release();
    const std::string why = body->empty() ? std::string() : m_taker.part(*body);
    if (!m_request.empty()) // else stopped by whoever took it
        end(why);
}

void PageFetch::streamed(const Result<Json>& untrustedResult)
{
    m_handle = untrustedResult ? jsonStringOr(*untrustedResult, "stream") : std::string();
    if (m_handle.empty())
        return end(untrustedResult ? std::string("not an answer of the browser")
                                   : std::string(untrustedResult.error().code().id));
    if (!m_taker.begin(m_head))
        return release();
    // What is read may come slowly, or never.
    m_timer = m_scheduler.callAfter(std::max(m_until - m_scheduler.elapsed(), 0ms), [this] { end("limit: time"); });
    read();
}

void PageFetch::read()
{
    m_send("IO.read", {{"handle", m_handle}, {"size", partBytes}},
        [this, handle = m_handle](const Result<Json>& untrustedResult) {
            if (handle == m_handle) // of one that was given up meanwhile
                gotPart(untrustedResult);
        });
}

void PageFetch::gotPart(const Result<Json>& untrustedResult)
{
    if (!untrustedResult)
        return end(std::string(untrustedResult.error().code().id));
    const auto part = bytesOf(*untrustedResult);
    if (!part || part->size() > 4 * partBytes)
        return end("not an answer of the browser");
    if (const std::string why = part->empty() ? std::string() : m_taker.part(*part); !why.empty())
        return end(why);
    if (m_handle.empty())
        return; // stopped by whoever took it
    if (jsonMember(*untrustedResult, "eof") == true)
        return end({});
    read();
}

/// The page gets nothing of what was held back from it.
void PageFetch::release()
{
    if (!m_handle.empty())
        m_client.send("IO.close", {{"handle", std::exchange(m_handle, {})}});
    if (!m_request.empty())
        m_client.send("Fetch.failRequest", {{"requestId", std::exchange(m_request, {})}, {"errorReason", "Aborted"}});
    m_scheduler.cancel(m_timer);
    m_isWaiting = false;
}

void PageFetch::end(const std::string& why)
{
    release();
    const auto taker = std::exchange(m_taker, {});
    if (taker.end)
        taker.end(why);
}

void PageFetch::stop()
{
    m_taker = {};
    release();
}

} // namespace holdfast::capture
