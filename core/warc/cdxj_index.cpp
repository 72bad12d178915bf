#include "core/warc/cdxj_index.h"

#include "core/base/json.h"
#include "core/base/untrusted_text.h"

#include <algorithm>

namespace holdfast::warc {

namespace {

std::string join(const std::vector<std::string_view>& parts, char separator)
{
    std::string text;
    for (const std::string_view& part : parts)
        text.append(&part == parts.data() ? "" : std::string(1, separator)).append(part);
    return text;
}

// "www." and "www2." say nothing of whose site it is.
std::string_view withoutWww(std::string_view host)
{
    if (!host.starts_with("www"))
        return host;
    const size_t dot = host.find_first_not_of("0123456789", 3);
    return dot != std::string_view::npos && host[dot] == '.' ? host.substr(dot + 1) : host;
}

std::string reversedHost(const std::string& host)
{
    const bool isNumber = host.find_first_not_of("0123456789.") == std::string::npos || host.starts_with('[');
    if (isNumber)
        return host;
    std::vector<std::string_view> labels = splitAt(host, '.');
    std::reverse(labels.begin(), labels.end());
    return join(labels, ',');
}

// "2026-11-22T09:12:35.123Z" as "20261122091235".
std::string fourteenDigits(UtcTime time)
{
    std::string digits;
    for (const char c : formatUtc(time))
        if (c >= '0' && c <= '9' && digits.size() < 14)
            digits += c;
    return digits;
}

} // namespace

std::string surtOf(std::string_view url)
{
    const std::optional<UrlParts> parts = splitUrl(url);
    if (!parts)
        return asciiLowerCase(url);
    const std::string host = asciiLowerCase(parts->host);
    std::string key = reversedHost(std::string(withoutWww(host)));
    if (!parts->port.empty())
        key += ":" + std::string(parts->port);
    const std::string target = asciiLowerCase(parts->target);
    const size_t question = std::min(target.find('?'), target.size());
    std::string path = target.substr(0, question);
    if (path.size() > 1 && path.ends_with('/'))
        path.pop_back();
    key += ")" + (path.empty() ? "/" : path);
    if (question + 1 < target.size()) {
        std::vector<std::string_view> arguments = splitAt(std::string_view(target).substr(question + 1), '&');
        std::sort(arguments.begin(), arguments.end());
        key += "?" + join(arguments, '&');
    }
    return key;
}

void CdxjIndex::add(const Entry& entry, const Placed& placed)
{
    Json fields{{"url", entry.url}, {"mime", entry.mime}, {"status", std::to_string(entry.status)},
        {"digest", "sha256:" + placed.payload.hex()}, {"length", std::to_string(placed.length)},
        {"offset", std::to_string(placed.offset)}, {"filename", m_warcName}};
    if (entry.method != "GET")
        fields["method"] = entry.method;
    m_lines.push_back(surtOf(entry.url) + " " + fourteenDigits(entry.date) + " " + canonicalJson(fields) + "\n");
}

std::string CdxjIndex::text() const
{
    std::vector<std::string> sorted = m_lines;
    std::sort(sorted.begin(), sorted.end());
    std::string all;
    for (const std::string& line : sorted)
        all += line;
    return all;
}

} // namespace holdfast::warc
