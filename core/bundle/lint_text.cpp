#include "core/bundle/lint_text.h"

#include "core/base/untrusted_text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace holdfast::bundle {

namespace {

constexpr size_t maxName = 64;
constexpr size_t maxFound = 1000; // of one text: a hostile one must not fill the memory

bool isOneOf(char c, std::string_view set)
{
    return set.find(c) != std::string_view::npos;
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The folder's name at the start of `rest`; empty when none of a person stands there.
std::string_view folderName(std::string_view rest, bool isWindows)
{
    constexpr std::array<std::string_view, 6> nobody{"shared", "public", "default", "all", "default user", "all users"};
    rest = rest.substr(0, maxName);
    // On Windows a name may hold spaces; it is known to when a backslash ends it.
    const size_t slash = rest.find_first_of("\\/\"'<>|*?:\r\n\t");
    const bool mayHoldSpaces = isWindows && slash != std::string_view::npos && isOneOf(rest[slash], "\\/");
    std::string_view name = rest.substr(0, mayHoldSpaces ? slash : rest.find_first_of("\\/\"'<>|*?:\r\n\t ,;)]}&#`"));
    if (name.empty() || isOneOf(name.front(), "$%{.~ ")
        || std::ranges::find(nobody, asciiLowerCase(name)) != nobody.end())
        return {};
    return name;
}

bool mayStandBefore(std::string_view text, size_t at, Around around)
{
    if (at == 0)
        return around == Around::Text;
    const std::string_view before = around == Around::Text ? " \t\r\n(=:\"'>,;[{|`" : " \t\r\n>`";
    return isOneOf(text[at - 1], before);
}

void findUnixFolders(std::string_view text, Around around, std::vector<std::string>& found)
{
    for (const std::string_view start : {"/home/", "/Users/"})
        for (size_t at = text.find(start); at != std::string_view::npos && found.size() < maxFound;
             at = text.find(start, at + 1)) {
            if (at > 0 && text[at - 1] == ':' && at > 1 && isLetter(text[at - 2]))
                continue; // C:/Users/
            const std::string_view name = folderName(text.substr(at + start.size()), false);
            if (!name.empty() && mayStandBefore(text, at, around))
                found.emplace_back(text.substr(at, start.size() + name.size()));
        }
}

void findWindowsFolders(std::string_view text, std::vector<std::string>& found)
{
    const std::string lower = asciiLowerCase(text);
    for (const std::string_view start : {":\\users\\", ":\\\\users\\\\", ":/users/"})
        for (size_t at = lower.find(start); at != std::string::npos && found.size() < maxFound;
             at = lower.find(start, at + 1)) {
            if (at == 0 || !isLetter(text[at - 1]) || (at > 1 && (isLetter(text[at - 2]) || text[at - 2] == '/')))
                continue;
            const std::string_view name = folderName(text.substr(at + start.size()), true);
            if (!name.empty())
                found.emplace_back(text.substr(at - 1, 1 + start.size() + name.size()));
        }
}

void findFileAddresses(std::string_view text, std::vector<std::string>& found)
{
    constexpr std::string_view start = "file://";
    for (size_t at = text.find(start); at != std::string_view::npos && found.size() < maxFound;
         at = text.find(start, at + 1)) {
        if (at > 0 && (isLetter(text[at - 1]) || isDigit(text[at - 1])))
            continue;
        const std::string_view rest = text.substr(at, 400);
        const std::string_view whole = rest.substr(0, rest.find_first_of("\"'<>)\r\n\t `"));
        size_t end = whole.size();
        for (const std::string_view home : {"/home/", "/Users/", "/users/"})
            if (const size_t folder = whole.find(home, start.size()); folder != std::string_view::npos)
                end = std::min(end, whole.find('/', folder + home.size()));
        if (end > start.size() + 1)
            found.emplace_back(whole.substr(0, end));
    }
}

std::optional<NetworkAddress> version4(std::string_view text)
{
    std::array<unsigned, 4> parts{};
    size_t at = 0;
    for (size_t i = 0; i < parts.size(); ++i) {
        size_t digits = 0;
        for (; at < text.size() && isDigit(text[at]) && digits < 4; ++at, ++digits)
            parts[i] = parts[i] * 10 + unsigned(text[at] - '0');
        if (digits == 0 || digits > 3 || parts[i] > 255 || (i < 3 && (at >= text.size() || text[at++] != '.')))
            return {};
    }
    if (at != text.size() || parts[0] == 127 || parts[0] == 0)
        return {};
    const bool isPrivate = parts[0] == 10 || (parts[0] == 172 && parts[1] >= 16 && parts[1] < 32)
        || (parts[0] == 192 && parts[1] == 168) || (parts[0] == 169 && parts[1] == 254);
    return NetworkAddress{std::string(text), isPrivate};
}

std::optional<NetworkAddress> version6(std::string_view text)
{
    if (asciiLowerCase(text).starts_with("ipv6:"))
        text.remove_prefix(5);
    const auto isHex = [](char c) { return isDigit(c) || (c >= 'a' && c <= 'f'); };
    const std::string lower = asciiLowerCase(text);
    if (text.size() < 3 || text.size() > 39 || std::ranges::count(lower, ':') < 2 || lower == "::1"
        || !std::ranges::all_of(lower, [&](char c) { return isHex(c) || c == ':'; })
        || (lower.find("::") == std::string::npos && std::ranges::count(lower, ':') != 7))
        return {};
    const bool isPrivate = lower.starts_with("fc") || lower.starts_with("fd") || lower.starts_with("fe8")
        || lower.starts_with("fe9") || lower.starts_with("fea") || lower.starts_with("feb");
    return NetworkAddress{std::string(text), isPrivate};
}

bool isMailLetter(char c)
{
    return isLetter(c) || isDigit(c) || isOneOf(c, "._%+-") || (static_cast<uint8_t>(c) & 0x80) != 0;
}

} // namespace

std::vector<std::string> homeFolders(std::string_view untrustedText, Around around)
{
    std::vector<std::string> found;
    findFileAddresses(untrustedText, found);
    findUnixFolders(untrustedText, around, found);
    findWindowsFolders(untrustedText, found);
    return found;
}

std::vector<std::string> accountHandles(std::string_view untrustedText)
{
    constexpr size_t shortest = 2, longest = 30;
    const auto isOfName = [](char c) { return isLetter(c) || isDigit(c) || c == '_' || c == '.'; };
    std::vector<std::string> found;
    for (size_t at = untrustedText.find('@'); at != std::string_view::npos && found.size() < maxFound;
         at = untrustedText.find('@', at + 1)) {
        if (at > 0 && (isMailLetter(untrustedText[at - 1]) || isOneOf(untrustedText[at - 1], "/@:")))
            continue;
        std::string_view name = untrustedText.substr(at + 1, longest + 1);
        name = name.substr(0, static_cast<size_t>(std::ranges::find_if_not(name, isOfName) - name.begin()));
        while (name.ends_with('.'))
            name.remove_suffix(1);
        if (name.size() >= shortest && name.size() <= longest && std::ranges::any_of(name, isLetter))
            found.push_back("@" + std::string(name));
    }
    return found;
}

std::vector<std::string> mailAddresses(std::string_view untrustedText)
{
    std::vector<std::string> found;
    size_t after = 0; // of the last one: nothing is looked at twice
    for (size_t at = untrustedText.find('@'); at != std::string_view::npos && found.size() < maxFound;
         at = untrustedText.find('@', at + 1)) {
        size_t start = at, end = at + 1;
        while (start > after && isMailLetter(untrustedText[start - 1]))
            --start;
        while (end < untrustedText.size() && isMailLetter(untrustedText[end]))
            ++end;
        while (end > at + 1 && untrustedText[end - 1] == '.')
            --end;
        after = end;
        const std::string_view host = untrustedText.substr(at + 1, end - at - 1);
        if (start < at && host.find('.') != std::string_view::npos)
            found.emplace_back(untrustedText.substr(start, end - start));
    }
    return found;
}

std::vector<NetworkAddress> networkAddresses(std::string_view untrustedText)
{
    std::vector<NetworkAddress> found;
    for (size_t at = 0; at < untrustedText.size() && found.size() < maxFound;) {
        const size_t start = untrustedText.find_first_not_of(" \t\r\n[](),;<>\"'", at);
        if (start == std::string_view::npos)
            break;
        const size_t end = std::min(untrustedText.find_first_of(" \t\r\n[](),;<>\"'", start), untrustedText.size());
        std::string_view word = untrustedText.substr(start, end - start);
        while (!word.empty() && isOneOf(word.back(), ".!?"))
            word.remove_suffix(1);
        if (std::optional<NetworkAddress> address = version4(word); address || (address = version6(word)))
            found.push_back(std::move(*address));
        at = end;
    }
    return found;
}

} // namespace holdfast::bundle
