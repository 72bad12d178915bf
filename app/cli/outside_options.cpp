#include "app/cli/outside_options.h"

#include "core/base/byte_stream.h"
#include "core/base/proxy_address.h"
#include "core/net/outside_requests.h"

namespace holdfast::cli {

Result<std::string> readAuthorities(const std::string& file)
{
    if (file.empty())
        return std::string();
    HF_TRY(const Bytes bytes, readFile(file, crypto::maxCaPemBytes));
    std::string pem(asText(bytes));
    HF_CHECK(crypto::requireAuthorities(pem));
    return pem;
}

Result<intake::OutsideTimes> OutsideOptions::read() const
{
    if (!authority.empty())
        HF_CHECK(net::hostOfUrl(authority));
    if (!proxy.empty())
        HF_CHECK(proxyHostAndPort(proxy));
    intake::OutsideTimes times;
    times.authority = authority;
    HF_TRY(times.authorityCa, readAuthorities(authorityCaFile));
    times.timeServer = timeServer;
    times.proxy = proxy;
    return times;
}

void addAuthorityOptions(CLI::App& command, OutsideOptions& options)
{
    command.add_option("--tsa", options.authority,
        "A time-stamping authority's address (RFC 3161): it sees a hash, this computer's address and the time");
    command.add_option(
        "--tsa-ca", options.authorityCaFile, "Its certificates, PEM; without, nobody confirms its stamps");
}

void addProxyOption(CLI::App& command, OutsideOptions& options)
{
    command.add_option("--proxy", options.proxy, "socks5://host:port");
}

} // namespace holdfast::cli
