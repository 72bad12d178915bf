#include "core/base/untrusted_text.h"

#include <algorithm>

namespace holdfast {

std::string cutText(std::string_view untrustedText, size_t cap)
{
    if (untrustedText.size() <= cap)
        return std::string(untrustedText);
    size_t end = cap;
    while (end > 0 && (static_cast<unsigned char>(untrustedText[end]) & 0xC0) == 0x80)
        --end;
    return std::string(untrustedText.substr(0, end)) + "\xE2\x80\xA6";
}

std::string printableAscii(std::string_view untrustedText, size_t maxLength)
{
    std::string text(untrustedText.substr(0, maxLength));
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c < ' ' || c > '~'; }, ' ');
    return text;
}

std::string oneLine(std::string_view untrustedText)
{
    std::string line;
    for (const char c : untrustedText) {
        if (c == '\n' || c == '\r' || c == '\t')
            line += ' ';
        else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f)
            line += c;
    }
    return line;
}

std::string asciiLowerCase(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

std::vector<std::string_view> splitAt(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (size_t from = 0; from <= text.size();) {
        const size_t to = std::min(text.find(separator, from), text.size());
        parts.push_back(text.substr(from, to - from));
        from = to + 1;
    }
    return parts;
}

bool isMimeType(std::string_view untrustedText)
{
    const size_t slash = untrustedText.find('/');
    if (untrustedText.size() > 127 || slash == 0 || slash == std::string_view::npos
        || slash + 1 == untrustedText.size())
        return false;
    const auto isAllowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')
            || std::string_view("!#$&-^_.+").find(c) != std::string_view::npos;
    };
    return std::all_of(untrustedText.begin(), untrustedText.begin() + std::ptrdiff_t(slash), isAllowed)
        && std::all_of(untrustedText.begin() + std::ptrdiff_t(slash) + 1, untrustedText.end(), isAllowed);
}

} // namespace holdfast
