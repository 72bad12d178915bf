#include "core/bundle/csv.h"

#include <algorithm>
#include <array>

namespace holdfast::bundle {

namespace {

struct CsvCharacter {
    size_t bytes = 1;
    enum { Text, Blank, Separator, Formula } kind = Text;
};

/// What a character is to a spreadsheet, with whatever separator it takes: the one of its country, not of the file.
CsvCharacter csvCharacterAt(std::string_view rest)
{
    constexpr std::array<std::string_view, 4> fullWidth{"\uff1d", "\uff0b", "\uff0d", "\uff20"};
    constexpr std::array<std::string_view, 27> wide{"\u0085", "\u00a0", "\u1680", "\u180e", "\u2000", "\u2001",
        "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007", "\u2008", "\u2009", "\u200a", "\u200b", "\u200c",
        "\u200d", "\u200e", "\u200f", "\u2028", "\u2029", "\u202f", "\u205f", "\u2060", "\u3000", "\ufeff"};
    const auto byte = static_cast<unsigned char>(rest.front());
    if (std::string_view("=+-@").find(rest.front()) != std::string_view::npos)
        return {1, CsvCharacter::Formula};
    if (byte < 0x20 || byte == 0x7f || std::string_view(",;|\"").find(rest.front()) != std::string_view::npos)
        return {1, CsvCharacter::Separator};
    if (byte == ' ')
        return {1, CsvCharacter::Blank};
    const auto isHere = [rest](std::string_view character) { return rest.starts_with(character); };
    if (const auto* const sign = std::ranges::find_if(fullWidth, isHere); sign != fullWidth.end())
        return {sign->size(), CsvCharacter::Formula};
    if (const auto* const blank = std::ranges::find_if(wide, isHere); blank != wide.end())
        return {blank->size(), CsvCharacter::Blank};
    return {};
}

std::string csvCell(std::string_view text)
{
    std::string out = "\"";
    bool isStart = true; // of what some separator would make a cell of
    while (!text.empty()) {
        const CsvCharacter next = csvCharacterAt(text);
        if (isStart && next.kind == CsvCharacter::Formula)
            out += '\'';
        isStart = next.kind == CsvCharacter::Separator || (isStart && next.kind == CsvCharacter::Blank);
        const auto byte = static_cast<unsigned char>(text.front());
        if (byte == '"')
            out += '"';
        out += byte < 0x20 || byte == 0x7f ? std::string_view(" ") : text.substr(0, next.bytes);
        text.remove_prefix(next.bytes);
    }
    return out + '"';
}

} // namespace

std::string csvRow(std::initializer_list<std::string_view> cells)
{
    std::string out;
    for (const std::string_view text : cells)
        out += (out.empty() ? "" : ",") + csvCell(text);
    return out + "\r\n";
}

std::string csvHead(std::string_view names)
{
    return "\xef\xbb\xbf" + std::string(names) + "\r\n";
}

} // namespace holdfast::bundle
