#include "core/capture/exchange_recorder.h"

#include "core/base/clock.h"
#include "core/base/untrusted_text.h"
#include "core/capture/http_headers.h"

#include <algorithm>
#include <cmath>

namespace holdfast::capture {

namespace {

using namespace std::chrono_literals;

constexpr uint64_t maxBodyBytes = 64ull * 1024 * 1024, maxAllBytes = 192ull * 1024 * 1024;
constexpr size_t maxExchanges = 5000, maxUrlBytes = 64 * 1024;
constexpr auto bodyWait = 10s;

double numberOf(const Json& untrusted, const char* key)
{
    const Json& value = jsonMember(untrusted, key);
    const double number = value.is_number() ? value.get<double>() : 0;
    return std::isfinite(number) ? std::clamp(number, 0.0, 1e14) : 0;
}

std::string idOf(const Json& untrusted)
{
    return jsonStringOr(untrusted, "requestId").substr(0, 64);
}

bool flag(const Json& untrusted, const char* key, bool fallback)
{
    const Json& value = jsonMember(untrusted, key);
    return value.is_boolean() ? value.get<bool>() : fallback;
}

std::string withoutBrackets(std::string ip)
{
    return ip.starts_with('[') && ip.ends_with(']') ? ip.substr(1, ip.size() - 2) : ip;
}

bool isUtf8(std::string_view charset)
{
    const std::string lower = asciiLowerCase(charset);
    return lower.empty() || lower == "utf-8" || lower == "utf8" || lower == "us-ascii";
}

std::string charsetOf(const std::vector<warc::HttpHeader>& headers)
{
    for (const warc::HttpHeader& header : headers) {
        const size_t at
            = asciiLowerCase(header.name) == "content-type" ? header.value.find("charset=") : std::string::npos;
        if (at != std::string::npos)
            return header.value.substr(at + 8, header.value.find_first_of("; ", at) - at - 8);
    }
    return {};
}

} // namespace

ExchangeRecorder::ExchangeRecorder(DevToolsClient& client, Listener listener)
    : m_client(client)
    , m_listener(std::move(listener))
{
    const auto on = [&](const char* event, void (ExchangeRecorder::*handle)(const Json&)) {
        client.on(event, [this, handle](const Json& untrusted) {
            if (!m_isStopped)
                (this->*handle)(untrusted);
        });
    };
    on("Network.requestWillBeSent", &ExchangeRecorder::requestWillBeSent);
    on("Network.requestWillBeSentExtraInfo", &ExchangeRecorder::requestExtra);
    on("Network.responseReceived", &ExchangeRecorder::responseReceived);
    on("Network.responseReceivedExtraInfo", &ExchangeRecorder::responseExtra);
    on("Network.dataReceived", &ExchangeRecorder::dataReceived);
    client.on("Network.loadingFinished", [this](const Json& untrusted) { ended(untrusted, false); });
    client.on("Network.loadingFailed", [this](const Json& untrusted) { ended(untrusted, true); });
}

void ExchangeRecorder::omit(std::string_view what, const Open& open)
{
    m_listener.onOmission(what, cutText(open.exchange.url, 300));
}

void ExchangeRecorder::requestWillBeSent(const Json& untrusted)
{
    const std::string id = idOf(untrusted);
    if (m_ignored.erase(jsonStringOr(jsonMember(untrusted, "request"), "url")) > 0)
        m_ignoredIds.insert(id);
    if (m_ignoredIds.contains(id))
        return;
    if (const auto before = m_open.find(id); before != m_open.end()) {
        if (const Json& redirect = jsonMember(untrusted, "redirectResponse"); redirect.is_object()) {
            before->second.hasExtra = flag(untrusted, "redirectHasExtraInfo", true);
            takeResponse(before->second, redirect);
        }
        handOn(id);
    }
    const Json& request = jsonMember(untrusted, "request");
    const std::string url = jsonStringOr(request, "url");
    if (!warc::splitUrl(url))
        return; // data:, blob: and the like never were on the network
    Open open;
    open.exchange.url = url.substr(0, maxUrlBytes);
    if (++m_count > maxExchanges)
        return omit("exchange-not-archived", open);
    open.exchange.method = jsonStringOr(request, "method", "GET").substr(0, 32);
    open.exchange.date = UtcTime(std::chrono::milliseconds(int64_t(numberOf(untrusted, "wallTime") * 1000)));
    open.exchange.requestHeaders = headerLines(jsonMember(request, "headers"));
    append(open.exchange.requestBody, asBytes(jsonStringOr(request, "postData")));
    if (flag(request, "hasPostData", false) && open.exchange.requestBody.empty())
        omit("request-body-not-archived", open);
    m_open[id] = std::move(open);
}

void ExchangeRecorder::requestExtra(const Json& untrusted)
{
    Extras& extras = m_extras[idOf(untrusted)];
    if (extras.lateRequests > 0)
        --extras.lateRequests;
    else if (extras.requests.size() < 50)
        extras.requests.push_back(jsonMember(untrusted, "headers"));
}

void ExchangeRecorder::responseExtra(const Json& untrusted)
{
    Extras& extras = m_extras[idOf(untrusted)];
    if (extras.lateResponses > 0)
        --extras.lateResponses;
    else if (extras.responses.size() < 50)
        extras.responses.push_back(jsonMember(untrusted, "headers"));
}

void ExchangeRecorder::takeResponse(Open& open, const Json& untrustedResponse)
{
    warc::HttpExchange& exchange = open.exchange;
    open.responded = true;
    exchange.status = uint32_t(std::min(numberOf(untrustedResponse, "status"), 999.0));
    exchange.statusText = cutText(jsonStringOr(untrustedResponse, "statusText"), 200);
    exchange.mime = cutText(jsonStringOr(untrustedResponse, "mimeType"), 128);
    exchange.remoteIp = withoutBrackets(cutText(jsonStringOr(untrustedResponse, "remoteIPAddress"), 64));
    exchange.responseHeaders = headerLines(jsonMember(untrustedResponse, "headers"));
    if (const Json& sent = jsonMember(untrustedResponse, "requestHeaders"); sent.is_object())
        exchange.requestHeaders = headerLines(sent);
    if (flag(untrustedResponse, "fromServiceWorker", false))
        omit("served-by-page", open);
}

void ExchangeRecorder::responseReceived(const Json& untrusted)
{
    const auto found = m_open.find(idOf(untrusted));
    if (found == m_open.end() || found->second.responded)
        return;
    found->second.hasExtra = flag(untrusted, "hasExtraInfo", true);
    takeResponse(found->second, jsonMember(untrusted, "response"));
}

void ExchangeRecorder::dataReceived(const Json& untrusted)
{
    const auto found = m_open.find(idOf(untrusted));
    if (found != m_open.end())
        found->second.bytes += uint64_t(numberOf(untrusted, "dataLength"));
}

void ExchangeRecorder::ended(const Json& untrusted, bool failed)
{
    const std::string id = idOf(untrusted);
    const auto found = m_open.find(id);
    if (m_isStopped || found == m_open.end())
        return;
    Open& open = found->second;
    if (!open.responded) {
        m_open.erase(found); // the record's list of resources says that it failed
        return;
    }
    if (failed)
        open.exchange.truncated = "disconnect";
    const bool hasNone = open.bytes == 0 && !failed && open.exchange.method == "HEAD";
    if (hasNone)
        return handOn(id);
    if (open.bytes > maxBodyBytes || m_bytes + open.bytes > maxAllBytes) {
        open.exchange.truncated = "length";
        omit("body-not-archived", open);
        return handOn(id);
    }
    m_bytes += open.bytes;
    fetchBody(id, failed);
}

void ExchangeRecorder::fetchBody(const std::string& id, bool failed)
{
    m_fetching.insert(id);
    m_client.send(
        "Network.getResponseBody", {{"requestId", id}},
        [this, id, failed](const Result<Json>& result) {
            if (!m_isStopped)
                takeBody(id, result, failed);
        },
        bodyWait);
}

void ExchangeRecorder::takeBody(const std::string& id, const Result<Json>& untrustedResult, bool failed)
{
    m_fetching.erase(id);
    if (const auto found = m_open.find(id); found != m_open.end()) {
        Open& open = found->second;
        const Json& body = untrustedResult ? jsonMember(*untrustedResult, "body") : jsonMember(Json(), "");
        if (!body.is_string()) {
            if (open.bytes > 0) {
                open.exchange.truncated = failed ? "disconnect" : "unspecified";
                omit("body-not-archived", open);
            }
        } else if (flag(*untrustedResult, "base64Encoded", false)) {
            if (auto bytes = fromBase64(body.get_ref<const std::string&>()))
                open.exchange.body = std::move(*bytes);
        } else {
            takeText(open, body.get_ref<const std::string&>());
        }
        handOn(id);
    }
    if (m_fetching.empty())
        m_listener.onIdle();
}

// Text comes decoded. In UTF-8 that changes nothing but the mark at its front, which the length tells.
void ExchangeRecorder::takeText(Open& open, const std::string& untrustedText)
{
    if (open.bytes == untrustedText.size() + 3)
        open.exchange.body = {0xef, 0xbb, 0xbf};
    append(open.exchange.body, asBytes(untrustedText));
    const bool isSame = open.bytes == open.exchange.body.size() && isUtf8(charsetOf(open.exchange.responseHeaders));
    open.exchange.isReEncoded = !isSame && !untrustedText.empty();
    if (open.exchange.isReEncoded && open.exchange.truncated.empty())
        omit("body-re-encoded", open);
}

void ExchangeRecorder::takeExtras(const std::string& id, Open& open)
{
    if (!open.hasExtra)
        return;
    Extras& extras = m_extras[id];
    if (extras.requests.empty()) {
        ++extras.lateRequests;
    } else {
        open.exchange.requestHeaders = headerLines(extras.requests.front());
        extras.requests.pop_front();
    }
    if (extras.responses.empty()) {
        ++extras.lateResponses;
    } else {
        open.exchange.responseHeaders = headerLines(extras.responses.front());
        extras.responses.pop_front();
    }
}

void ExchangeRecorder::handOn(const std::string& id)
{
    const auto found = m_open.find(id);
    Open open = std::move(found->second);
    m_open.erase(found);
    takeExtras(id, open);
    if (open.responded)
        m_listener.onExchange(std::move(open.exchange), id);
}

void ExchangeRecorder::stop()
{
    if (m_isStopped)
        return;
    m_isStopped = true;
    m_fetching.clear();
    while (!m_open.empty()) {
        Open& open = m_open.begin()->second;
        if (open.responded) {
            open.exchange.truncated = "time";
            omit("body-not-archived", open);
        }
        handOn(m_open.begin()->first);
    }
}

} // namespace holdfast::capture
