#include "app/decode/leak/inspection.h"
#include "app/decode/leak/telling_remark.h"
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
constexpr std::string_view objectEnd = "endobj";
constexpr size_t nowhere = std::string_view::npos;

/// Where the object that begins at `start` ends, streams by their length so that nothing inside them counts.
struct ObjectEnding {
    size_t data = nowhere; ///< after its stream
    size_t whole = nowhere;
};

ObjectEnding objectEnding(QPDF& pdf, QPDFObjGen id, std::string_view file, size_t start, size_t next)
{
    const std::string_view piece = file.substr(start, next - start);
    ObjectEnding ending;
    size_t from = 0;
    if (QPDFObjectHandle object = pdf.getObject(id); object.isStream()) {
        const size_t word = piece.find("stream");
        QPDFObjectHandle length = object.getDict().getKey("/Length");
        if (word == nowhere)
            return {};
        if (length.isInteger() && length.getIntValue() >= 0 && size_t(length.getIntValue()) < piece.size() - word)
            from = word + size_t(length.getIntValue());
        constexpr std::string_view streamEnd = "endstream";
        const size_t end = piece.find(streamEnd, from);
        if (end == nowhere)
            return {};
        const bool isAsLongAsSaid = from > 0 && end - from <= std::string_view("stream\r\n\r\n").size();
        from = end + streamEnd.size();
        if (isAsLongAsSaid)
            ending.data = start + from;
    }
    if (const size_t end = piece.find(objectEnd, from); end != nowhere)
        ending.whole = start + end + objectEnd.size();
    return ending;
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
        const std::string_view piece = file.substr(places[i].first, next - places[i].first);
        if (const std::string remark = tellingRemarkIn(piece); !remark.empty())
            traces.add({codes::unused, 0, {}, remark, true});
        const ObjectEnding end = objectEnding(untrustedPdf, places[i].second, file, places[i].first, next);
        if (end.whole == nowhere)
            continue;
        const auto look = [&](size_t from, size_t to) {
            if (const std::string found = strangerIn(file.substr(from, to - from)); !found.empty())
                traces.add({codes::unused, 0, {}, found, true});
        };
        if (end.data != nowhere)
            look(end.data, end.whole - objectEnd.size());
        look(end.whole, next);
    }
    return traces;
}

} // namespace holdfast::decode
