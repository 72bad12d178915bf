#include "core/bundle/exhibits_csv.h"

#include <initializer_list>

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

static std::string row(std::initializer_list<std::string_view> cells)
{
    std::string out;
    for (const std::string_view text : cells)
        out += (out.empty() ? "" : ",") + cell(text);
    return out + "\r\n";
}

std::string encodeExhibitsCsv(const BundleIndex& index)
{
    std::string text = "\xef\xbb\xbf"
                       "exhibit,kind,title,url,captured_at,under18,derived_from,role,path,bytes,sha256,mime,name\r\n";
    for (const BundleIndex::Item& item : index.items) {
        const std::string parent = item.parent ? item.parent->sha256.hex() : std::string();
        if (item.artifacts.empty())
            text += row({item.exhibit, item.kind, item.title, item.url, item.capturedAt, item.under18, parent, "", "",
                "", "", "", ""});
        for (const BundleIndex::Artifact& artifact : item.artifacts)
            text += row({item.exhibit, item.kind, item.title, item.url, item.capturedAt, item.under18, parent,
                artifact.role, artifact.path, std::to_string(artifact.bytes), artifact.sha256.hex(), artifact.mime,
                artifact.name});
    }
    return text;
}

} // namespace holdfast::bundle
