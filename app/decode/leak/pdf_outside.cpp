#include "app/decode/leak/inspection.h"
#include "core/imaging/leak/leak_codes.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFXRefEntry.hh>

#include <algorithm>
#include <array>

namespace holdfast::decode {

namespace codes = imaging::leak_codes;

namespace {

constexpr std::string_view blanks(" \t\r\n\f\0", 6);
constexpr size_t nowhere = std::string_view::npos;

bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// A remark that says something: not the mark of a binary file, nor what programs write about themselves.
bool isTellingRemark(std::string_view line)
{
    constexpr std::array known{"%PDF-", "%%EOF", "%QDF", "%% Original object ID", "%% Contents for page", "%% Page ",
        "%% Object stream", "% ReportLab ", "% created by Pillow", "%%Invocation: "};
    if (std::ranges::any_of(known, [&](std::string_view start) { return line.starts_with(start); }))
        return line.find("/home/") != nowhere || line.find("\\Users\\") != nowhere;
    if (line.find(": class PDF") != nowhere)
        return false;
    size_t run = 0, longest = 0;
    for (const char c : line) {
        run = isLetterOrDigit(c) ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest >= 4;
}

/// Where the object that begins at `start` ends, streams by their length so that nothing inside them counts.
size_t objectEnd(QPDF& pdf, QPDFObjGen id, std::string_view file, size_t start, size_t next)
{
    const std::string_view piece = file.substr(start, next - start);
    size_t from = 0;
    if (QPDFObjectHandle object = pdf.getObject(id); object.isStream()) {
        const size_t word = piece.find("stream");
        QPDFObjectHandle length = object.getDict().getKey("/Length");
        if (word == nowhere)
            return nowhere;
        if (length.isInteger() && length.getIntValue() >= 0 && size_t(length.getIntValue()) < piece.size() - word)
            from = word + size_t(length.getIntValue());
        if (const size_t end = piece.find("endstream", from); end != nowhere)
            from = end;
        else
            return nowhere;
    }
    const size_t end = piece.find("endobj", from);
    return end == nowhere ? nowhere : start + end + std::string_view("endobj").size();
}

/// The first thing between two objects that no reader of the file is shown; empty when there is none.
std::string strangerIn(std::string_view rest)
{
    constexpr std::array frames{"xref", "trailer", "startxref"};
    while (true) {
        const size_t begin = rest.find_first_not_of(blanks);
        if (begin == nowhere)
            return {};
        rest = rest.substr(begin);
        if (std::ranges::any_of(frames, [&](std::string_view frame) { return rest.starts_with(frame); }))
            return {};
        if (rest.substr(0, 300).find("/XRef") != nowhere)
            return {}; // a table of the objects, which is none of them itself
        if (rest[0] != '%')
            return std::to_string(rest.size()) + " bytes between objects";
        const std::string_view line = rest.substr(0, std::min(rest.find_first_of("\r\n"), rest.size()));
        if (isTellingRemark(line))
            return std::string(line);
        rest = rest.substr(line.size());
    }
}

} // namespace

imaging::Traces pdfOutside(QPDF& untrustedPdf, std::string_view file)
{
    imaging::Traces traces;
    if (!file.starts_with("%PDF-"))
        return traces; // offsets don't count from the first byte, and what stands before is found elsewhere
    std::vector<std::pair<size_t, QPDFObjGen>> places;
    for (const auto& [id, entry] : untrustedPdf.getXRefTable())
        if (entry.getType() == 1 && entry.getOffset() > 0 && size_t(entry.getOffset()) < file.size())
            places.emplace_back(size_t(entry.getOffset()), id);
    if (places.empty())
        return traces;
    std::ranges::sort(places);
    constexpr size_t mostToldPlaces = 20;
    if (const std::string found = strangerIn(file.substr(0, places.front().first)); !found.empty())
        traces.add({codes::unused, 0, {}, found, true});
    for (size_t i = 0; i < places.size() && traces.entries.size() < mostToldPlaces; ++i) {
        const size_t next = i + 1 < places.size() ? places[i + 1].first : file.size();
        const size_t end = objectEnd(untrustedPdf, places[i].second, file, places[i].first, next);
        if (end == nowhere)
            continue;
        if (const std::string found = strangerIn(file.substr(end, next - end)); !found.empty())
            traces.add({codes::unused, 0, {}, found, true});
    }
    return traces;
}

} // namespace holdfast::decode
