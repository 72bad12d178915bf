#include "app/decode/leak/pdf_pages.h"

#include "app/decode/leak/hidden_items.h"
#include "app/decode/leak/pdf_drawing.h"
#include "core/imaging/leak/leak_codes.h"

#include <QImage>
#include <QSet>
#include <poppler-qt6.h>

#include <algorithm>
#include <map>

namespace holdfast::decode {

namespace codes = imaging::leak_codes;

namespace {

constexpr double searchDotsPerInch = 100; ///< fine enough to tell what a letter changes
constexpr double largestSide = 4000; ///< px, of a view

QRect pixels(const QRectF& points, double dotsPerInch)
{
    const double scale = dotsPerInch / pointsPerInch;
    return QRectF(points.topLeft() * scale, points.size() * scale).toAlignedRect();
}

int differenceIn(const QImage& a, const QImage& b, const QRect& box)
{
    const QRect area = box.intersected(a.rect()).intersected(b.rect());
    int most = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x) {
            const QRgb p = reinterpret_cast<const QRgb*>(a.constScanLine(y))[x];
            const QRgb q = reinterpret_cast<const QRgb*>(b.constScanLine(y))[x];
            most = std::max(
                {most, std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)), std::abs(qBlue(p) - qBlue(q))});
        }
    return most;
}

/// The letters of a word that change nothing on the page: all of it, or at least two.
QString hiddenPart(const Poppler::TextBox& word, const QImage& shown, const QImage& textless, double dotsPerInch)
{
    constexpr int leastVisible = 20; ///< levels
    const QString text = word.text();
    QString hidden;
    int letters = 0;
    for (int i = 0; i < text.size(); ++i) {
        if (!text[i].isLetterOrNumber())
            continue;
        ++letters;
        if (differenceIn(shown, textless, pixels(word.charBoundingBox(i), dotsPerInch)) < leastVisible)
            hidden += text[i];
    }
    return hidden.size() >= 2 || (letters > 0 && hidden.size() == letters) ? text : QString();
}

void findHiddenText(const Poppler::Page& page, const QImage& shown, const QImage& textless, double dotsPerInch,
    double wanted, uint32_t number, imaging::Traces& traces)
{
    constexpr int flat = 40; ///< levels
    for (const auto& word : page.textList()) {
        const QString text = hiddenPart(*word, shown, textless, dotsPerInch);
        if (text.isEmpty())
            continue;
        const bool isFlat = rangeIn(shown, pixels(word->boundingBox(), dotsPerInch)) < flat;
        traces.add({codes::pdfText, number, pixels(word->boundingBox(), wanted), text.toStdString(), isFlat});
    }
}

/// Where a picture has structure and the page has none.
void findHiddenPictures(
    const QImage& alone, const QImage& shown, double scale, uint32_t number, imaging::Traces& traces)
{
    constexpr int side = 8, structured = 64, flat = 24, fewest = 12;
    QRect box;
    int hidden = 0;
    for (int y = 0; y + side <= std::min(alone.height(), shown.height()); y += side)
        for (int x = 0; x + side <= std::min(alone.width(), shown.width()); x += side)
            if (const QRect tile(x, y, side, side);
                rangeIn(alone, tile) >= structured && rangeIn(shown, tile) <= flat) {
                ++hidden;
                box = box.united(tile);
            }
    if (hidden >= fewest)
        traces.add({codes::hiddenPicture, number,
            QRectF(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale).toAlignedRect(), {},
            true});
}

int structuredTiles(const QImage& image)
{
    constexpr int side = 8, structured = 48;
    int count = 0;
    for (int y = 0; y + side <= image.height(); y += side)
        for (int x = 0; x + side <= image.width(); x += side)
            count += rangeIn(image, {x, y, side, side}) >= structured ? 1 : 0;
    return count;
}

std::map<QString, int> wordsOf(const Poppler::Page& page)
{
    std::map<QString, int> words;
    for (const auto& word : page.textList())
        ++words[word->text()];
    return words;
}

void findOutside(const QByteArray& open, const Poppler::Page& page, uint32_t number, imaging::Traces& traces)
{
    const auto document = opened(open);
    const auto whole = document ? document->page(0) : nullptr;
    if (!whole) {
        traces.addUnread("what lies outside a page");
        return;
    }
    std::map<QString, int> shown = wordsOf(page);
    for (const auto& [word, count] : wordsOf(*whole))
        if (count > shown[word] && std::ranges::any_of(word, [](QChar c) { return c.isLetterOrNumber(); }))
            traces.add({codes::pdfText, number, {}, word.toStdString(), true});
    constexpr int fewest = 4, pointsApart = 2;
    const QSizeF size = page.pageSizeF(), all = whole->pageSizeF();
    if (all.width() > size.width() + pointsApart || all.height() > size.height() + pointsApart)
        if (std::max(all.width(), all.height()) < largestSide
            && structuredTiles(drawn(*whole, pointsPerInch)) > structuredTiles(drawn(page, pointsPerInch)) + fewest)
            traces.add({codes::hiddenPicture, number, {}, "outside the page", true});
}

/// Words that the file gives in place of what it draws: only reading the page tells whether they are the same.
void findReplaced(const Poppler::Page& page, const std::vector<std::string>& replacements, double dotsPerInch,
    uint32_t number, imaging::Traces& traces)
{
    constexpr qsizetype fewestLetters = 3; // ligatures and hyphens are given that way everywhere
    QSet<QString> given;
    for (const std::string& text : replacements)
        for (const QString& word : QString::fromStdString(text).split(QLatin1Char(' ')))
            if (word.size() >= fewestLetters)
                given.insert(word);
    if (given.isEmpty())
        return;
    for (const auto& word : page.textList()) // a text that was given is one word, spaces and all
        for (const QString& part : word->text().split(QLatin1Char(' ')))
            if (given.contains(part))
                traces.add(
                    {codes::pdfText, number, pixels(word->boundingBox(), dotsPerInch), part.toStdString(), false});
}

} // namespace

PdfPages::PdfPages(const QByteArray& untrustedPdf)
    : m_views(untrustedPdf)
    , m_shown(opened(untrustedPdf))
{
}

PdfPages::~PdfPages() = default;

imaging::Traces PdfPages::inspect(uint32_t number, double dotsPerInch)
{
    imaging::Traces traces;
    const auto page = m_shown ? m_shown->page(int(number) - 1) : nullptr;
    if (!page) {
        traces.addUnread("page " + std::to_string(number));
        return traces;
    }
    const double longSide = std::max({page->pageSizeF().width(), page->pageSizeF().height(), 1.0}) / pointsPerInch;
    const double fine = std::min(searchDotsPerInch, largestSide / longSide);
    const QImage shown = drawn(*page, fine);
    if (const QImage textless = drawnFirst(m_views.withoutText(number), fine);
        !shown.isNull() && textless.size() == shown.size())
        findHiddenText(*page, shown, textless, fine, dotsPerInch, number, traces);
    else
        traces.addUnread("text under covers");
    for (const QByteArray& view : m_views.picturesAlone(number))
        if (const QImage alone = drawnFirst(view, fine); alone.isNull())
            traces.addUnread("pictures under covers");
        else
            findHiddenPictures(alone, shown, dotsPerInch / fine, number, traces);
    findOutside(m_views.laidOpen(number), *page, number, traces);
    findReplaced(*page, findHiddenItems(m_views, number, dotsPerInch, traces), dotsPerInch, number, traces);
    return traces;
}

} // namespace holdfast::decode
