#include "app/decode/markup.h"

#include <algorithm>
#include <array>

namespace holdfast::decode {

namespace {

/// The head as lower-case ASCII. UTF-16 loses its zero bytes, which is enough to see the tags.
std::string lowered(ByteView untrustedHead)
{
    ByteView rest = untrustedHead;
    const auto startsWith = [&](std::initializer_list<uint8_t> mark) {
        return rest.size() >= mark.size() && std::equal(mark.begin(), mark.end(), rest.begin());
    };
    const bool isWide = startsWith({0xff, 0xfe}) || startsWith({0xfe, 0xff});
    if (isWide)
        rest = rest.subspan(2);
    else if (startsWith({0xef, 0xbb, 0xbf}))
        rest = rest.subspan(3);
    std::string text;
    text.reserve(rest.size());
    for (const uint8_t byte : rest)
        if (!isWide || byte != 0)
            text += byte >= 'A' && byte <= 'Z' ? char(byte - 'A' + 'a') : char(byte);
    return text;
}

std::string_view trimmed(std::string_view text)
{
    const size_t start = text.find_first_not_of(" \t\r\n\f");
    return start == std::string_view::npos ? std::string_view{} : text.substr(start);
}

std::string_view after(std::string_view text, std::string_view end)
{
    const size_t at = text.find(end);
    return at == std::string_view::npos ? std::string_view{} : trimmed(text.substr(at + end.size()));
}

/// Past the XML declaration, comments, processing instructions and a doctype.
std::string_view pastProlog(std::string_view text)
{
    text = trimmed(text);
    for (;;) {
        if (text.starts_with("<?"))
            text = after(text, "?>");
        else if (text.starts_with("<!--"))
            text = after(text, "-->");
        else if (text.starts_with("<!doctype"))
            text = after(text, text.substr(0, text.find('>')).find('[') == std::string_view::npos ? ">" : "]>");
        else
            return text;
    }
}

std::string_view tagName(std::string_view text)
{
    if (!text.starts_with('<'))
        return {};
    text.remove_prefix(1);
    return text.substr(0, std::min(text.find_first_of(" \t\r\n\f/>"), text.size()));
}

bool isHtmlTag(std::string_view name)
{
    constexpr std::array names{"html", "head", "body", "title", "meta", "link", "style", "script", "base", "div",
        "span", "p", "a", "img", "picture", "figure", "video", "audio", "iframe", "object", "embed", "table", "tr",
        "td", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "br", "hr", "b", "i", "em", "strong", "font",
        "center", "form", "input", "section", "article", "main", "header", "footer", "nav", "blockquote", "pre",
        "frameset", "noscript", "template"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool hasClockTime(std::string_view line)
{
    for (size_t colon = line.find(':'); colon != std::string_view::npos; colon = line.find(':', colon + 1))
        if (colon >= 1 && isDigit(line[colon - 1]) && colon + 2 < line.size() && isDigit(line[colon + 1])
            && isDigit(line[colon + 2]))
            return true;
    return false;
}

bool isHeaderField(std::string_view line)
{
    const size_t colon = line.find(':');
    return colon != std::string_view::npos && colon > 0
        && std::all_of(line.begin(), line.begin() + ptrdiff_t(colon), [](char c) { return c > ' ' && c < '\x7f'; });
}

/// Messages one after the other, each after a line "From sender date" (RFC 4155). The first may be plain where a later
/// one holds pictures.
bool isMailbox(std::string_view text)
{
    const size_t end = text.find('\n');
    return text.starts_with("from ") && end != std::string_view::npos && hasClockTime(text.substr(0, end))
        && isHeaderField(text.substr(end + 1, text.find('\n', end + 1) - end - 1));
}

std::string mailType(std::string_view text)
{
    const size_t end = std::min(text.find("\r\n\r\n"), text.find("\n\n"));
    const std::string_view headers = text.substr(0, end);
    const auto hasField = [&](std::string_view name) {
        return headers.starts_with(name) || headers.find("\n" + std::string(name)) != std::string_view::npos;
    };
    if (!hasField("mime-version:") || !hasField("content-type:"))
        return {};
    return headers.find("multipart/related") != std::string_view::npos ? "multipart/related" : "message/rfc822";
}

} // namespace

std::string markupType(ByteView untrustedHead)
{
    const std::string text = lowered(untrustedHead);
    if (text.starts_with("warc/1."))
        return "application/warc";
    if (isMailbox(text))
        return "application/mbox";
    if (std::string mail = mailType(text); !mail.empty())
        return mail;
    const std::string_view start = trimmed(text);
    const std::string_view root = pastProlog(text);
    const std::string_view name = tagName(root);
    const bool isXml = start.starts_with("<?xml");
    if (name == "svg" || name.ends_with(":svg"))
        return "image/svg+xml";
    if (name == "html" || name.ends_with(":html")) {
        const bool isXhtml = isXml || root.substr(0, root.find('>')).find("1999/xhtml") != std::string_view::npos;
        return isXhtml ? "application/xhtml+xml" : "text/html";
    }
    if (start.starts_with("<!doctype html") || (!isXml && isHtmlTag(name)))
        return "text/html";
    return {};
}

} // namespace holdfast::decode
