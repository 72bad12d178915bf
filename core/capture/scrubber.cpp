#include "core/capture/scrubber.h"

#include "core/base/untrusted_text.h"

#include <algorithm>
#include <array>

namespace holdfast::capture {

namespace {

constexpr size_t maxListed = 500;
constexpr size_t maxBodyLookedAt = 1024 * 1024;

bool containsAnyOf(const std::string& text, std::span<const std::string_view> words)
{
    return std::any_of(
        words.begin(), words.end(), [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

std::string headerOf(const std::vector<warc::HttpHeader>& headers, std::string_view lowerCaseName)
{
    const auto found = std::find_if(headers.begin(), headers.end(),
        [&](const warc::HttpHeader& header) { return asciiLowerCase(header.name) == lowerCaseName; });
    return found == headers.end() ? std::string() : asciiLowerCase(found->value);
}

bool namesASecret(std::string_view text)
{
    constexpr std::array<std::string_view, 10> words{
        "pass", "pwd", "token", "secret", "csrf", "session", "auth", "otp", "api_key", "apikey"};
    return containsAnyOf(asciiLowerCase(text), words);
}

// Letters and digits in one run, longer than any word: a ticket, a signature, a number that nobody can guess.
bool hasTokenLike(std::string_view text)
{
    constexpr size_t shortest = 20;
    size_t length = 0, digits = 0, letters = 0;
    for (const char c : text) {
        const bool isDigit = c >= '0' && c <= '9';
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool isPart = isDigit || isLetter || std::string_view("+/=-_.~%").find(c) != std::string_view::npos;
        length = isPart ? length + 1 : 0;
        digits = isPart ? digits + (isDigit ? 1U : 0U) : 0;
        letters = isPart ? letters + (isLetter ? 1U : 0U) : 0;
        if (length >= shortest && digits > 0 && letters > 0)
            return true;
    }
    return false;
}

// What was sent along: kept where it can be read and names no secret; a log-in form and a file are not.
bool isSecretBody(const warc::HttpExchange& exchange)
{
    constexpr std::array<std::string_view, 3> readable{
        "application/x-www-form-urlencoded", "application/json", "text/"};
    if (exchange.requestBody.empty())
        return false;
    if (exchange.requestBody.size() > maxBodyLookedAt)
        return true;
    const std::string type = headerOf(exchange.requestHeaders, "content-type");
    const bool isReadable = std::any_of(
        readable.begin(), readable.end(), [&](std::string_view known) { return type.starts_with(known); });
    return !isReadable || namesASecret(asText(exchange.requestBody));
}

// A WebSocket begins as a request for the same address under the web's own scheme (RFC 6455, section 3).
std::string webAddressOf(const std::string& url)
{
    return url.starts_with("ws:") || url.starts_with("wss:") ? "http" + url.substr(2) : url;
}

std::string originOf(const std::string& url)
{
    const std::string address = webAddressOf(url);
    const auto parts = warc::splitUrl(address);
    if (!parts)
        return {};
    return std::string(parts->scheme) + "://" + std::string(parts->host)
        + (parts->port.empty() ? "" : ":" + std::string(parts->port));
}

} // namespace

bool isSecretHeader(std::string_view name)
{
    constexpr std::array<std::string_view, 8> words{
        "cookie", "authorization", "authenticat", "token", "secret", "csrf", "xsrf", "api-key"};
    const std::string lower = asciiLowerCase(name);
    return containsAnyOf(lower, words) || lower.starts_with("x-auth-") || lower.starts_with("x-session");
}

void Scrubber::clean(warc::HttpExchange& exchange)
{
    const std::string origin = cutText(originOf(exchange.url), 300);
    cleanHeaders(exchange.requestHeaders, "request", origin);
    cleanHeaders(exchange.responseHeaders, "response", origin);
    if (isSecretBody(exchange)) {
        note("request", origin, "body", exchange.requestBody);
        exchange.requestBody.assign(removedText.begin(), removedText.end());
    }
}

std::string Scrubber::cleanAddress(const std::string& url)
{
    const std::string origin = cutText(originOf(url), 300);
    const size_t slashes = url.find("://");
    const size_t begin = slashes == std::string::npos ? 0 : slashes + 3;
    const size_t end = std::min(url.find_first_of("/?#", begin), url.size()), at = url.rfind('@', end);
    std::string cleaned = url.substr(0, begin);
    if (at != std::string::npos && at >= begin && at < end) {
        note("request", origin, "address: user", asBytes(url.substr(begin, at - begin)));
        cleaned += std::string(removedText) + url.substr(at, end - at);
    } else {
        cleaned += url.substr(begin, end - begin);
    }
    const size_t question = std::min(url.find('?', end), url.size());
    cleaned += url.substr(end, question - end);
    for (size_t from = question; from < url.size();) {
        const size_t next = std::min(url.find_first_of("&#", from + 1), url.size());
        const std::string part = url.substr(from, next - from);
        const size_t equals = std::min(part.find('='), part.size());
        const std::string name = part.substr(1, std::max<size_t>(equals, 1) - 1);
        const std::string value = part.substr(std::min(equals + 1, part.size()));
        if (value.empty() ? hasTokenLike(name) : namesASecret(name) || hasTokenLike(value)) {
            note("request", origin, "address: " + (value.empty() ? "query" : cutText(name, 180)),
                asBytes(value.empty() ? name : value));
            cleaned += part.substr(0, value.empty() ? 1 : equals + 1) + std::string(removedText);
        } else {
            cleaned += part;
        }
        from = next;
    }
    return cleaned;
}

std::string Scrubber::cleanMessage(const std::string& text, const std::string& url)
{
    if (!namesASecret(text) && !hasTokenLike(text))
        return text;
    note("request", cutText(originOf(url), 300), "message", asBytes(text));
    return std::string(removedText);
}

void Scrubber::cleanHeaders(std::vector<warc::HttpHeader>& headers, std::string_view where, const std::string& origin)
{
    for (warc::HttpHeader& header : headers) {
        // The one header of a WebSocket that a page writes itself.
        const bool isTicket = asciiLowerCase(header.name) == "sec-websocket-protocol"
            && (namesASecret(header.value) || hasTokenLike(header.value));
        if (!isSecretHeader(header.name) && !isTicket)
            continue;
        note(where, origin, cutText(asciiLowerCase(header.name), 200), asBytes(header.value));
        header.value = removedText;
    }
}

void Scrubber::note(std::string_view where, const std::string& origin, const std::string& name, ByteView value)
{
    Sha256 hash;
    hash.update(m_salt);
    hash.update(asBytes(name));
    hash.update(Bytes{0});
    hash.update(value);
    const std::string digest = hash.finish().hex();
    const auto found = m_found.find(std::string(where) + origin + digest);
    if (found != m_found.end()) {
        found->second["count"] = found->second["count"].get<uint64_t>() + 1;
    } else if (m_found.size() < maxListed) {
        m_found[std::string(where) + origin + digest]
            = {{"where", where}, {"origin", origin}, {"name", name}, {"sha256", digest}, {"count", 1}};
    } else {
        m_isCut = true;
    }
}

Json Scrubber::list() const
{
    Json list = Json::array();
    for (const auto& [key, entry] : m_found)
        list.push_back(entry);
    return list;
}

} // namespace holdfast::capture
