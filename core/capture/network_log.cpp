#include "core/capture/network_log.h"

#include "core/base/clock.h"
#include "core/base/untrusted_text.h"
#include "core/capture/address.h"
#include "core/capture/http_headers.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace holdfast::capture {

namespace {

constexpr size_t maxResources = 2000;
constexpr size_t maxRedirects = 50;
constexpr size_t maxMedia = 500, maxMediaUrlBytes = 16 * 1024;
constexpr size_t maxUrlBytes = 1024; // of a listed resource: 2000 of them must fit a message

uint64_t countOf(const Json& untrustedObject, std::string_view key)
{
    const auto found = untrustedObject.find(key);
    if (found == untrustedObject.end() || !found->is_number())
        return 0;
    const double value = found->get<double>();
    return std::isfinite(value) && value > 0 && value < 1e15 ? uint64_t(value) : 0;
}

std::string shortUrl(const std::string& untrustedUrl)
{
    return cutText(untrustedUrl, untrustedUrl.starts_with("data:") ? 64 : maxUrlBytes);
}

// A page may keep these open for as long as it is shown; waiting for them would never end.
bool canStayOpen(const std::string& type)
{
    return type == "EventSource" || type == "WebSocket" || type == "Media" || type == "Ping" || type == "Preflight";
}

// The end of what a worker asked for, its own script included, is told to the worker alone.
bool isOfAWorker(const Json& untrustedRequest)
{
    const auto loader = untrustedRequest.find("loaderId");
    return loader != untrustedRequest.end() && *loader == "";
}

bool isListOfPieces(const std::string& url, const std::string& mime)
{
    constexpr std::array types{"application/vnd.apple.mpegurl", "application/x-mpegurl", "audio/mpegurl",
        "audio/x-mpegurl", "application/dash+xml"};
    const std::string path = url.substr(0, url.find_first_of("?#"));
    return std::ranges::find(types, mime) != types.end() || path.ends_with(".m3u8") || path.ends_with(".mpd");
}

bool isOnTheNetwork(std::string_view url)
{
    return url.starts_with("http:") || url.starts_with("https:");
}

} // namespace

// Lower case; empty for a relative address, and for what no scheme can be.
static std::string schemeOf(std::string_view untrustedUrl)
{
    std::string scheme(untrustedUrl.substr(0, std::min<size_t>(untrustedUrl.find(':'), 32)));
    const bool hasColon = scheme.size() < untrustedUrl.size() && untrustedUrl[scheme.size()] == ':';
    for (char& c : scheme)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    const bool isScheme = hasColon && !scheme.empty() && scheme[0] >= 'a' && scheme[0] <= 'z'
        && scheme.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789+.-") == std::string::npos;
    return isScheme ? scheme : std::string();
}

std::string NetworkLog::refusedScheme() const
{
    const bool isRedirect = m_main.status() >= 300 && m_main.status() < 400;
    const std::string scheme = schemeOf(isRedirect ? headerValue(m_main.headers(), "location") : m_main.url);
    return scheme == "http" || scheme == "https" ? std::string() : scheme;
}

uint32_t NetworkLog::MainDocument::status() const
{
    return uint32_t(std::min<uint64_t>(countOf(response, "status"), 999));
}

const Json& NetworkLog::MainDocument::headers() const
{
    static const Json none = Json::object();
    if (rawHeaders.is_object())
        return rawHeaders;
    const auto found = response.find("headers");
    return found == response.end() ? none : *found;
}

NetworkLog::NetworkLog(DevToolsClient& client, OnChange onChange, OnChange onMainRequest)
    : m_onChange(std::move(onChange))
    , m_onMainRequest(std::move(onMainRequest))
{
    client.on("Network.requestWillBeSent", [this](const Json& untrusted) { requestWillBeSent(untrusted); });
    client.on("Network.responseReceived", [this](const Json& untrusted) { responseReceived(untrusted); });
    client.on("Network.responseReceivedExtraInfo", [this](const Json& untrusted) { extraInfo(untrusted); });
    client.on("Network.dataReceived", [this](const Json& untrusted) { dataReceived(untrusted); });
    client.on("Network.loadingFinished", [this](const Json& untrusted) { ended(untrusted, false); });
    client.on("Network.loadingFailed", [this](const Json& untrusted) { ended(untrusted, true); });
}

NetworkLog::Resource* NetworkLog::resource(const std::string& id)
{
    const auto found = m_indexById.find(id);
    return found == m_indexById.end() ? nullptr : &m_resources[found->second];
}

void NetworkLog::addRedirect(const std::string& url, uint32_t status, const std::string& location, const char* by)
{
    if (++m_redirectCount <= maxRedirects)
        m_redirects.push_back(
            {{"url", shortUrl(url)}, {"status", status}, {"location", shortUrl(location)}, {"by", by}});
}

void NetworkLog::startMain(const std::string& id, const std::string& url)
{
    if (!m_main.requestId.empty())
        addRedirect(m_main.url, m_main.status(), url, "page");
    m_main = {};
    m_call.clear();
    m_hasEndedCall = false;
    m_maker.reset();
    m_earlyHeaders = nullptr;
    m_main.requestId = id;
    m_main.url = cutText(url, maxAddressBytes * 2);
    m_media.clear();
    m_inFlight.clear(); // what the page before it had open ends with it
}

bool NetworkLog::isMadeByPage(std::string_view url)
{
    return url.starts_with("about:") || url.starts_with("blob:") || url.starts_with("data:");
}

void NetworkLog::shown(const std::string& loader, const std::string& url)
{
    if (isOnTheNetwork(url) && loader == m_main.requestId)
        m_stood = Maker{m_main.url, m_main.status()};
    if (!isMadeByPage(url) || !m_stood) // the browser's own empty document is nobody's
        return;
    const bool wasAskedFor = loader == m_main.requestId;
    if (!wasAskedFor)
        startMain(loader, url);
    // A browser answers for a blob as a server would; but none did.
    m_main.responded = false;
    m_main.response = Json::object();
    m_main.finished = true;
    m_maker = m_stood;
    if (!wasAskedFor) {
        m_onMainRequest();
        m_onChange();
    }
}

void NetworkLog::writtenBy(Maker maker)
{
    m_main = {};
    m_main.url = emptyPage;
    m_main.finished = true;
    m_maker = std::move(maker);
}

// Of a program of the desktop, as mailto: is: the page stays where it is. A site's first answer is no page yet.
bool NetworkLog::isOnlyACall(std::string_view url) const
{
    return m_stood && !isOnTheNetwork(url) && !isMadeByPage(url);
}

void NetworkLog::requestWillBeSent(const Json& untrusted)
{
    const std::string id = jsonStringOr(untrusted, "requestId").substr(0, 64);
    const std::string type = jsonStringOr(untrusted, "type").substr(0, 32);
    const auto request = untrusted.find("request");
    const std::string url = request == untrusted.end() ? std::string() : jsonStringOr(*request, "url");
    const std::string frame = jsonStringOr(untrusted, "frameId").substr(0, 64);
    const auto redirect = untrusted.find("redirectResponse");
    const bool isRedirect = redirect != untrusted.end() && redirect->is_object();
    bool isNewMain = false;
    if (type == "Document" && m_mainFrame.empty())
        m_mainFrame = frame;
    if (isRedirect && id == m_main.requestId) {
        const auto headers = redirect->find("headers");
        addRedirect(m_main.url, uint32_t(std::min<uint64_t>(countOf(*redirect, "status"), 999)),
            headers == redirect->end() ? std::string() : headerValue(*headers, "location"), "server");
        m_main.url = cutText(url, maxAddressBytes * 2);
        m_main.rawHeaders = nullptr;
        m_earlyHeaders = nullptr;
    } else if (type == "Document" && frame == m_mainFrame && id != m_main.requestId) {
        isNewMain = !isOnlyACall(url);
        if (isNewMain)
            startMain(id, url);
        else
            m_call = id;
    }
    if (Resource* known = resource(id)) {
        known->url = shortUrl(url);
    } else if (m_resources.size() < maxResources) {
        m_indexById[id] = m_resources.size();
        m_resources.push_back({shortUrl(url), type, {}, {}, 0, 0, 0, {}});
    } else {
        ++m_leftOut;
    }
    const bool hasAnEnd = !canStayOpen(type) && !isOfAWorker(untrusted);
    if (isOnTheNetwork(url) && hasAnEnd && m_inFlight.size() < 10 * maxResources)
        m_inFlight.insert(id);
    if (isNewMain)
        m_onMainRequest();
    m_onChange();
}

void NetworkLog::extraInfo(const Json& untrusted)
{
    const std::string id = jsonStringOr(untrusted, "requestId").substr(0, 64);
    const auto headers = untrusted.find("headers");
    if (id != m_main.requestId || headers == untrusted.end() || !headers->is_object())
        return;
    // It may come before the response it belongs to, and each redirect has one of its own.
    if (m_main.responded && countOf(untrusted, "statusCode") == m_main.status())
        m_main.rawHeaders = *headers;
    else if (!m_main.responded)
        m_earlyHeaders = untrusted;
    // They come by another way than the end of the request, and so may come after it.
    if (!m_main.failure.empty())
        takeEarlyHeaders();
}

// A download, and a redirect that is not followed, end like this: headers, but no response that a page gets.
void NetworkLog::takeEarlyHeaders()
{
    if (m_main.responded || !m_earlyHeaders.is_object())
        return;
    m_main.responded = true;
    m_main.respondedAtMs = Clock::system().now().time_since_epoch().count();
    m_main.response = {{"status", m_earlyHeaders.value("statusCode", Json(0))}};
    m_main.rawHeaders = m_earlyHeaders["headers"];
}

void NetworkLog::responseReceived(const Json& untrusted)
{
    const std::string id = jsonStringOr(untrusted, "requestId").substr(0, 64);
    const auto response = untrusted.find("response");
    if (response == untrusted.end() || !response->is_object())
        return;
    if (id == m_main.requestId && !m_maker) {
        m_main.responded = true;
        m_main.response = *response;
        m_main.respondedAtMs = Clock::system().now().time_since_epoch().count();
        if (m_earlyHeaders.is_object() && countOf(m_earlyHeaders, "statusCode") == m_main.status())
            m_main.rawHeaders = m_earlyHeaders["headers"];
    }
    noteMedia(untrusted, *response);
    if (Resource* known = resource(id)) {
        known->status = uint32_t(std::min<uint64_t>(countOf(*response, "status"), 999));
        known->mime = cutText(jsonStringOr(*response, "mimeType"), 128);
    }
    m_onChange();
}

bool NetworkLog::hasAnswer(const std::string& url) const
{
    return std::ranges::any_of(m_resources, [&](const Resource& each) {
        return each.url == url && each.status >= 200 && each.status < 300 && each.error.empty();
    });
}

void NetworkLog::noteMedia(const Json& untrusted, const Json& untrustedResponse)
{
    const std::string mime = asciiLowerCase(cutText(jsonStringOr(untrustedResponse, "mimeType"), 128));
    const std::string url = jsonStringOr(untrustedResponse, "url");
    const bool isList = isListOfPieces(url, mime);
    if ((jsonStringOr(untrusted, "type") != "Media" && !isList) || !isOnTheNetwork(url) || url.size() > maxMediaUrlBytes
        || m_media.size() >= maxMedia)
        return;
    const auto status = uint32_t(std::min<uint64_t>(countOf(untrustedResponse, "status"), 999));
    if (std::ranges::find(m_media, url, &Media::url) == m_media.end())
        m_media.push_back({url, mime, status, isList});
}

void NetworkLog::dataReceived(const Json& untrusted)
{
    const uint64_t bytes = countOf(untrusted, "encodedDataLength");
    m_totalBytes += bytes;
    if (Resource* known = resource(jsonStringOr(untrusted, "requestId").substr(0, 64)))
        known->bytes += bytes;
}

void NetworkLog::ended(const Json& untrusted, bool failed)
{
    const std::string id = jsonStringOr(untrusted, "requestId").substr(0, 64);
    std::string error = failed ? cutText(jsonStringOr(untrusted, "errorText", "failed"), 100) : std::string();
    if (failed && error.empty())
        error = jsonStringOr(untrusted, "blockedReason", "blocked").substr(0, 100);
    if (id == m_main.requestId) {
        takeEarlyHeaders();
        m_main.finished = !failed;
        m_main.failure = error;
    }
    if (Resource* known = resource(id)) {
        known->error = error;
        if (const uint64_t bytes = countOf(untrusted, "encodedDataLength"); bytes > known->bytes) {
            m_totalBytes += bytes - known->bytes;
            known->bytes = bytes;
        }
    }
    if (failed && !id.empty() && id == m_call)
        m_hasEndedCall = true;
    m_inFlight.erase(id);
    m_onChange();
}

void NetworkLog::setBody(const std::string& requestId, const Digest& sha256, uint64_t bytes)
{
    if (Resource* known = resource(requestId)) {
        known->body = sha256;
        known->bodyBytes = bytes;
    }
}

Json NetworkLog::resources() const
{
    Json list = Json::array();
    for (const Resource& each : m_resources) {
        Json entry{{"url", each.url}, {"type", each.type}, {"status", each.status}, {"mime", each.mime},
            {"bytes", each.bytes}};
        if (each.body) {
            entry["sha256"] = each.body->hex();
            entry["body_bytes"] = each.bodyBytes;
        }
        if (!each.error.empty())
            entry["error"] = each.error;
        list.push_back(std::move(entry));
    }
    return list;
}

} // namespace holdfast::capture
