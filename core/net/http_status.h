#pragma once

#include "core/net/outside_requests.h"

namespace holdfast::net {

struct HttpStatusQuestion {
    std::string url;
    std::string proxy; ///< "host:port" of a SOCKS5 proxy, or empty: then none, whatever the environment says
    std::chrono::milliseconds timeout{};
    bool byGet = false; ///< ended with the headers; else HEAD
};

/// The status line of one answer, its date and where it leads. Not one byte of a body is kept. net.*, cancelled.
Result<StatusHop> httpStatus(const HttpStatusQuestion& question, const Progress& progress);

} // namespace holdfast::net
