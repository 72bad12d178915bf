#include "app/decode/survey/turned_view.h"

#include "app/decode/leak/code_reader.h"
#include "app/decode/survey/mark_finder.h"
#include "app/decode/survey/place_words.h"
#include "app/decode/survey/slant.h"
#include "app/decode/survey/text_angle.h"
#include "core/imaging/suggest/page_survey.h"

#include <algorithm>
#include <cmath>

namespace holdfast::decode {

using Word = imaging::PageText::Word;

namespace {

constexpr int smallViewSide = 1400, largeViewSide = 2200; ///< px: what is scaled to lie between for reading
constexpr int surelyAnotherWay = 20; ///< letters of sure words that no noise gives

double withinHalfTurn(double angle)
{
    const double turn = std::remainder(angle, 360.0);
    return turn <= -180 ? turn + 360 : turn;
}

std::vector<Word> wordsInside(const std::vector<Word>& words, const QRect& place)
{
    std::vector<Word> inside;
    std::ranges::copy_if(
        words, std::back_inserter(inside), [&](const Word& word) { return place.contains(word.box.center()); });
    return inside;
}

int lettersIn(const std::vector<Word>& words)
{
    int letters = 0;
    for (const Word& word : words)
        letters += lettersOf(word.text);
    return letters;
}

/// At which angles the rows of a place could lie. Empty where nothing lies in rows, as in a photo.
std::vector<double> anglesOf(const QImage& place)
{
    constexpr double nearlyLevel = 3; // degrees
    TextAngle angle = textAngleOf(place);
    if (!angle.isSure && std::abs(angle.turn) < nearlyLevel)
        for (const Slant& slant : slantsOf(place)) { // steeper than what print is looked for by itself
            if (std::abs(slant.turn) < nearlyLevel)
                continue;
            const TextAngle rest = textAngleOf(turned(place, slant.turn));
            if (rest.isSure) {
                angle = {slant.turn + rest.turn, true};
                break;
            }
        }
    std::vector<double> angles;
    if (angle.isSure)
        angles = {angle.turn, angle.turn + 180};
    else if (angle.turn != 0)
        for (const double more : {0.0, 180.0, 90.0, -90.0})
            angles.push_back(angle.turn + more);
    else if (!findLookAlikes(turned(place, 90)).lines.empty())
        angles = {90.0, -90.0};
    else if (!findLookAlikes(place).lines.empty())
        angles = {180.0};
    return angles;
}

} // namespace

int scoreOf(const std::vector<Word>& words)
{
    int score = 0;
    for (const Word& word : words)
        if (const int letters = lettersOf(word.text); word.confidence >= 60 && letters >= 3)
            score += letters;
    return score;
}

bool TurnedView::isMostlySure() const
{
    return score * 2 >= lettersIn(words);
}

Result<TurnedView> readTurnedView(TextReader& reader, const QImage& gray, double angle)
{
    TurnedView view;
    view.angle = withinHalfTurn(angle);
    view.gray = turned(gray, view.angle);
    const double side = std::max(view.gray.width(), view.gray.height());
    const double factor = side < smallViewSide ? 2.0 : std::min(1.0, largeViewSide / side);
    const QImage scaled = evenlyLit(scaledGray(view.gray, factor));
    HF_TRY(view.words, reader.read(scaled));
    const QTransform back = QTransform::fromScale(
        double(view.gray.width()) / scaled.width(), double(view.gray.height()) / scaled.height());
    for (Word& word : view.words)
        word.box = back.mapRect(word.box);
    view.score = scoreOf(view.words);
    return view;
}

Result<std::vector<OtherWay>> readOtherWays(TextReader& reader, const QImage& gray, const std::vector<Word>& words)
{
    constexpr double sameWay = 1.5; // degrees
    std::vector<QRect> known;
    for (const Word& word : words)
        if (word.confidence >= 60 && lettersOf(word.text) >= 3)
            known.push_back(word.box);
    std::vector<OtherWay> found;
    for (const QRect& place : printOutside(gray, known)) {
        const QImage cut = gray.copy(place);
        const std::vector<Word> before = wordsInside(words, place);
        const int scoreBefore = scoreOf(before);
        if (zoneStrength(before) > 1) // it lies the way that was read already
            continue;
        TurnedView best;
        for (const double angle : anglesOf(cut)) {
            const double turn = withinHalfTurn(angle);
            const bool isOnItsHead = std::abs(turn) > 180 - sameWay; // is read as words, if doubtful ones
            if (std::abs(turn) < sameWay || (isOnItsHead && lettersIn(before) < surelyAnotherWay))
                continue;
            HF_TRY(TurnedView view, readTurnedView(reader, cut, angle));
            if (view.score > best.score)
                best = std::move(view);
            if (best.score >= surelyAnotherWay && best.isMostlySure())
                break;
        }
        const bool isBetter = best.score >= surelyAnotherWay && best.score * 2 > scoreBefore * 3;
        if (!isBetter && zoneStrength(best.words) == 0)
            continue;
        const QTransform fromView = imaging::turnedBy(cut.size(), best.angle).inverted()
            * QTransform::fromTranslate(place.left(), place.top());
        found.push_back({place, std::move(best), fromView});
    }
    return found;
}

} // namespace holdfast::decode
