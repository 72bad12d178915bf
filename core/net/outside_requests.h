#pragma once

#include "core/base/progress.h"
#include "core/crypto/timestamp.h"

#include <string>

namespace holdfast::net {

/// One request to somebody outside, as the person agrees to it and as the network log keeps it.
struct OutsideRequest {
    std::string purpose; ///< "time-stamp" or "clock"
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

/// Makes every request outside holdfast-browser. No redirect is followed, no cookie kept, no program named; through a
/// proxy where one is set, names included, and what can't go through it is not asked.
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
    /// SNTP (RFC 4330) over UDP; `server` is "host" or "host:port". net.*, cancelled.
    Result<ClockReading> clock(const std::string& server, const Progress& progress);

private:
    template <class Ask>
    Result<Bytes> witnessed(const OutsideRequest& request, Ask ask);
    RequestWitness& m_witness;
    Options m_options;
};

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
inline constexpr ErrorCode httpStatus{"net.http-status", ErrorKind::Failed}; ///< anything but 200, redirects included
inline constexpr ErrorCode tooLarge{"net.too-large", ErrorKind::Failed}; ///< more than any right answer
inline constexpr ErrorCode badAnswer{"net.bad-answer", ErrorKind::NotSound}; ///< no answer of a time server
} // namespace errors

} // namespace holdfast::net
