#include "app/cli/outside_options.h"

#include "app/cli/option_checks.h"
#include "core/base/byte_stream.h"
#include "core/base/proxy_address.h"
#include "core/capture/browser_client.h"
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
    HF_TRY(const std::vector<std::string> stampers, intake::authorityAddresses(authorities));
    if (!proxy.empty())
        HF_CHECK(proxyHostAndPort(proxy));
    HF_TRY(const std::vector<std::string> asked, intake::calendarAddresses(calendars));
    intake::OutsideTimes times;
    times.setAuthorities(stampers);
    HF_TRY(times.authorityCa, readAuthorities(authorityCaFile));
    times.calendars = asked;
    times.timeServer = timeServer;
    times.proxy = proxy;
    return times;
}

void addAuthorityOptions(CLI::App& command, OutsideOptions& options)
{
    command
        .add_option("--tsa", options.authorities,
            "A time-stamping authority's address (RFC 3161): it sees a hash, this computer's address and the time")
        ->allow_extra_args(false)
        ->expected(1)
        ->check(notEmpty());
    command
        .add_option("--tsa-ca", options.authorityCaFile, "Its certificates, PEM; without, nobody confirms its stamps")
        ->check(notEmpty());
}

void addAuthoritiesOptions(CLI::App& command, OutsideOptions& options)
{
    command
        .add_option("--tsa", options.authorities,
            "A time-stamping authority's address (RFC 3161): it sees a hash, this computer's address and the time; "
            "several times for several")
        ->allow_extra_args(false)
        ->check(notEmpty());
    command
        .add_option("--tsa-ca", options.authorityCaFile,
            "The certificates of all of them, PEM; without, nobody confirms their stamps")
        ->check(notEmpty());
}

void addCalendarOption(CLI::App& command, OutsideOptions& options)
{
    command
        .add_option("--ots", options.calendars,
            "An OpenTimestamps calendar's address: it sees a hash, this computer's address and the time; several times "
            "for several")
        ->allow_extra_args(false);
}

void addProxyOption(CLI::App& command, OutsideOptions& options)
{
    command.add_option("--proxy", options.proxy, "socks5://host:port")->check(notEmpty());
}

void addTimeServerOption(CLI::App& command, OutsideOptions& options)
{
    command
        .add_option(
            "--ntp", options.timeServer, "A time server to compare this computer's clock with: host or host:port")
        ->check(notEmpty());
}

void addAuthorityFileOption(CLI::App& command, std::string& file)
{
    command.add_option("--tsa-ca", file, "Certificates (PEM) that its time stamps must lead to")->check(notEmpty());
}

void addEngineOption(CLI::App& command, std::optional<capture::Engine>& engine)
{
    command
        .add_option_function<std::string>(
            "--engine", [&engine](const std::string& text) { engine = capture::engineFromText(text); },
            "Which browser visits: built-in, or this system's own chromium, which is newer")
        ->check(CLI::IsMember({"built-in", "chromium"}));
}

Result<void> requireEngine(std::optional<capture::Engine> engine)
{
    if (engine == capture::Engine::Chromium && capture::installedChromium().empty())
        return fail(capture::errors::noEngine);
    return {};
}

} // namespace holdfast::cli
