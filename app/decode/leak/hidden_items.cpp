#include "app/decode/leak/hidden_items.h"

#include "app/decode/leak/hidden_ink.h"
#include "app/decode/leak/pdf_drawing.h"
#include "core/imaging/leak/leak_codes.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace holdfast::decode {

namespace codes = imaging::leak_codes;

namespace {

using Kind = PageItem::Kind;

constexpr double itemDotsPerInch = 100, mostItemPixels = 2'600;
constexpr size_t mostBatches = 12;
constexpr size_t fewestSegments = 12; ///< fewer draw no letters and no code

/// Items of one kind that don't touch each other, so that what changes at one's place is its own.
struct Batch {
    Kind kind = Kind::Text;
    std::vector<const PageItem*> items;

    bool takes(const PageItem& item) const
    {
        return kind == item.kind
            && std::ranges::none_of(items, [&](const PageItem* other) { return other->box.intersects(item.box); });
    }
    std::set<PaintPlace> places() const
    {
        std::set<PaintPlace> all;
        for (const PageItem* item : items)
            for (const PageItem::Paint& paint : item->paints)
                all.insert(paint.place);
        return all;
    }
};

class PageSearch {
public:
    PageSearch(QByteArray upright, uint32_t page, double dotsPerInch, imaging::Traces& traces)
        : m_upright(std::move(upright))
        , m_shownBox(PdfViews::shownBox(m_upright))
        , m_items(PdfViews::itemsOf(m_upright))
        , m_page(page)
        , m_wanted(dotsPerInch)
        , m_traces(traces)
    {
    }

    void run()
    {
        if (m_upright.isEmpty() || m_shownBox.isEmpty())
            return m_traces.addUnread("what lies under what");
        if (!m_items.isWhole)
            m_traces.addUnread("what lies under what");
        for (const std::string& text : m_items.silent)
            if (isTelling(text))
                m_traces.add({codes::pdfText, m_page, {}, text, true});
        spreadSheet();
        findTinyItems();
        const std::vector<Batch> batches = batchesOf();
        if (batches.empty())
            return;
        m_dots = std::min(
            itemDotsPerInch, mostItemPixels * pointsPerInch / std::max({m_sheet.width(), m_sheet.height(), 1.0}));
        const QImage shown = onSheet(drawnFirst(m_upright, m_dots));
        for (const Batch& batch : batches)
            look(batch, shown);
    }

    const std::vector<std::string>& replacements() const { return m_items.replacements; }

private:
    /// Over what is painted beside the page too, as far as one page's size away; what is farther is told at once.
    void spreadSheet()
    {
        const double w = m_shownBox.width(), h = m_shownBox.height();
        const QRectF farthest = m_shownBox.adjusted(-w, -h, w, h);
        m_sheet = m_shownBox;
        for (const PageItem& item : m_items.entries)
            for (const PageItem::Paint& paint : item.paints) {
                const bool tells = item.kind == Kind::Picture || isTelling(paint.text)
                    || (item.kind == Kind::Drawing && item.segments >= fewestSegments);
                if (tells && !paint.box.isEmpty() && !farthest.intersects(paint.box))
                    tell(item.kind, {}, item.kind == Kind::Text ? paint.text : "outside the page");
                else if (tells && !item.box.isEmpty())
                    m_sheet = m_sheet.united(paint.box.intersected(farthest));
            }
    }

    static bool isTelling(const std::string& text)
    {
        return std::ranges::count_if(text, [](char c) { return c < 0 || c > ' '; }) >= 2;
    }

    /// Drawn so small that nobody sees what it is.
    void findTinyItems()
    {
        constexpr double tiny = 6, tinyLetters = 2; ///< pt
        for (const PageItem& item : m_items.entries)
            if (item.kind == Kind::Picture && item.pixels >= 100
                && std::max(item.box.width(), item.box.height()) < tiny)
                tell(Kind::Picture, item.box, "drawn too small to be seen");
            else if (item.kind == Kind::Text)
                for (const PageItem::Paint& paint : item.paints)
                    if (isTelling(paint.text) && std::min(paint.box.width(), paint.box.height()) < tinyLetters)
                        tell(Kind::Text, paint.box, paint.text);
    }

    std::vector<Batch> batchesOf()
    {
        std::vector<Batch> batches;
        const std::vector<PageItem>& items = m_items.entries;
        for (size_t i = 0; i < items.size(); ++i) {
            if (!isSuspect(i))
                continue;
            const auto free = std::ranges::find_if(batches, [&](const Batch& batch) { return batch.takes(items[i]); });
            if (free != batches.end())
                free->items.push_back(&items[i]);
            else if (batches.size() < mostBatches)
                batches.push_back({items[i].kind, {&items[i]}});
            else
                m_traces.addUnread("some of what lies under what");
        }
        return batches;
    }

    bool isSuspect(size_t at) const
    {
        const PageItem& item = m_items.entries[at];
        if (item.kind == Kind::Drawing && item.segments < fewestSegments)
            return false;
        if (item.isLimited || !m_shownBox.adjusted(-1, -1, 1, 1).contains(item.box))
            return true;
        return std::any_of(m_items.entries.begin() + std::ptrdiff_t(at) + 1, m_items.entries.end(),
            [&](const PageItem& later) { return hides(later, item); });
    }

    /// Text under a picture may be the text layer of a scan, which is compared with what can be read there instead.
    static bool hides(const PageItem& later, const PageItem& item)
    {
        constexpr double least = 3; ///< pt
        const bool mayBeScan = item.kind == Kind::Text && later.kind == Kind::Picture;
        const QRectF common = later.box.intersected(item.box);
        return later.isCover && !mayBeScan && common.width() >= least && common.height() >= least;
    }

    void look(const Batch& batch, const QImage& shown)
    {
        std::set<PaintPlace> places = batch.places();
        const QImage missing = onSheet(drawnFirst(PdfViews::without(m_upright, places), m_dots));
        places.insert(m_items.forms.begin(), m_items.forms.end());
        const QImage alone = onPaper(
            drawnFirst(PdfViews::alone(m_upright, places, m_sheet, batch.kind == Kind::Text), m_dots), {0, 0});
        if (shown.isNull() || missing.isNull() || alone.isNull())
            return m_traces.addUnread("what lies under what");
        const InkViews views{alone, shown, missing};
        for (const PageItem* item : batch.items) {
            const QRect place = onPixels(item->box).intersected(shown.rect());
            if (batch.kind == Kind::Text)
                lookAtText(views, place, *item);
            else if (const QRect hidden = hiddenStructure(views, place); !hidden.isNull())
                tell(batch.kind, onPoints(hidden), {});
        }
    }

    void lookAtText(const InkViews& views, const QRect& place, const PageItem& item)
    {
        QRect hidden;
        for (const QRect& window : hiddenLetters(views, place))
            if (!liesUnderPicture(onPoints(window), item))
                hidden = hidden.united(window);
        if (hidden.isNull())
            return;
        const QRectF box = onPoints(hidden);
        const auto paint = std::ranges::find_if(
            item.paints, [&](const PageItem::Paint& one) { return one.box.contains(box.center()); });
        tell(Kind::Text, box, paint == item.paints.end() ? std::string() : paint->text);
    }

    bool liesUnderPicture(const QRectF& box, const PageItem& item) const
    {
        return std::any_of(m_items.entries.begin() + (&item - m_items.entries.data()) + 1, m_items.entries.end(),
            [&](const PageItem& later) {
                return later.kind == Kind::Picture && later.isCover && later.box.contains(box.center());
            });
    }

    void tell(Kind kind, const QRectF& box, const std::string& text)
    {
        const QRect place = box.isEmpty() ? QRect() : onWantedPixels(box);
        const std::string_view code = kind == Kind::Text ? codes::pdfText : codes::hiddenPicture;
        const bool isTold = std::ranges::any_of(m_traces.entries, [&](const imaging::Trace& other) {
            return other.code == code && other.page == m_page && other.isCertain
                && (other.box.intersects(place) || (place.isNull() && other.text == text));
        });
        if (!isTold)
            m_traces.add({code, m_page, place, printable(text), true});
    }

    static std::string printable(const std::string& text)
    {
        return std::ranges::all_of(text, [](char c) { return c >= ' ' && c < 127; }) ? text : std::string();
    }

    QRect onPixels(const QRectF& box) const
    {
        const double scale = m_dots / pointsPerInch;
        return QRectF((box.left() - m_sheet.left()) * scale, (m_sheet.bottom() - box.bottom()) * scale,
            box.width() * scale, box.height() * scale)
            .toAlignedRect();
    }
    QRectF onPoints(const QRect& pixels) const
    {
        const double scale = pointsPerInch / m_dots;
        return {m_sheet.left() + pixels.x() * scale, m_sheet.bottom() - (pixels.y() + pixels.height()) * scale,
            pixels.width() * scale, pixels.height() * scale};
    }
    QRect onWantedPixels(const QRectF& box) const
    {
        const QRectF inside = box.intersected(m_shownBox);
        if (inside.isEmpty())
            return {};
        const double w = m_shownBox.width(), h = m_shownBox.height(), scale = m_wanted / pointsPerInch;
        const QRectF upright(
            inside.left() - m_shownBox.left(), m_shownBox.bottom() - inside.bottom(), inside.width(), inside.height());
        QTransform turned;
        if (m_rotation == 90)
            turned = QTransform(0, 1, -1, 0, h, 0);
        else if (m_rotation == 180)
            turned = QTransform(-1, 0, 0, -1, w, h);
        else if (m_rotation == 270)
            turned = QTransform(0, -1, 1, 0, 0, w);
        return (turned * QTransform::fromScale(scale * m_unit, scale * m_unit)).mapRect(upright).toAlignedRect();
    }

    QImage onSheet(const QImage& page) const { return onPaper(page, onPixels(m_shownBox).topLeft()); }

    /// On white paper of the sheet's size.
    QImage onPaper(const QImage& drawing, QPoint at) const
    {
        if (drawing.isNull())
            return {};
        const double scale = m_dots / pointsPerInch;
        QImage paper(
            int(std::ceil(m_sheet.width() * scale)), int(std::ceil(m_sheet.height() * scale)), QImage::Format_RGB32);
        paper.fill(Qt::white);
        QPainter(&paper).drawImage(at, drawing);
        return paper;
    }

public:
    int m_rotation = 0;
    double m_unit = 1;

private:
    QByteArray m_upright;
    QRectF m_shownBox, m_sheet;
    PageItems m_items;
    uint32_t m_page;
    double m_wanted, m_dots = itemDotsPerInch;
    imaging::Traces& m_traces;
};

} // namespace

std::vector<std::string> findHiddenItems(PdfViews& views, uint32_t page, double dotsPerInch, imaging::Traces& traces)
{
    PageSearch search(views.upright(page), page, dotsPerInch, traces);
    search.m_rotation = views.rotationOf(page);
    search.m_unit = views.unitOf(page);
    search.run();
    return search.replacements();
}

} // namespace holdfast::decode
