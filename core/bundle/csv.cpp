#include "core/bundle/csv.h"

namespace holdfast::bundle {

static std::string cell(std::string_view text)
{
    std::string out = "\"";
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
        out += '\'';
    for (const char c : text) {
        if (c == '"')
            out += '"';
        const auto byte = static_cast<unsigned char>(c);
        out += byte < 0x20 || byte == 0x7f ? ' ' : c;
    }
    return out + '"';
}

std::string csvRow(std::initializer_list<std::string_view> cells)
{
    std::string out;
    for (const std::string_view text : cells)
        out += (out.empty() ? "" : ",") + cell(text);
    return out + "\r\n";
}

std::string csvHead(std::string_view names)
{
    return "\xef\xbb\xbf" + std::string(names) + "\r\n";
}

} // namespace holdfast::bundle
