#pragma once

#include "core/base/progress.h"
#include "core/crypto/ots.h"
#include "core/crypto/timestamp.h"

#include <optional>
#include <string>
#include <vector>

namespace holdfast::net {

/// One request to somebody outside, as the person agrees to it and as the network log keeps it.
struct OutsideRequest {
    std::string purpose; ///< "time-stamp", "calendar" (OpenTimestamps), "clock" or "status"
    std::string host; ///< name and port
    std::string address; ///< the URL; "ntp://host:port" of a clock
    std::string sent; ///< all that it tells, such as "sha-256 9f86…"
    uint64_t sentBytes = 0;
    bool isByProxy = false;
};

/// Stands between this program and the network: is asked before each request, and hears how it ended.
class RequestWitness {
public:
    virtual ~RequestWitness() = default;
    virtual bool agrees(const OutsideRequest& request) = 0;
    /// Keeps it before a byte has left; what cannot be kept is not sent. Gives its number.
    virtual Result<int64_t> begins(const OutsideRequest& request) = 0;
    /// `outcome` is "answered" or the code of an error.
    virtual Result<void> ended(int64_t number, std::string_view outcome, uint64_t receivedBytes) = 0;
};

/// What a time server said.
struct ClockReading {
    UtcTime askedAt; ///< by the local clock
    std::chrono::milliseconds localMinusServer{}, roundTrip{};
    unsigned stratum = 0; ///< 1 to 15
};

/// One answer on the way from an address to where it leads.
struct StatusHop {
    std::string url, method; ///< "HEAD" or "GET"
    uint32_t status = 0;
    std::string statusLine; ///< as it came, such as "HTTP/1.1 404 Not Found"; at most 200 bytes
    std::string location; ///< where it sends on, whole; empty where it does not
    std::string date; ///< the server's Date, as it came
    UtcTime answeredAt; ///< by the local clock
    std::string remoteIp;
    uint32_t remotePort = 0;
};

/// Whether an address still answers, and how: nothing of what it shows was asked for or kept.
struct StatusAnswer {
    std::vector<StatusHop> hops; ///< in order; the last is the answer
    bool hasTooManyHops = false;
    std::optional<Error> error; ///< why there is no answer: net.*; the hops before it stand
};

/// Makes every request outside holdfast-browser. No redirect is followed but by status(), no cookie kept, no program
/// named; through a proxy where one is set, names included, and what can't go through it is not asked.
class OutsideRequests {
public:
    struct Options {
        std::string proxy; ///< "socks5://host:port", or empty
        std::chrono::milliseconds timeout{20000}; ///< for one request
    };
    OutsideRequests(RequestWitness& witness, Options options)
        : m_witness(witness)
        , m_options(std::move(options))
    {
    }
    /// An authority's token of `imprint`, checked (crypto::acceptTimestamp). tsa.*, net.*, cancelled.
    Result<Bytes> timestamp(
        const std::string& url, const Digest& imprint, std::string_view caPem, const Progress& progress);
    /// What an OpenTimestamps calendar says of a hash that it is given; unread (crypto::parseOtsAnswer). `calendar` is
    /// its address, without a slash at the end. net.*, cancelled.
    Result<Bytes> calendarDigest(const std::string& calendar, const Digest& tip, const Progress& progress);
    /// What it has of a message that it took in; nothing while it has no more than that (404). net.*, cancelled.
    Result<std::optional<Bytes>> calendarTimestamp(
        const std::string& calendar, ByteView message, const Progress& progress);
    /// SNTP (RFC 4330) over UDP; `server` is "host" or "host:port". net.*, cancelled.
    Result<ClockReading> clock(const std::string& server, const Progress& progress);
    /// Asks for the status of `url` by HEAD, and where that is refused by a GET that ends with the headers; follows at
    /// most 10 redirects, to http and https only. The witness hears of each request. net.bad-address, net.not-agreed,
    /// cancelled, and the witness's own errors; what the site did is told by the answer.
    Result<StatusAnswer> status(const std::string& url, const Progress& progress);

private:
    template <class Ask>
    auto witnessed(const OutsideRequest& request, Ask ask) -> decltype(ask());
    Result<Bytes> askCalendar(
        const std::string& url, std::optional<ByteView> body, const std::string& told, const Progress& progress);
    Result<StatusHop> statusHop(const std::string& url, bool byGet, const Progress& progress);
    RequestWitness& m_witness;
    Options m_options;
};

/// "host" or "host:port", as clock() takes it. net.bad-address.
Result<void> requireTimeServer(const std::string& server);

/// Name and port of a URL that may be asked: http or https, no user name. net.bad-address.
Result<std::string> hostOfUrl(const std::string& url);

namespace errors {
using namespace holdfast::errors; // so that errors:: means both in this folder
inline constexpr ErrorCode badAddress{"net.bad-address", ErrorKind::Usage}; ///< not http, https, or no host
inline constexpr ErrorCode notAgreed{
    "net.not-agreed", ErrorKind::Refused}; ///< the person did not say yes; nothing sent
inline constexpr ErrorCode aroundProxy{
    "net.around-proxy", ErrorKind::Refused}; ///< not asked: it would go around the proxy
inline constexpr ErrorCode failed{"net.failed", ErrorKind::Failed};
inline constexpr ErrorCode timeout{"net.timeout", ErrorKind::Failed};
inline constexpr ErrorCode refused{"net.connection-refused", ErrorKind::Failed}; ///< nobody listens there
inline constexpr ErrorCode proxyFailed{
    "net.proxy-failed", ErrorKind::Failed}; ///< no proxy answered; nothing went around it
inline constexpr ErrorCode httpStatus{"net.http-status", ErrorKind::Failed}; ///< anything but 200, redirects included
inline constexpr ErrorCode tooLarge{"net.too-large", ErrorKind::Failed}; ///< more than any right answer
inline constexpr ErrorCode badAnswer{"net.bad-answer", ErrorKind::NotSound}; ///< no answer of a time server
} // namespace errors

} // namespace holdfast::net
