#include "core/imaging/mrz/mrz_reader.h"

#include "core/imaging/mrz/mrz_fragment.h"
#include "core/imaging/mrz/mrz_line.h"

#include <algorithm>
#include <optional>

namespace holdfast::imaging {

namespace {

constexpr size_t mostLines = 5000; ///< looked at; a page has some hundreds
constexpr size_t widestGap = 3; ///< lines of noise that reading may put between two of a zone
constexpr size_t leastChecks = 2;

std::string_view at(const std::vector<std::string>& lines, const MrzSpan& span)
{
    return std::string_view(lines[span.line]).substr(span.start, span.length);
}

void put(std::vector<std::string>& lines, const MrzSpan& span, std::string_view text)
{
    lines[span.line].replace(span.start, span.length, text);
}

bool holds(const std::vector<std::string>& lines, const MrzCheckLayout& check)
{
    std::string covered;
    for (const MrzSpan& span : check.over)
        covered += at(lines, span);
    const char digit = at(lines, check.digit)[0];
    const bool isEmpty = covered.find_first_not_of('<') == std::string::npos;
    return digit == mrzCheckDigit(covered) || (isEmpty && digit == '<');
}

/// Letters and digits go together in a document's number, so its check digit decides: at most two twins are swapped.
void mendNumber(std::vector<std::string>& lines, const MrzCheckLayout& check)
{
    if (holds(lines, check))
        return;
    const MrzSpan span = check.over[0];
    const std::string read(at(lines, span));
    for (size_t first = 0; first < read.size(); ++first)
        for (size_t second = first; second < read.size(); ++second) {
            std::string changed = read;
            for (const size_t i : {first, second})
                if (const char twin = mrzTwin(read[i]); twin != 0)
                    changed[i] = twin;
            put(lines, span, changed);
            if (changed != read && holds(lines, check))
                return;
        }
    put(lines, span, read);
}

void mend(std::vector<std::string>& lines, const MrzLayout& layout)
{
    for (const MrzField& field : layout.fields)
        if (field.content != MrzContent::Mixed)
            put(lines, field.span,
                field.content == MrzContent::Digits ? mrzAsDigits(at(lines, field.span))
                                                    : mrzAsLetters(at(lines, field.span)));
    for (const MrzCheckLayout& check : layout.checks)
        put(lines, check.digit, mrzAsDigits(at(lines, check.digit)));
    mendNumber(lines, layout.checks.front());
}

/// "ERIKSSON", "ANNA MARIA"
void splitNames(std::string_view names, MrzZone& zone)
{
    const size_t gap = names.find("<<");
    zone.surname = mrzWords(names.substr(0, gap));
    if (gap != std::string_view::npos)
        zone.givenNames = mrzWords(names.substr(gap));
}

void fill(MrzZone& zone, const MrzLayout& layout)
{
    for (const MrzField& field : layout.fields) {
        const std::string_view text = at(zone.text, field.span);
        if (field.name == "names")
            splitNames(text, zone);
        const std::pair<std::string_view, std::string MrzZone::*> known[]{{"issuer", &MrzZone::issuer},
            {"number", &MrzZone::number}, {"surname", &MrzZone::surname}, {"given", &MrzZone::givenNames},
            {"nationality", &MrzZone::nationality}, {"birth", &MrzZone::birth}, {"expiry", &MrzZone::expiry},
            {"sex", &MrzZone::sex}, {"optional", &MrzZone::optional}};
        for (const auto& [name, member] : known)
            if (field.name == name) {
                const std::string words = mrzWords(text);
                zone.*member += (!(zone.*member).empty() && !words.empty() ? " " : "") + words;
            }
    }
    // A number of more than nine characters goes on in the optional data (part 5, note j).
    if (layout.format == MrzFormat::Td1 && zone.text[0][14] == '<' && zone.text[0][15] != '<') {
        const std::string rest = zone.text[0].substr(15, zone.text[0].find('<', 15) - 15);
        zone.number += rest.substr(0, rest.size() - 1);
    }
}

std::optional<MrzZone> readAs(const MrzLayout& layout, std::vector<std::string> lines)
{
    for (std::string& line : lines)
        if (line = mrzFitted(line, layout.length); line.empty())
            return std::nullopt;
    MrzZone zone;
    zone.format = layout.format;
    zone.text = std::move(lines);
    mend(zone.text, layout);
    if (layout.format == MrzFormat::FrenchId && !zone.text[0].starts_with("IDFRA"))
        return std::nullopt;
    for (const MrzCheckLayout& check : layout.checks)
        zone.checks.push_back({check.name, holds(zone.text, check)});
    if (zone.held() < leastChecks || zone.text[0][0] < 'A')
        return std::nullopt;
    fill(zone, layout);
    if (!mrzIsDate(zone.birth) || (!zone.expiry.empty() && !mrzIsDate(zone.expiry)))
        return std::nullopt;
    return zone;
}

struct Candidate {
    size_t index;
    std::string line;
};

std::optional<MrzZone> readFrom(const std::vector<Candidate>& candidates, size_t first)
{
    std::optional<MrzZone> best;
    for (const MrzLayout& layout : mrzLayouts()) {
        if (first + layout.lines > candidates.size())
            continue;
        std::vector<std::string> lines;
        std::vector<size_t> indexes;
        for (size_t i = first; i < first + layout.lines; ++i) {
            if (!indexes.empty() && candidates[i].index > indexes.back() + 1 + widestGap)
                break;
            lines.push_back(candidates[i].line);
            indexes.push_back(candidates[i].index);
        }
        if (lines.size() < layout.lines)
            continue;
        std::optional<MrzZone> zone = readAs(layout, std::move(lines));
        if (zone && (!best || zone->held() > best->held())) {
            zone->lines = std::move(indexes);
            best = std::move(zone);
        }
    }
    return best;
}

} // namespace

size_t MrzZone::held() const
{
    return size_t(std::ranges::count(checks, true, &Check::holds));
}

std::vector<MrzZone> findMrz(const std::vector<std::string>& untrustedLines)
{
    std::vector<Candidate> candidates;
    for (size_t i = 0; i < untrustedLines.size() && i < mostLines; ++i)
        if (std::string line = mrzLineFrom(untrustedLines[i]); line.size() >= 26)
            candidates.push_back({i, std::move(line)});
    std::vector<MrzZone> zones;
    std::vector<bool> isTaken(untrustedLines.size());
    for (size_t i = 0; i < candidates.size(); ++i) {
        auto zone = readFrom(candidates, i);
        if (!zone)
            continue;
        for (const size_t index : zone->lines)
            isTaken[index] = true;
        i += zone->lines.size() - 1;
        zones.push_back(std::move(*zone));
    }
    for (size_t i = 0; i < untrustedLines.size() && i < mostLines; ++i)
        if (!isTaken[i])
            if (const std::string line = mrzFragmentFrom(untrustedLines[i]); !line.empty()) {
                MrzZone& left = zones.emplace_back();
                left.lines = {i};
                left.text = {line};
            }
    return zones;
}

} // namespace holdfast::imaging
