#pragma once

#include "core/net/outside_requests.h"

namespace holdfast::net {

/// Sends one datagram and waits for one from the very address that it went to, at most `mostBytes` of it. `host` is
/// looked up by the system. net.failed, net.timeout.
Result<Bytes> udpExchange(const std::string& host, const std::string& port, ByteView question, size_t mostBytes,
    std::chrono::milliseconds timeout);

} // namespace holdfast::net
