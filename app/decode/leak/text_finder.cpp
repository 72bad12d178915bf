#include "app/decode/leak/text_finder.h"

#include "app/decode/leak/code_reader.h"
#include "app/decode/leak/faint_parts.h"
#include "app/decode/leak/faint_shades.h"
#include "app/decode/leak/veiled_marks.h"
#include "app/decode/survey/code_marks.h"
#include "app/decode/survey/place_words.h"
#include "app/decode/survey/turned_view.h"

#include <QTransform>

#include <algorithm>

namespace holdfast::decode {

using Word = imaging::PageText::Word;

namespace {

constexpr int smallSide = 1400; ///< px: a page below is read at twice its size
constexpr int largeSide = 4000; ///< px: a page above is read smaller
constexpr int secondSide = 1800; ///< px: large letters are read better small

bool isSure(const Word& word)
{
    return word.confidence >= 60 && lettersOf(word.text) >= 3;
}

size_t sureWords(const std::vector<Word>& words)
{
    return size_t(std::ranges::count_if(words, isSure));
}

void addNew(imaging::PageText& text, std::vector<Word> words, const QTransform& back)
{
    const uint32_t firstLine = text.words.empty() ? 0 : text.words.back().line;
    const size_t known = text.words.size();
    for (Word& word : words) {
        word.box = back.mapRect(word.box);
        word.line += firstLine;
        const bool isKnown = std::any_of(text.words.begin(), text.words.begin() + std::ptrdiff_t(known),
            [&](const Word& other) { return other.box.contains(word.box.center()); });
        if (!isKnown)
            text.add(std::move(word));
    }
}

void addAll(imaging::PageText& text, std::vector<Word> words, const QTransform& back)
{
    const uint32_t firstLine = text.words.empty() ? 0 : text.words.back().line;
    for (Word& word : words) {
        word.box = back.mapRect(word.box);
        word.line += firstLine;
        text.add(std::move(word));
    }
}

QImage scaledBy(const QImage& gray, double scale)
{
    if (scale == 1.0)
        return gray;
    return gray
        .scaled(std::max(8, int(gray.width() * scale)), std::max(8, int(gray.height() * scale)), Qt::IgnoreAspectRatio,
            Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

QTransform backFrom(const QImage& scaled, const QImage& gray)
{
    return QTransform::fromScale(double(gray.width()) / scaled.width(), double(gray.height()) / scaled.height());
}

/// Blue on white differs little in one colour and is plain to see all the same.
bool isPlainToSee(const QImage& gray, const QRect& word)
{
    int lightest = 0, darkest = 255;
    const int edge = word.height() / 4; // where a cover may end
    const QRect box = word.adjusted(edge, edge, -edge, -edge) & gray.rect();
    for (int y = box.top(); y <= box.bottom(); ++y)
        for (int x = box.left(); x <= box.right(); ++x) {
            const int shade = gray.constScanLine(y)[x];
            lightest = std::max(lightest, shade);
            darkest = std::min(darkest, shade);
        }
    return lightest - darkest > faintRange((lightest + darkest) / 2);
}

/// Ordinary reading makes something of what the eye hardly sees, too, mostly doubtful words: they don't speak for its
/// being seen.
void addFaint(imaging::PageText& text, std::vector<Word> words, const QImage& gray)
{
    std::erase_if(words, [&](const Word& word) { return isPlainToSee(gray, word.box); });
    std::erase_if(words, [&](const Word& word) {
        return std::ranges::any_of(
            text.words, [&](const Word& other) { return other.isFaint && other.box.contains(word.box.center()); });
    });
    const auto area = [](const QRect& box) { return int64_t(box.width()) * box.height(); };
    std::erase_if(text.words, [&](const Word& other) {
        return std::ranges::any_of(words, [&](const Word& word) {
            return other.box.contains(word.box.center()) && area(other.box) <= area(word.box) * 4;
        });
    });
    for (Word& word : words)
        word.isFaint = true;
    addAll(text, std::move(words), {});
}

/// What shows through a cover and was not read may still be read by somebody: it is told of without its text.
void addVeiledRows(imaging::PageText& text, const QImage& gray)
{
    for (const QRect& box : quietBoxes(gray))
        for (const QRect& place : veiledMarks(gray, box)) {
            const bool isRead = std::ranges::any_of(
                text.words, [&](const Word& word) { return word.isFaint && word.box.intersects(place); });
            if (!isRead)
                addAll(text, {Word{{}, place, 0, 1, true}}, {});
        }
}

} // namespace

Result<imaging::PageText> TextFinder::find(const QImage& page, const imaging::PageReading& reading)
{
    const QImage gray = page.convertToFormat(QImage::Format_Grayscale8);
    if (gray.isNull())
        return fail(holdfast::errors::outOfMemory, "page");
    HF_CHECK(m_reader.use(reading.languages));
    imaging::PageText text;
    const double side = std::max(gray.width(), gray.height());
    HF_CHECK(readScaled(gray, side < smallSide ? 2.0 : std::min(1.0, largeSide / side), text));
    if (side > largeSide)
        HF_CHECK(readScaled(gray, secondSide / side, text));
    // What lies on its side or its head is read as many doubtful words.
    if (const size_t sure = sureWords(text.words); sure < 3 || sure * 2 < text.words.size())
        HF_CHECK(readTurned(gray, text));
    if (!m_reader.readsEnglishOnly())
        HF_CHECK(readZoneLines(gray, text));
    HF_CHECK(readOtherParts(gray, text));
    HF_CHECK(readFaint(gray, page, text));
    for (imaging::PageText::Code& code : readCodes(gray, reading))
        text.add(std::move(code));
    HF_TRY(const std::vector<PhotoField> photos, m_portraits.find(gray));
    for (const PhotoField& photo : photos)
        text.addPhoto(photo.box);
    for (const QRect& mark : codeMarks(gray)) {
        const bool isRead
            = std::ranges::any_of(text.codes, [&](const auto& code) { return code.box.intersects(mark); });
        if (!isRead && !isProse(mark, text.words))
            text.add(imaging::PageText::Code{{}, {}, mark});
    }
    return text;
}

Result<void> TextFinder::readScaled(const QImage& gray, double scale, imaging::PageText& text)
{
    const QImage scaled = scaledBy(gray, scale);
    HF_TRY(std::vector<Word> words, m_reader.read(scaled));
    addNew(text, std::move(words), backFrom(scaled, gray));
    return {};
}

/// Packs of other languages take a line of a zone for words of their own: more languages must not find less.
Result<void> TextFinder::readZoneLines(const QImage& gray, imaging::PageText& text)
{
    const double side = std::max(gray.width(), gray.height());
    const QImage scaled = scaledBy(gray, side < smallSide ? 2.0 : std::min(1.0, largeSide / side));
    HF_TRY(std::vector<Word> words, m_reader.readEnglish(scaled));
    if (zoneStrength(words) > zoneStrength(text.words))
        addAll(text, std::move(words), backFrom(scaled, gray));
    return {};
}

Result<void> TextFinder::readTurned(const QImage& gray, imaging::PageText& text)
{
    const double side = std::max(gray.width(), gray.height());
    const double scale = std::min(1.0, 2200 / side);
    for (const int angle : {90, 180, 270, -6, 6, -12, 12}) {
        const QTransform turn = QTransform().scale(scale, scale).rotate(angle);
        QImage paper = gray.convertToFormat(QImage::Format_ARGB32).transformed(turn, Qt::SmoothTransformation);
        QImage flat(paper.size(), QImage::Format_RGB32);
        flat.fill(Qt::white); // the corners that turning leaves empty
        for (int y = 0; y < paper.height(); ++y)
            for (int x = 0; x < paper.width(); ++x)
                if (const QRgb pixel = reinterpret_cast<const QRgb*>(paper.constScanLine(y))[x]; qAlpha(pixel) > 127)
                    reinterpret_cast<QRgb*>(flat.scanLine(y))[x] = pixel;
        HF_TRY(std::vector<Word> words, m_reader.read(flat.convertToFormat(QImage::Format_Grayscale8)));
        if (sureWords(words) < std::max<size_t>(2, sureWords(text.words) + 1))
            continue;
        std::erase_if(text.words, [](const Word& word) { return !isSure(word); }); // they were these, the wrong way up
        addAll(text, std::move(words), QImage::trueMatrix(turn, gray.width(), gray.height()).inverted());
        return {};
    }
    return {};
}

Result<void> TextFinder::readOtherParts(const QImage& gray, imaging::PageText& text)
{
    HF_TRY(std::vector<OtherWay> others, readOtherWays(m_reader, gray, text.words));
    for (OtherWay& other : others)
        addAll(text, std::move(other.view.words), other.fromView);
    return {};
}

/// Words of noise are short or doubtful: what counts is several sure letters.
Result<void> TextFinder::readFaint(const QImage& gray, const QImage& page, imaging::PageText& text)
{
    for (const QImage& view : faintParts(gray, page)) {
        const double side = std::max(view.width(), view.height());
        const double scale = side < smallSide ? 2.0 : std::min(1.0, largeSide / side);
        imaging::PageText faint;
        HF_CHECK(readScaled(view, scale, faint));
        std::erase_if(faint.words, [](const Word& word) { return !isSure(word); });
        int letters = 0;
        for (const Word& word : faint.words)
            letters += lettersOf(word.text);
        if (letters >= 5)
            addFaint(text, std::move(faint.words), gray);
    }
    addVeiledRows(text, gray);
    return {};
}

} // namespace holdfast::decode
