#include "core/net/outside_requests.h"

#include "core/base/proxy_address.h"
#include "core/net/http_body.h"
#include "core/net/http_status.h"
#include "core/net/sntp.h"
#include "core/net/udp_exchange.h"

#include <algorithm>

namespace holdfast::net {

namespace {

constexpr const char* ntpPort = "123";

struct Server {
    std::string host, port;
};

Result<Server> parseServer(const std::string& text)
{
    const size_t colon = text.find(':');
    Server server{text.substr(0, colon), colon == std::string::npos ? ntpPort : text.substr(colon + 1)};
    const bool isPort = !server.port.empty() && server.port.size() <= 5
        && std::all_of(server.port.begin(), server.port.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool isHost = !server.host.empty() && server.host.size() <= 253
        && std::all_of(server.host.begin(), server.host.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.'
                   || c == '-';
           });
    if (!isHost || !isPort)
        return fail(errors::badAddress, "not host or host:port");
    return server;
}

} // namespace

Result<void> requireTimeServer(const std::string& server)
{
    HF_CHECK(parseServer(server));
    return {};
}

static uint64_t sizeOf(const Bytes& answer)
{
    return answer.size();
}
static uint64_t sizeOf(const StatusHop&)
{
    return 0; // nothing of it is kept but the status line, the date and where it leads
}

template <class Ask>
auto OutsideRequests::witnessed(const OutsideRequest& request, Ask ask) -> decltype(ask())
{
    if (!m_witness.agrees(request))
        return fail(errors::notAgreed, request.host);
    HF_TRY(const int64_t number, m_witness.begins(request));
    auto answer = ask();
    HF_CHECK(m_witness.ended(
        number, answer ? std::string_view("answered") : answer.error().code().id, answer ? sizeOf(*answer) : 0));
    return answer;
}

Result<Bytes> OutsideRequests::timestamp(
    const std::string& url, const Digest& imprint, std::string_view caPem, const Progress& progress)
{
    HF_TRY(const std::string host, hostOfUrl(url));
    const crypto::TimestampQuery query = crypto::timestampQuery(imprint);
    HttpBodyQuestion question{url, "application/timestamp-reply", "application/timestamp-query", query.der,
        crypto::maxTimestampBytes, {}, m_options.timeout};
    if (!m_options.proxy.empty()) {
        HF_TRY(question.proxy, proxyHostAndPort(m_options.proxy));
    }
    const OutsideRequest request{
        "time-stamp", host, url, "sha-256 " + imprint.hex(), query.der.size(), !question.proxy.empty()};
    HF_TRY(const Bytes untrustedAnswer, witnessed(request, [&] { return httpBody(question, progress); }));
    return crypto::acceptTimestamp(query, untrustedAnswer, caPem);
}

Result<Bytes> OutsideRequests::askCalendar(
    const std::string& url, std::optional<ByteView> body, const std::string& told, const Progress& progress)
{
    HF_CHECK(progress.checkpoint());
    HF_TRY(const std::string host, hostOfUrl(url));
    // The content type is the one that the public client sends; a calendar takes the bytes as they are.
    HttpBodyQuestion question{url, "application/vnd.opentimestamps.v1", "application/x-www-form-urlencoded", body,
        crypto::maxOtsAnswerBytes, {}, m_options.timeout};
    if (!m_options.proxy.empty()) {
        HF_TRY(question.proxy, proxyHostAndPort(m_options.proxy));
    }
    const OutsideRequest request{"calendar", host, url, told, body ? body->size() : 0, !question.proxy.empty()};
    return witnessed(request, [&] { return httpBody(question, progress); });
}

Result<Bytes> OutsideRequests::calendarDigest(const std::string& calendar, const Digest& tip, const Progress& progress)
{
    return askCalendar(calendar + "/digest", tip.bytes(), "sha-256 " + tip.hex(), progress);
}

Result<std::optional<Bytes>> OutsideRequests::calendarTimestamp(
    const std::string& calendar, ByteView message, const Progress& progress)
{
    const std::string hex = toHex(message);
    Result<Bytes> answer = askCalendar(calendar + "/timestamp/" + hex, {}, "commitment " + hex, progress);
    if (!answer && answer.error().is(errors::httpStatus) && answer.error().detail() == "404")
        return std::optional<Bytes>();
    if (!answer)
        return fail(answer.error());
    return std::optional<Bytes>(std::move(*answer));
}

Result<StatusHop> OutsideRequests::statusHop(const std::string& url, bool byGet, const Progress& progress)
{
    HF_CHECK(progress.checkpoint());
    HF_TRY(const std::string host, hostOfUrl(url));
    HttpStatusQuestion question{url, {}, m_options.timeout, byGet};
    if (!m_options.proxy.empty()) {
        HF_TRY(question.proxy, proxyHostAndPort(m_options.proxy));
    }
    const OutsideRequest request{"status", host, url,
        byGet ? "the wish to know whether it answers (GET)" : "the wish to know whether it answers (HEAD)", 0,
        !question.proxy.empty()};
    return witnessed(request, [&] { return httpStatus(question, progress); });
}

Result<StatusAnswer> OutsideRequests::status(const std::string& url, const Progress& progress)
{
    constexpr size_t mostHops = 10;
    if (const Result<std::string> host = hostOfUrl(url); !host)
        return fail(host.error());
    StatusAnswer answer;
    for (std::string next = url; !next.empty();) {
        answer.hasTooManyHops = answer.hops.size() > mostHops;
        if (answer.hasTooManyHops)
            break;
        Result<StatusHop> hop = statusHop(next, false, progress);
        // Many servers answer HEAD otherwise than GET, or not at all; only 429 means that one question was too many.
        if (hop && hop->status >= 400 && hop->status != 429)
            hop = statusHop(next, true, progress);
        if (!hop && (!hop.error().code().id.starts_with("net.") || hop.error().is(errors::notAgreed)))
            return fail(hop.error());
        if (!hop) {
            answer.error = hop.error();
            break;
        }
        next = hop->location;
        answer.hops.push_back(std::move(*hop));
    }
    return answer;
}

Result<ClockReading> OutsideRequests::clock(const std::string& server, const Progress& progress)
{
    HF_TRY(const Server where, parseServer(server));
    HF_CHECK(progress.checkpoint());
    if (!m_options.proxy.empty())
        return fail(errors::aroundProxy, "not asked: it would go around the proxy");
    const SntpQuestion question = SntpQuestion::make();
    const std::string host = where.host + ":" + where.port;
    const OutsideRequest request{"clock", host, "ntp://" + host, "the wish to know the time", sntpBytes, false};
    const Clock& local = Clock::system();
    UtcTime askedAt;
    std::chrono::nanoseconds took{};
    HF_TRY(const Bytes untrustedAnswer, witnessed(request, [&] {
        askedAt = local.now();
        const auto start = local.monotonic();
        auto answer = udpExchange(where.host, where.port, question.bytes, sntpBytes + 1, m_options.timeout);
        took = local.monotonic() - start;
        return answer;
    }));
    return readSntpAnswer(
        question, untrustedAnswer, askedAt, std::chrono::duration_cast<std::chrono::milliseconds>(took));
}

} // namespace holdfast::net
