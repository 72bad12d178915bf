#pragma once

#include "core/net/outside_requests.h"

namespace holdfast::net {

struct HttpPost {
    std::string url;
    std::string contentType, accept;
    ByteView body;
    size_t mostBytes = 0; ///< of the answer
    std::string proxy; ///< "host:port" of a SOCKS5 proxy, or empty: then none, whatever the environment says
    std::chrono::milliseconds timeout{};
};

/// The body of an answer with status 200. net.*, cancelled.
Result<Bytes> httpPost(const HttpPost& post, const Progress& progress);

} // namespace holdfast::net
