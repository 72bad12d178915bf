#include "ui/cover/cover_canvas.h"

#include "ui/common/theme.h"

#include <QPainter>

namespace holdfast::ui {

namespace {
constexpr int outlineGap = 3; // screen px from a cover to the middle of its outline
constexpr int outlineReach = 6; // to where the outline has faded out

QRegion outlineAround(const QRect& box)
{
    const int inside = outlineReach - outlineGap;
    return QRegion(box.adjusted(-outlineReach, -outlineReach, outlineReach, outlineReach))
        .subtracted(box.adjusted(inside, inside, -inside, -inside));
}
} // namespace

QRect CoverCanvas::toScreen(const QRect& page) const
{
    return QRectF(page.x() * m_zoom, page.y() * m_zoom, page.width() * m_zoom, page.height() * m_zoom).toAlignedRect();
}

QRect CoverCanvas::selectedBounds() const
{
    QRect bounds;
    for (size_t i = 0; i < m_covers.size(); ++i)
        if (m_selected && belongTogether(i, *m_selected))
            bounds |= m_covers[i].box;
    return bounds;
}

CoverCanvas::Seen CoverCanvas::seenSelection() const
{
    Seen seen;
    if (!m_selected)
        return seen;
    for (size_t i = 0; i < m_covers.size(); ++i)
        if (belongTogether(i, *m_selected))
            seen.covers += toScreen(m_covers[i].box);
    seen.outline = outlineAround(toScreen(selectedBounds()));
    return seen;
}

void CoverCanvas::updateSince(const Seen& before)
{
    const Seen now = seenSelection();
    update(before.covers.xored(now.covers) + before.outline + now.outline);
}

void CoverCanvas::paintEvent(QPaintEvent*)
{
    const Colors& colors = Theme::current().colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(rect(), m_page);
    if (!m_showsOriginal)
        for (const PlacedCover& cover : m_covers)
            painter.fillRect(toScreen(cover.box), colors.cover);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (m_selected && !m_showsOriginal) {
        const QRect box = toScreen(selectedBounds());
        const QRect outline = box.adjusted(-outlineGap, -outlineGap, outlineGap, outlineGap);
        painter.setPen(QPen(colors.surface, 4)); // so that it shows on dark and light paper alike
        painter.drawRoundedRect(outline, 3, 3);
        painter.setPen(QPen(colors.accent, 2));
        painter.drawRoundedRect(outline, 3, 3);
    }
    painter.setPen(hasFocus() ? QPen(colors.accent, 2) : QPen(colors.line, 1));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace holdfast::ui
