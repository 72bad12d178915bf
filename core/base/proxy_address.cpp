#include "core/base/proxy_address.h"

#include <algorithm>
#include <charconv>

namespace holdfast {

Result<std::string> proxyHostAndPort(std::string_view proxy)
{
    constexpr std::string_view scheme = "socks5://";
    const auto bad = [] { return fail(errors::badProxy, "not socks5://host:port"); };
    const size_t colon = proxy.rfind(':');
    const auto isHostCharacter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    };
    if (!proxy.starts_with(scheme) || colon <= scheme.size())
        return bad();
    const std::string_view host = proxy.substr(scheme.size(), colon - scheme.size());
    unsigned port = 0;
    const char* const end = proxy.data() + proxy.size();
    const auto parsed = std::from_chars(proxy.data() + colon + 1, end, port);
    const bool isPort = parsed.ec == std::errc() && parsed.ptr == end && port >= 1 && port <= 65535;
    if (!isPort || host.size() > 253 || !std::all_of(host.begin(), host.end(), isHostCharacter))
        return bad();
    return std::string(host) + ":" + std::to_string(port);
}

} // namespace holdfast
