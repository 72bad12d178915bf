#include "app/decode/survey/surveyor.h"

#include "app/decode/leak/code_reader.h"
#include "app/decode/leak/line_code.h"
#include "app/decode/survey/mark_finder.h"
#include "app/decode/survey/place_words.h"
#include "app/decode/survey/slant.h"
#include "app/decode/survey/text_angle.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

namespace holdfast::decode {

using Word = imaging::PageText::Word;

namespace {

constexpr int goodScore = 24; ///< letters of sure words with which a page counts as upright

/// Most of the smaller one lies in the other.
bool isSamePlace(const QRect& a, const QRect& b)
{
    const QRect common = a & b;
    const auto area = [](const QRect& box) { return int64_t(box.width()) * box.height(); };
    return !common.isEmpty() && area(common) * 2 >= std::min(area(a), area(b));
}

std::vector<double> turnsToTry(const TextAngle& angle)
{
    std::vector<double> turns;
    for (const double more : {0.0, 180.0, 90.0, -90.0})
        turns.push_back(angle.turn + more);
    if (!angle.isSure && angle.turn != 0)
        for (const double turn : {0.0, 90.0})
            turns.push_back(turn);
    return turns;
}

double inRange(double angle)
{
    const double turn = std::remainder(angle, 360.0);
    return turn <= -180 ? turn + 360 : turn;
}

void keepWithinCaps(imaging::PageSurvey& survey)
{
    if (survey.words.size() > imaging::maxWords) {
        survey.leftOut += survey.words.size() - imaging::maxWords;
        survey.words.resize(imaging::maxWords);
    }
    if (survey.marks.size() > imaging::maxMarks) {
        survey.leftOut += survey.marks.size() - imaging::maxMarks;
        survey.marks.resize(imaging::maxMarks);
    }
}

} // namespace

Result<imaging::PageSurvey> Surveyor::survey(const QImage& page, const imaging::PageReading& reading)
{
    const QImage gray = page.convertToFormat(QImage::Format_Grayscale8);
    if (gray.isNull())
        return fail(holdfast::errors::outOfMemory, "page");
    HF_CHECK(m_reader.use(reading.languages));
    const TextAngle angle = textAngleOf(gray);
    View best;
    for (const double turn : turnsToTry(angle)) {
        HF_TRY(View view, readTurnedView(m_reader, gray, turn));
        if (view.score > best.score)
            best = std::move(view);
        if (best.score >= goodScore && best.isMostlySure())
            break;
    }
    imaging::PageSurvey survey;
    survey.page = page.size();
    survey.angle = std::round(best.angle * 1000) / 1000;
    survey.words = best.words;
    const LookAlikes places = findLookAlikes(best.gray);
    readCodes(survey, best, gray, places.blocks, reading);
    HF_CHECK(readZones(survey, best, places.lines));
    HF_CHECK(readOtherParts(survey, best));
    HF_CHECK(findPortraits(survey, best));
    keepWithinCaps(survey);
    return survey;
}

/// What lies another way round is surveyed for itself, and told in its own upright view of the whole page.
Result<void> Surveyor::readOtherParts(imaging::PageSurvey& survey, const View& view)
{
    HF_TRY(std::vector<OtherWay> others, readOtherWays(m_reader, view.gray, survey.words));
    for (OtherWay& other : others) {
        imaging::PageSurvey part;
        part.page = survey.page;
        part.angle = std::round(inRange(survey.angle + other.view.angle) * 1000) / 1000;
        part.words = other.view.words;
        HF_CHECK(readZones(part, other.view, findLookAlikes(other.view.gray).lines));
        const QTransform toPart = other.fromView * survey.toUpright().inverted() * part.toUpright();
        for (Word& word : part.words)
            word.box = toPart.mapRect(word.box);
        for (imaging::PageSurvey::Mark& mark : part.marks)
            mark.box = toPart.mapRect(mark.box);
        keepWithinCaps(part);
        if (survey.parts.size() < imaging::maxParts)
            survey.parts.push_back(std::move(part));
        else
            ++survey.leftOut;
    }
    return {};
}

/// Each place once more by itself, enlarged, with the zone's alphabet only: what else is on the page disturbs reading.
Result<void> Surveyor::readZones(imaging::PageSurvey& survey, const View& view, std::vector<QRect> lines)
{
    std::erase_if(lines, [&](const QRect& line) {
        return std::ranges::any_of(survey.codes, [&](const auto& code) { return code.box.intersects(line); });
    });
    constexpr size_t mostPlaces = 12;
    size_t looked = 0;
    for (const QRect& place : stacked(std::move(lines))) {
        if (isProse(place, view.words))
            continue;
        survey.marks.push_back({false, place});
        if (++looked > mostPlaces)
            continue;
        const int pad = std::max(6, place.height() / 6);
        const QRect area = place.adjusted(-pad * 2, -pad, pad * 2, pad) & view.gray.rect();
        const QImage cut = view.gray.copy(area);
        std::vector<Word> bestWords;
        std::vector<Word> known;
        std::ranges::copy_if(
            view.words, std::back_inserter(known), [&](const Word& word) { return area.contains(word.box.center()); });
        size_t bestHeld = zoneStrength(known);
        for (const int width : {1500, 1000, 2200}) {
            const double factor = std::min(4.0, double(width) / std::max(1, cut.width()));
            HF_TRY(std::vector<Word> words, m_reader.readZone(evenlyLit(scaledGray(cut, factor))));
            const size_t held = zoneStrength(words);
            if (held > bestHeld) {
                const QTransform back = QTransform::fromScale(1 / factor, 1 / factor);
                for (Word& word : words)
                    word.box = back.mapRect(word.box).translated(area.topLeft());
                bestHeld = held;
                bestWords = std::move(words);
            }
            if (bestHeld >= 4)
                break;
        }
        if (bestHeld == 0) {
            HF_TRY(const bool isPlain, isPlainPlace(place, view));
            if (isPlain)
                survey.marks.pop_back();
        }
        if (bestWords.empty())
            continue;
        std::erase_if(survey.words, [&](const Word& word) { return area.contains(word.box.center()); });
        uint32_t last = 0;
        for (const Word& word : survey.words)
            last = std::max(last, word.line);
        for (Word& word : bestWords) {
            word.line += last + 1;
            survey.words.push_back(std::move(word));
        }
    }
    return {};
}

/// By the words of the page, or else by those of the place alone: light letters on dark are often read only then.
Result<bool> Surveyor::isPlainPlace(const QRect& place, const View& view)
{
    if (isPlainText(place, view.words))
        return true;
    const int pad = std::max(8, place.height() / 2);
    const QRect area = place.adjusted(-pad, -pad, pad, pad) & view.gray.rect();
    const double factor = std::min(4.0, 900.0 / std::max(1, area.width()));
    HF_TRY(std::vector<Word> words, m_reader.read(scaledGray(view.gray.copy(area), factor)));
    for (Word& word : words)
        word.box = QTransform::fromScale(1 / factor, 1 / factor).mapRect(word.box).translated(area.topLeft());
    return isPlainText(place, words);
}

void Surveyor::readCodes(imaging::PageSurvey& survey, const View& view, const QImage& page, std::vector<QRect> blocks,
    const imaging::PageReading& reading)
{
    const auto add = [&](RawCode code) {
        const bool isKnown
            = std::ranges::any_of(survey.codes, [&](const auto& other) { return isSamePlace(other.box, code.box); });
        if (isKnown)
            return;
        if (survey.codes.size() < imaging::maxCodes)
            survey.codes.push_back({std::move(code.format), std::move(code.text), code.box});
        else
            ++survey.leftOut;
    };
    for (RawCode& code : readRawCodes(view.gray, reading)) {
        if (std::min(code.box.width(), code.box.height()) * 4 < std::max(code.box.width(), code.box.height()))
            code.box = wholeLineCode(view.gray, code.box);
        add(std::move(code));
    }
    for (RawCode& code : readSlantingCodes(view.gray, reading))
        add(std::move(code));
    if (view.angle != 0 && survey.codes.empty()) {
        const QTransform toUpright = survey.toUpright();
        for (RawCode& code : readRawCodes(page, reading)) {
            code.box = toUpright.mapRect(code.box);
            add(std::move(code));
        }
    }
    constexpr size_t mostBlocks = 8;
    size_t looked = 0;
    for (const QRect& block : blocks) {
        if (isProse(block, view.words))
            continue;
        survey.marks.push_back({true, block});
        if (++looked > mostBlocks
            || std::ranges::any_of(survey.codes, [&](const auto& code) { return code.box.intersects(block); }))
            continue;
        const int pad = std::max(12, std::max(block.width(), block.height()) / 8);
        const QRect area = block.adjusted(-pad, -pad, pad, pad) & view.gray.rect();
        const QImage cut = view.gray.copy(area);
        std::vector<double> angles{0.0};
        for (const Slant& slant : slantsOf(cut))
            angles.push_back(slant.turn);
        angles.insert(angles.end(), {3.0, -3.0, 6.0, -6.0, 10.0, -10.0});
        for (const double angle : angles) {
            const double factor = std::max(cut.width(), cut.height()) < 900 ? 2.0 : 1.0;
            const QImage large = turned(scaledGray(cut, factor), angle);
            const std::vector<RawCode> found = readRawCodes(large, reading);
            for (const RawCode& code : found) // the place is what counts: its box is that of the block
                add({code.format, code.text, block});
            if (!found.empty())
                break;
        }
    }
}

Result<void> Surveyor::findPortraits(imaging::PageSurvey& survey, const View& view)
{
    HF_TRY(const std::vector<PhotoField> photos, m_portraits.find(view.gray));
    for (const PhotoField& photo : photos)
        if (survey.portraits.size() < imaging::maxPortraits)
            survey.portraits.push_back({photo.box, photo.hasEdges});
        else
            ++survey.leftOut;
    return {};
}

} // namespace holdfast::decode
