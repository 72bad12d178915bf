#include "core/imaging/suggest/suggester.h"

#include "core/imaging/suggest/cover_codes.h"
#include "core/imaging/suggest/field_finder.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace holdfast::imaging {

namespace codes = cover_codes;

namespace {

using Source = Suggestion::Source;

/// In the upright view.
struct Upright {
    std::string_view code;
    Source source;
    QRect box;
    bool needsEye;
    std::string text;
};

/// Most of the smaller one lies in the other.
bool isSamePlace(const QRect& a, const QRect& b)
{
    const QRect common = a & b;
    const auto area = [](const QRect& box) { return int64_t(box.width()) * box.height(); };
    return !common.isEmpty() && area(common) * 2 >= std::min(area(a), area(b));
}

/// Of a line that was read in part nobody knows which part, nor how long the whole is: the rest may stand before it as
/// well as after it. Nothing else stands beside a zone.
int unreadBeside(const ReadZone& read)
{
    constexpr size_t longest = 44; // characters of a line, those of a passport
    const size_t length = std::clamp<size_t>(read.zone.text.front().size(), 1, longest);
    return int(int64_t(read.box.width()) * int64_t(longest + 1 - length) / int64_t(length));
}

void addZones(const PageSurvey& survey, std::vector<Upright>& found)
{
    for (const ReadZone& read : zonesOn(survey)) {
        const int height = std::max(8, int(read.lineHeight));
        const bool isPart = read.zone.format == MrzFormat::Fragment;
        QRect box = read.box.adjusted(-height, -height * 2 / 3, height, height * 2 / 3);
        bool isMarked = false;
        for (const PageSurvey::Mark& mark : survey.marks)
            if (!mark.isBarcode && mark.box.intersects(read.box)) {
                box = box.united(mark.box.adjusted(-height / 2, -height / 3, height / 2, height / 3));
                isMarked = true;
            }
        if (isPart)
            box.adjust(-unreadBeside(read), 0, unreadBeside(read), 0);
        if (isPart && (!isMarked || box.height() < height * 4)) // its other lines are above or below
            box.adjust(0, -height * 2, 0, height * 2);
        found.push_back({codes::mrz, Source::Zone, box, isPart, read.zone.text.front()});
    }
    // A line that stands between the lines of a zone was read twice, or in parts.
    for (size_t i = 0; i < found.size(); ++i)
        for (size_t k = i + 1; k < found.size();)
            if (found[i].box.intersects(found[k].box)) {
                found[i].box = found[i].box.united(found[k].box);
                found[i].needsEye = found[i].needsEye && found[k].needsEye;
                found.erase(found.begin() + std::ptrdiff_t(k));
            } else {
                ++k;
            }
}

void addCodes(const PageSurvey& survey, std::vector<Upright>& found)
{
    for (const PageSurvey::Code& code : survey.codes) {
        QRect box = code.box;
        // A line code is read along one line of pixels: its height is not known.
        if (const int least = std::max(box.width(), box.height()) / 4; std::min(box.width(), box.height()) < least) {
            const int more = least / 2;
            box.width() < box.height() ? box.adjust(-more, 0, more, 0) : box.adjust(0, -more, 0, more);
        }
        // What is told of a PDF417's place is that of its data: start, stop and what counts the rows lie beside them.
        if (code.format == "PDF417") {
            const int along = std::max(box.width(), box.height()) * 3 / 10, across = along / 4;
            box.width() > box.height() ? box.adjust(-along, -across, along, across)
                                       : box.adjust(-across, -along, across, along);
        }
        for (const PageSurvey::Mark& mark : survey.marks)
            if (mark.isBarcode && mark.box.intersects(box)
                && int64_t(mark.box.width()) * mark.box.height() < int64_t(box.width()) * box.height() * 6)
                box = box.united(mark.box);
        const int pad = std::max(6, std::max(box.width(), box.height()) / 16); // and the figures printed below
        found.push_back({codes::barcode, Source::Barcode, box.adjusted(-pad, -pad, pad, pad), false, code.text});
    }
    for (const PageSurvey::Mark& mark : survey.marks) {
        const int pad = std::max(8, std::min(mark.box.width(), mark.box.height()) / 6);
        const QRect box = mark.box.adjusted(-pad, -pad, pad, pad);
        if (std::ranges::none_of(found, [&](const Upright& other) { return isSamePlace(other.box, box); }))
            found.push_back({mark.isBarcode ? codes::barcode : codes::mrz, Source::LooksLike, box, true, {}});
    }
}

/// What is read on a photo is looked for all the same: it stays covered where the person leaves the photo open.
void addPortraits(const PageSurvey& survey, std::vector<Upright>& found)
{
    for (const PageSurvey::Portrait& portrait : survey.portraits)
        found.push_back({codes::photo, Source::Face, portrait.box, !portrait.hasEdges, {}});
}

void addFields(const PageSurvey& survey, const std::vector<KnownValue>& values, std::vector<Upright>& found)
{
    std::vector<QRect> taken;
    for (const Upright& cover : found)
        if (cover.source != Source::LooksLike)
            taken.push_back(cover.box);
    for (FoundField& field : findFields(survey.words, taken, values)) {
        const auto same = std::ranges::find_if(
            found, [&](const Upright& other) { return other.code == field.code && isSamePlace(other.box, field.box); });
        if (same != found.end()) {
            same->box = same->box.united(field.box);
            same->needsEye = same->needsEye && !field.isSure;
        } else {
            found.push_back({field.code, field.repeats ? Source::Repeats : Source::Label, field.box, !field.isSure,
                std::move(field.text)});
        }
    }
}

bool isAboutThePage(const Error& error)
{
    return error.is(errors::decodeFailed) || error.is(holdfast::errors::tooLarge)
        || error.is(holdfast::errors::outOfMemory);
}

} // namespace

std::vector<QRect> onPage(const PageSurvey& survey, const QRect& upright)
{
    constexpr double nearlyStraight = 0.4; // degrees
    constexpr int mostSteps = 24;
    const QTransform back = survey.toUpright().inverted();
    const QRect page(QPoint(0, 0), survey.page);
    const QRect inside = upright & QRect(QPoint(0, 0), survey.uprightSize());
    const double tilt = std::abs(std::remainder(survey.angle, 90.0));
    const bool isWide = inside.width() >= inside.height();
    const int length = std::max(inside.width(), inside.height());
    const int breadth = std::max(1, std::min(inside.width(), inside.height()));
    int steps = 1;
    if (tilt > nearlyStraight)
        steps
            = std::clamp(int(std::ceil(length * std::sin(tilt * std::numbers::pi / 180) * 2 / breadth)), 1, mostSteps);
    std::vector<QRect> boxes;
    for (int i = 0; i < steps; ++i) {
        const double from = double(length) * i / steps, size = double(length) / steps;
        const QRectF part = isWide ? QRectF(inside.x() + from, inside.y(), size, inside.height())
                                   : QRectF(inside.x(), inside.y() + from, inside.width(), size);
        if (const QRect box = back.map(QPolygonF(part)).boundingRect().toAlignedRect() & page; !box.isEmpty())
            boxes.push_back(box);
    }
    return boxes;
}

std::vector<Suggestion> suggestCovers(const PageSurvey& survey, uint32_t page, const std::vector<KnownValue>& values)
{
    std::vector<Upright> found;
    addZones(survey, found);
    addCodes(survey, found);
    addFields(survey, values, found);
    addPortraits(survey, found);
    std::ranges::stable_sort(found, {}, [](const Upright& cover) { return cover.box.top(); });
    std::vector<Suggestion> suggestions;
    for (Upright& cover : found)
        if (std::vector<QRect> boxes = onPage(survey, cover.box); !boxes.empty())
            suggestions.push_back(
                {cover.code, cover.source, page, std::move(boxes), cover.needsEye, std::move(cover.text)});
    return suggestions;
}

Result<SuggestedCovers> suggestForDocument(DecodeClient& decoder, uint32_t pages, const Progress& progress,
    LoadAgain loadAgain, const ReadingLanguages& languages)
{
    CarefulPages read(decoder, std::move(loadAgain), progress, languages);
    SuggestedCovers suggested;
    std::vector<std::pair<uint32_t, PageSurvey>> surveys;
    std::vector<KnownValue> values;
    for (uint32_t number = 1; number <= pages; ++number) {
        HF_CHECK(progress.checkpoint());
        progress.report("looking", number, pages);
        auto survey = read.survey(number);
        if (!survey) {
            if (!isAboutThePage(survey.error()))
                return fail(survey.error());
            suggested.unchecked.push_back({number, std::string(survey.error().code().id)});
            continue;
        }
        if (survey->leftOut > 0
            || std::ranges::any_of(survey->parts, [](const PageSurvey& part) { return part.leftOut > 0; }))
            suggested.unchecked.push_back({number, "too many words"});
        if (survey->lacksLineCodes)
            suggested.unchecked.push_back({number, std::string(lineCodesNotSought)});
        std::vector<PageSurvey> parts = std::exchange(survey->parts, {});
        parts.insert(parts.begin(), std::move(*survey));
        for (PageSurvey& part : parts) {
            for (KnownValue& value : knownValuesOf(part))
                values.push_back(std::move(value));
            surveys.emplace_back(number, std::move(part));
        }
    }
    for (const auto& [number, survey] : surveys)
        for (Suggestion& suggestion : suggestCovers(survey, number, values))
            suggested.covers.push_back(std::move(suggestion));
    return suggested;
}

std::string_view toText(Suggestion::Source source)
{
    switch (source) {
    case Source::Zone:
        return "zone";
    case Source::Barcode:
        return "barcode";
    case Source::Label:
        return "label";
    case Source::Repeats:
        return "repeats";
    case Source::Face:
        return "face";
    case Source::LooksLike:
        break;
    }
    return "looks-like";
}

} // namespace holdfast::imaging
