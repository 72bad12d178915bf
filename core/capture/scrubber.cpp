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

// What was sent along: kept where it can be read and names no secret; a log-in form and a file are not.
bool isSecretBody(const warc::HttpExchange& exchange)
{
    constexpr std::array<std::string_view, 10> words{
        "pass", "pwd", "token", "secret", "csrf", "session", "auth", "otp", "api_key", "apikey"};
    constexpr std::array<std::string_view, 3> readable{
        "application/x-www-form-urlencoded", "application/json", "text/"};
    if (exchange.requestBody.empty())
        return false;
    if (exchange.requestBody.size() > maxBodyLookedAt)
        return true;
    const std::string type = headerOf(exchange.requestHeaders, "content-type");
    const bool isReadable = std::any_of(
        readable.begin(), readable.end(), [&](std::string_view known) { return type.starts_with(known); });
    return !isReadable || containsAnyOf(asciiLowerCase(asText(exchange.requestBody)), words);
}

std::string originOf(const std::string& url)
{
    const auto parts = warc::splitUrl(url);
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

void Scrubber::cleanHeaders(std::vector<warc::HttpHeader>& headers, std::string_view where, const std::string& origin)
{
    for (warc::HttpHeader& header : headers) {
        if (!isSecretHeader(header.name))
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
