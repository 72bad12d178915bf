#include "core/imaging/suggest/known_values.h"

#include "core/imaging/suggest/aamva.h"
#include "core/imaging/suggest/cover_codes.h"
#include "core/imaging/suggest/text_match.h"

#include <algorithm>
#include <map>

namespace holdfast::imaging {

namespace codes = cover_codes;

namespace {

constexpr size_t shortestValue = 5; ///< characters: what is shorter stands in too many other words

void addText(std::vector<KnownValue>& values, std::string_view code, std::string_view text)
{
    std::string folded = foldText(text);
    if (folded.size() >= shortestValue)
        values.push_back({code, std::move(folded), std::nullopt});
}

void addDate(std::vector<KnownValue>& values, const std::optional<PlainDate>& date)
{
    if (date && date->month > 0 && date->day > 0)
        values.push_back({codes::birthDate, {}, date});
}

} // namespace

std::vector<ReadZone> zonesOn(const PageSurvey& survey)
{
    std::map<uint32_t, std::vector<const PageText::Word*>> byLine;
    for (const PageText::Word& word : survey.words)
        byLine[word.line].push_back(&word);
    std::vector<std::string> lines;
    std::vector<QRect> boxes;
    for (auto& [number, words] : byLine) {
        std::ranges::sort(words, {}, [](const PageText::Word* word) { return word->box.left(); });
        lines.emplace_back();
        boxes.emplace_back();
        for (const PageText::Word* word : words) {
            lines.back() += (lines.back().empty() ? "" : " ") + word->text;
            boxes.back() = boxes.back().united(word->box);
        }
    }
    std::vector<ReadZone> zones;
    for (MrzZone& zone : findMrz(lines)) {
        ReadZone read;
        for (size_t i = 0; i < zone.lines.size(); ++i) {
            QRect box = boxes[zone.lines[i]];
            // Fillers at the end are often not read; every character is as wide as every other.
            const size_t readLength = lines[zone.lines[i]].size();
            if (zone.format != MrzFormat::Fragment && readLength > 0 && readLength < zone.text[i].size())
                box.setWidth(int(int64_t(box.width()) * int64_t(zone.text[i].size()) / int64_t(readLength)));
            read.lineHeight = std::max(read.lineHeight, double(box.height()));
            read.box = read.box.united(box);
        }
        read.zone = std::move(zone);
        zones.push_back(std::move(read));
    }
    return zones;
}

std::vector<KnownValue> knownValuesOf(const PageSurvey& survey)
{
    std::vector<KnownValue> values;
    for (const ReadZone& read : zonesOn(survey)) {
        if (read.zone.format == MrzFormat::Fragment)
            continue;
        addText(values, codes::documentNumber, read.zone.number);
        addText(values, codes::personalNumber, read.zone.optional);
        addDate(values, dateFromMrz(read.zone.birth));
    }
    for (const PageSurvey::Code& code : survey.codes) {
        const AamvaLicence licence = parseAamva(code.text);
        addText(values, codes::documentNumber, licence.number);
        addText(values, codes::documentNumber, licence.discriminator);
        addText(values, codes::address, licence.street);
        addText(values, codes::address, licence.city);
        addText(values, codes::address, licence.postcode.substr(0, 5));
        addDate(values, dateFromLicence(licence.birth));
    }
    return values;
}

} // namespace holdfast::imaging
