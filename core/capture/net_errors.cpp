#include "core/capture/net_errors.h"

#include "core/capture/browser_client.h"

#include <algorithm>
#include <array>
#include <utility>

namespace holdfast::capture {

namespace {

constexpr std::array<std::pair<std::string_view, ErrorCode>, 21> known{{
    {"ERR_NAME_NOT_RESOLVED", errors::hostNotFound},
    {"ERR_NAME_RESOLUTION_FAILED", errors::hostNotFound},
    {"ERR_ICANN_NAME_COLLISION", errors::hostNotFound},
    {"ERR_CONNECTION_REFUSED", errors::connectionRefused},
    {"ERR_CONNECTION_RESET", errors::connectionLost},
    {"ERR_CONNECTION_CLOSED", errors::connectionLost},
    {"ERR_CONNECTION_ABORTED", errors::connectionLost},
    {"ERR_EMPTY_RESPONSE", errors::connectionLost},
    {"ERR_CONTENT_LENGTH_MISMATCH", errors::connectionLost},
    {"ERR_INCOMPLETE_CHUNKED_ENCODING", errors::connectionLost},
    {"ERR_NETWORK_CHANGED", errors::connectionLost},
    {"ERR_HTTP2_PING_FAILED", errors::connectionLost},
    {"ERR_TIMED_OUT", errors::timeout},
    {"ERR_CONNECTION_TIMED_OUT", errors::timeout},
    {"ERR_PROXY_CONNECTION_FAILED", errors::proxyFailed},
    {"ERR_SOCKS_CONNECTION_FAILED", errors::proxyRefused},
    {"ERR_NO_SUPPORTED_PROXIES", errors::proxyFailed},
    {"ERR_SOCKS_CONNECTION_HOST_UNREACHABLE", errors::proxyRefused},
    {"ERR_BLOCKED_BY_CLIENT", errors::privateAddress}, // schemes are told before
    {"ERR_SSL_SERVER_CERT_BAD_FORMAT", errors::badCertificate},
    {"ERR_BAD_SSL_CLIENT_AUTH_CERT", errors::networkFailed},
}};

std::string printable(std::string_view untrustedName)
{
    std::string name(untrustedName.substr(0, 64));
    std::erase_if(name, [](char c) { return !((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'); });
    return name;
}

} // namespace

Error errorForNetwork(std::string_view untrustedName)
{
    if (untrustedName.starts_with("net::"))
        untrustedName.remove_prefix(5);
    const std::string name = printable(untrustedName);
    if (name.starts_with("ERR_CERT_"))
        return Error(errors::badCertificate, name);
    if (name.starts_with("ERR_DNS_"))
        return Error(errors::hostNotFound, name);
    const auto found = std::find_if(known.begin(), known.end(), [&](const auto& entry) { return entry.first == name; });
    return Error(found == known.end() ? errors::networkFailed : found->second, name);
}

bool isEndedByTheBrowser(std::string_view untrustedError)
{
    constexpr std::array names{"ERR_ABORTED", "ERR_UNSAFE_REDIRECT", "ERR_DISALLOWED_URL_SCHEME",
        "ERR_UNKNOWN_URL_SCHEME", "ERR_BLOCKED_BY_CLIENT", "ERR_INVALID_REDIRECT"};
    return std::any_of(names.begin(), names.end(),
        [&](const char* name) { return untrustedError.find(name) != std::string_view::npos; });
}

} // namespace holdfast::capture
