#include "core/warc/http_message.h"

#include "core/base/untrusted_text.h"

#include <algorithm>
#include <array>

namespace holdfast::warc {

namespace {

// No value may end its line, or what follows would be read as another header.
std::string oneLine(std::string_view untrustedText)
{
    std::string line(untrustedText);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; }, ' ');
    return line;
}

bool isToken(std::string_view name)
{
    constexpr std::string_view signs = "!#$%&'*+-.^_`|~";
    return !name.empty() && std::all_of(name.begin(), name.end(), [&](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || signs.find(c) != std::string_view::npos;
    });
}

void appendLine(Bytes& out, std::string_view name, std::string_view value)
{
    append(out, asBytes(std::string(name) + ": " + oneLine(value) + "\r\n"));
}

} // namespace

std::optional<UrlParts> splitUrl(std::string_view url)
{
    UrlParts parts;
    for (const std::string_view scheme : {"http", "https"})
        if (url.starts_with(scheme) && url.substr(scheme.size()).starts_with("://"))
            parts.scheme = scheme;
    if (parts.scheme.empty())
        return std::nullopt;
    std::string_view rest = url.substr(parts.scheme.size() + 3);
    const size_t end = std::min(rest.find_first_of("/?#"), rest.size());
    std::string_view authority = rest.substr(0, end);
    parts.target = rest.substr(end, std::min(rest.find('#', end), rest.size()) - end);
    authority.remove_prefix(authority.find('@') == std::string_view::npos ? 0 : authority.find('@') + 1);
    const size_t colon = authority.rfind(':'), bracket = authority.rfind(']');
    const bool hasPort = colon != std::string_view::npos && (bracket == std::string_view::npos || colon > bracket);
    parts.host = authority.substr(0, hasPort ? colon : authority.size());
    if (hasPort)
        parts.port = authority.substr(colon + 1);
    if (parts.host.empty())
        return std::nullopt;
    return parts;
}

Bytes requestMessage(const HttpExchange& exchange)
{
    const std::optional<UrlParts> url = splitUrl(exchange.url);
    std::string target(url ? url->target : std::string_view());
    if (!target.starts_with('/'))
        target.insert(0, "/");
    Bytes message;
    append(message,
        asBytes((isToken(exchange.method) ? exchange.method : "GET") + " " + oneLine(target) + " HTTP/1.1\r\n"));
    bool hasHost = false;
    for (const HttpHeader& header : exchange.requestHeaders) {
        if (!isToken(header.name)) // HTTP/2's pseudo headers too
            continue;
        hasHost = hasHost || asciiLowerCase(header.name) == "host";
        appendLine(message, header.name, header.value);
    }
    if (!hasHost && url)
        appendLine(message, "Host", std::string(url->host) + (url->port.empty() ? "" : ":" + std::string(url->port)));
    append(message, asBytes("\r\n"));
    append(message, exchange.requestBody);
    return message;
}

Bytes responseHead(const HttpExchange& exchange)
{
    constexpr std::array unfitting{
        "content-encoding", "transfer-encoding", "content-length", "connection", "keep-alive"};
    Bytes head;
    append(head,
        asBytes("HTTP/1.1 " + std::to_string(std::clamp(exchange.status, 100u, 999u)) + " "
            + oneLine(exchange.statusText) + "\r\n"));
    for (const HttpHeader& header : exchange.responseHeaders) {
        if (!isToken(header.name))
            continue;
        const std::string name = asciiLowerCase(header.name);
        const bool fits = !(exchange.isReEncoded && name == "content-type")
            && std::find(unfitting.begin(), unfitting.end(), name) == unfitting.end();
        appendLine(head, (fits ? "" : "X-Archive-Orig-") + header.name, header.value);
    }
    if (exchange.isReEncoded)
        appendLine(head, "Content-Type", exchange.mime + "; charset=utf-8");
    appendLine(head, "Content-Length", std::to_string(exchange.body.size()));
    append(head, asBytes("\r\n"));
    return head;
}

} // namespace holdfast::warc
