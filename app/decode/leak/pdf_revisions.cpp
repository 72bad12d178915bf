#include "app/decode/leak/inspection.h"
#include "core/imaging/leak/leak_codes.h"

namespace holdfast::decode {

namespace codes = imaging::leak_codes;

namespace {

constexpr std::string_view endMark = "%%EOF";

/// How many versions end here: "startxref", an offset and the end mark, as no text or picture has them by chance.
size_t versionEnds(std::string_view pdf)
{
    constexpr std::string_view start = "startxref";
    size_t count = 0;
    for (size_t at = pdf.find(start); at != std::string_view::npos; at = pdf.find(start, at)) {
        at += start.size();
        const size_t digits = pdf.find_first_not_of(" \t\r\n", at);
        const size_t after = pdf.find_first_not_of("0123456789", digits);
        const size_t mark = pdf.find_first_not_of(" \t\r\n", after);
        if (digits != after && mark != std::string_view::npos && pdf.substr(mark).starts_with(endMark))
            ++count;
    }
    return count;
}

/// Whether there is a table of no objects, as office programs add it after the real one for older readers.
bool hasEmptyTable(std::string_view pdf)
{
    constexpr std::string_view table = "xref";
    for (size_t at = pdf.find(table); at != std::string_view::npos; at = pdf.find(table, at + table.size())) {
        std::string rest(pdf.substr(at + table.size(), 24));
        std::erase_if(rest, [](char c) { return c == ' ' || c == '\r' || c == '\n'; });
        if (rest.starts_with("00trailer"))
            return true;
    }
    return false;
}

/// A file made for the web has two ends in one version (ISO 32000-1, annex F), and says how long it is.
bool isLinearizedWhole(std::string_view pdf)
{
    const std::string_view head = pdf.substr(0, 1024);
    const size_t mark = head.find("/Linearized");
    if (mark == std::string_view::npos)
        return false;
    const size_t length = head.find("/L ", mark);
    if (length == std::string_view::npos)
        return false;
    const size_t said = size_t(std::strtoull(std::string(head.substr(length + 3, 12)).c_str(), nullptr, 10));
    return said <= pdf.size() && said + 16 >= pdf.size();
}

} // namespace

imaging::Traces pdfRevisions(std::string_view untrustedPdf)
{
    imaging::Traces traces;
    const size_t ends = versionEnds(untrustedPdf);
    const size_t expected = (isLinearizedWhole(untrustedPdf) ? 2U : 1U) + (hasEmptyTable(untrustedPdf) ? 1U : 0U);
    if (ends > expected)
        traces.add({codes::revision, 0, {}, std::to_string(ends - expected + 1) + " versions", true});
    if (const size_t last = untrustedPdf.rfind(endMark); last != std::string_view::npos) {
        const std::string_view rest = untrustedPdf.substr(last + endMark.size());
        if (rest.find_first_not_of(std::string_view(" \t\r\n\0", 5)) != std::string_view::npos)
            traces.add({codes::trailing, 0, {}, std::to_string(rest.size()) + " bytes", true});
    }
    if (const size_t start = untrustedPdf.find("%PDF-"); start != 0 && start != std::string_view::npos)
        traces.add({codes::trailing, 0, {}, std::to_string(start) + " bytes", true});
    return traces;
}

} // namespace holdfast::decode
