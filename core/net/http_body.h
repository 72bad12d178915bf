#pragma once

#include "core/net/outside_requests.h"

namespace holdfast::net {

struct HttpBodyQuestion {
    std::string url;
    std::string accept;
    std::string contentType; ///< of `body`
    std::optional<ByteView> body; ///< sent by POST; without one it is a GET
    size_t mostBytes = 0; ///< of the answer
    std::string proxy; ///< "host:port" of a SOCKS5 proxy, or empty: then none, whatever the environment says
    std::chrono::milliseconds timeout{};
};

/// The body of an answer with status 200. net.* (of another status net.http-status with its number), cancelled.
Result<Bytes> httpBody(const HttpBodyQuestion& question, const Progress& progress);

} // namespace holdfast::net
