#include "core/imaging/suggest/document_guess.h"

#include "core/imaging/suggest/aamva.h"

namespace holdfast::imaging {

namespace {

// By the first two letters of a zone (ICAO Doc 9303 parts 4 to 6); EU residence permits have R as the second.
std::string_view ofZone(std::string_view line)
{
    constexpr size_t passportLine = 44;
    if (line.size() < 2)
        return {};
    if (line.size() == passportLine)
        return line[0] == 'P' ? "passport" : "";
    if (line[0] != 'I' && line[0] != 'A' && line[0] != 'C')
        return {};
    return line[1] == 'R' ? "residence-permit" : "id-card";
}

} // namespace

std::string_view guessDocument(const std::vector<Suggestion>& found)
{
    for (const Suggestion& one : found) {
        std::string_view document;
        if (one.source == Suggestion::Source::Zone && !one.needsEye)
            document = ofZone(one.text);
        if (one.source == Suggestion::Source::Barcode && !parseAamva(one.text).isEmpty())
            document = "licence-back";
        if (!document.empty())
            return document;
    }
    return {};
}

} // namespace holdfast::imaging
