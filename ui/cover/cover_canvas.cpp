#include "ui/cover/cover_canvas.h"

#include "ui/cover/arrow_step.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>
#include <cmath>

namespace holdfast::ui {

namespace {
constexpr int leastSide = 4; // page px: a smaller drag was a click
constexpr double grip = 10; // screen px around an edge
} // namespace

CoverCanvas::CoverCanvas(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("coverCanvas"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleDescription(tr("N adds a cover, Tab chooses the next one, arrow keys move it, Shift with arrow keys "
                                "changes its size, Delete removes it"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CoverCanvas::setPage(const QImage& page)
{
    m_page = page;
    m_covers.clear();
    m_drag = Drag::None;
    select({});
    updateGeometry();
    resize(sizeHint());
    update();
}

void CoverCanvas::setCovers(const std::vector<PlacedCover>& covers)
{
    const bool hadSelection = m_selected.has_value();
    const std::optional<size_t> suggestion = selectedSuggestion();
    m_covers = covers;
    if (suggestion)
        selectSuggestion(*suggestion);
    else if (hadSelection && (*m_selected >= m_covers.size() || m_covers[*m_selected].suggestion))
        select({});
    update();
}

void CoverCanvas::setShowsOriginal(bool shows)
{
    m_showsOriginal = shows;
    update();
}

void CoverCanvas::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, 0.02, 8.0);
    updateGeometry();
    resize(sizeHint());
    update();
}

QSize CoverCanvas::sizeHint() const
{
    return {
        static_cast<int>(std::ceil(m_page.width() * m_zoom)), static_cast<int>(std::ceil(m_page.height() * m_zoom))};
}

QPoint CoverCanvas::toPage(const QPointF& screen) const
{
    return {qRound(screen.x() / m_zoom), qRound(screen.y() / m_zoom)};
}

QRect CoverCanvas::inside(const QRect& cover) const
{
    QRect result = cover.normalized();
    result.setWidth(std::clamp(result.width(), leastSide, std::max(leastSide, m_page.width())));
    result.setHeight(std::clamp(result.height(), leastSide, std::max(leastSide, m_page.height())));
    result.moveLeft(std::clamp(result.left(), 0, std::max(0, m_page.width() - result.width())));
    result.moveTop(std::clamp(result.top(), 0, std::max(0, m_page.height() - result.height())));
    return result;
}

void CoverCanvas::select(std::optional<size_t> index)
{
    if (m_selected == index)
        return;
    m_selected = index;
    update();
    Q_EMIT selectionChanged();
}

void CoverCanvas::selectSuggestion(size_t suggestion)
{
    const auto found = std::ranges::find(m_covers, suggestion, &PlacedCover::suggestion);
    select(found == m_covers.end() ? std::nullopt : std::optional(static_cast<size_t>(found - m_covers.begin())));
}

std::optional<size_t> CoverCanvas::selectedSuggestion() const
{
    return m_selected ? m_covers[*m_selected].suggestion : std::nullopt;
}

bool CoverCanvas::belongTogether(size_t one, size_t other) const
{
    return one == other || (m_covers[one].suggestion && m_covers[one].suggestion == m_covers[other].suggestion);
}

void CoverCanvas::moveSelected(const std::vector<PlacedCover>& from, QPoint by)
{
    m_covers = from;
    const QRect bounds = selectedBounds();
    const QPoint possible = inside(bounds.translated(by)).topLeft() - bounds.topLeft();
    for (size_t i = 0; i < m_covers.size(); ++i)
        if (belongTogether(i, *m_selected))
            m_covers[i].box.translate(possible);
}

void CoverCanvas::addCover()
{
    if (m_page.isNull())
        return;
    QRect cover(0, 0, std::max(leastSide, m_page.width() / 4), std::max(leastSide, m_page.height() / 16));
    cover.moveCenter(m_page.rect().center());
    while (std::ranges::find(m_covers, cover, &PlacedCover::box) != m_covers.end()
        && cover.bottom() + 20 < m_page.height())
        cover.translate(16, 16); // not exactly over an older one, where it could not be seen
    m_covers.push_back({inside(cover)});
    select(m_covers.size() - 1);
    Q_EMIT edited();
}

void CoverCanvas::removeSelected()
{
    if (!m_selected)
        return;
    std::vector<PlacedCover> rest;
    for (size_t i = 0; i < m_covers.size(); ++i)
        if (!belongTogether(i, *m_selected))
            rest.push_back(m_covers[i]);
    m_covers = std::move(rest);
    select({});
    update();
    Q_EMIT edited();
}

Qt::Edges CoverCanvas::edgesAt(const QPointF& screen, const QRect& cover) const
{
    const QRectF box = toScreen(cover);
    Qt::Edges edges;
    if (!box.adjusted(-grip, -grip, grip, grip).contains(screen))
        return edges;
    // A thin cover keeps a middle that moves it.
    const double x = std::min(grip, box.width() / 4);
    const double y = std::min(grip, box.height() / 4);
    edges.setFlag(Qt::LeftEdge, screen.x() < box.left() + x);
    edges.setFlag(Qt::RightEdge, screen.x() > box.right() - x);
    edges.setFlag(Qt::TopEdge, screen.y() < box.top() + y);
    edges.setFlag(Qt::BottomEdge, screen.y() > box.bottom() - y);
    return edges;
}

void CoverCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_page.isNull() || m_showsOriginal)
        return;
    m_from = toPage(event->position());
    m_before = m_covers;
    m_edges = m_selected ? edgesAt(event->position(), m_covers[*m_selected].box) : Qt::Edges();
    if (m_edges) {
        m_drag = Drag::Resize;
        return;
    }
    for (size_t i = m_covers.size(); i-- > 0;) {
        if (m_covers[i].box.contains(m_from)) {
            select(i);
            m_edges = edgesAt(event->position(), m_covers[i].box);
            m_drag = m_edges ? Drag::Resize : Drag::Move;
            return;
        }
    }
    m_drag = Drag::Draw;
    m_covers.push_back({QRect(m_from, QSize(1, 1))});
    select(m_covers.size() - 1);
}

void CoverCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint at = toPage(event->position());
    const Seen before = seenSelection();
    switch (m_drag) {
    case Drag::None: {
        const Qt::Edges edges = m_selected ? edgesAt(event->position(), m_covers[*m_selected].box) : Qt::Edges();
        const bool diagonal = edges == (Qt::LeftEdge | Qt::TopEdge) || edges == (Qt::RightEdge | Qt::BottomEdge);
        setCursor(!edges                                    ? Qt::CrossCursor
                : !(edges & (Qt::TopEdge | Qt::BottomEdge)) ? Qt::SizeHorCursor
                : !(edges & (Qt::LeftEdge | Qt::RightEdge)) ? Qt::SizeVerCursor
                : diagonal                                  ? Qt::SizeFDiagCursor
                                                            : Qt::SizeBDiagCursor);
        return;
    }
    case Drag::Draw:
        m_covers[*m_selected].box = QRect(m_from, at).normalized().intersected(m_page.rect());
        break;
    case Drag::Move:
        moveSelected(m_before, at - m_from);
        break;
    case Drag::Resize: {
        QRect box = m_before[*m_selected].box;
        const QPoint by = at - m_from;
        box.adjust(m_edges & Qt::LeftEdge ? by.x() : 0, m_edges & Qt::TopEdge ? by.y() : 0,
            m_edges & Qt::RightEdge ? by.x() : 0, m_edges & Qt::BottomEdge ? by.y() : 0);
        m_covers[*m_selected].box = inside(box);
        break;
    }
    }
    updateSince(before);
}

void CoverCanvas::mouseReleaseEvent(QMouseEvent*)
{
    if (m_drag == Drag::None)
        return;
    const Drag drag = m_drag;
    m_drag = Drag::None;
    const QRect box = m_covers[*m_selected].box;
    if (drag == Drag::Draw && (box.width() < leastSide || box.height() < leastSide)) {
        m_covers.pop_back();
        select({});
        update();
    } else {
        Q_EMIT edited();
    }
    Q_EMIT released();
}

void CoverCanvas::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_N && !event->modifiers()) {
        addCover();
        return;
    }
    if (!m_selected) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        removeSelected();
        return;
    }
    const std::optional<QPoint> step = arrowStep(event->key());
    if (!step) {
        QWidget::keyPressEvent(event);
        return;
    }
    const Seen before = seenSelection();
    const QPoint by = *step * (event->modifiers() & Qt::ControlModifier ? 1 : std::max(2, m_page.width() / 100));
    if (event->modifiers() & Qt::ShiftModifier) {
        QRect& box = m_covers[*m_selected].box;
        box = inside(box.adjusted(0, 0, by.x(), by.y()));
    } else {
        moveSelected(std::vector(m_covers), by);
    }
    updateSince(before);
    Q_EMIT edited();
}

std::optional<size_t> CoverCanvas::neighbour(bool next) const
{
    const auto count = static_cast<std::ptrdiff_t>(m_covers.size());
    const std::ptrdiff_t step = next ? 1 : -1;
    const auto isCover = [&](std::ptrdiff_t at) { return at >= 0 && at < count; };
    std::ptrdiff_t at = m_selected ? static_cast<std::ptrdiff_t>(*m_selected) + step : next ? 0 : count - 1;
    while (m_selected && isCover(at) && belongTogether(static_cast<size_t>(at), *m_selected))
        at += step;
    return isCover(at) ? std::optional(static_cast<size_t>(at)) : std::nullopt;
}

bool CoverCanvas::focusNextPrevChild(bool next)
{
    // Tab walks through the covers and leaves the page behind the last one.
    select(neighbour(next));
    return m_selected || QWidget::focusNextPrevChild(next);
}

} // namespace holdfast::ui
