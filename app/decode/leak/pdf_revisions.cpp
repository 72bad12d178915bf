#include "app/decode/leak/inspection.h"
#include "core/imaging/leak/leak_codes.h"

namespace holdfast::decode {

namespace codes = imaging::leak_codes;

namespace {

constexpr std::string_view endMark = "%%EOF";

size_t countOf(std::string_view text, std::string_view word)
{
    size_t count = 0;
    for (size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size()))
        ++count;
    return count;
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
    const size_t ends = countOf(untrustedPdf, endMark);
    const size_t expected = isLinearizedWhole(untrustedPdf) ? 2 : 1;
    const bool pointsBack = countOf(untrustedPdf, "/Prev ") > expected - 1;
    if (ends > expected && countOf(untrustedPdf, "startxref") > expected && pointsBack)
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
