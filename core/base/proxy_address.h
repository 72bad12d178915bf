#pragma once

#include "core/base/result.h"

#include <string>

namespace holdfast {

/// "host:port" of "socks5://host:port", and of nothing else, since it becomes an argument of other programs.
/// capture.bad-proxy.
Result<std::string> proxyHostAndPort(std::string_view proxy);

namespace errors {
inline constexpr ErrorCode badProxy{"capture.bad-proxy", ErrorKind::Usage}; ///< not socks5://host:port
} // namespace errors

} // namespace holdfast
