#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace holdfast::capture {

inline constexpr size_t maxAddressBytes = 8192;

/// A web address that may be visited.
struct Address {
    std::string
        url; ///< as it is asked for: lower-case scheme and host, international names in their ASCII form, fragment kept
    std::string origin; ///< "https://host" or "https://host:port"
    bool isHttps = false;
};

/// Accepts http and https with a host, and nothing that different programs could read differently: no user name or
/// password, no white space or control character, no backslash, no invalid UTF-8, no port 0. capture.bad-address names
/// what is wrong.
Result<Address> checkAddress(std::string_view untrustedText);

} // namespace holdfast::capture
