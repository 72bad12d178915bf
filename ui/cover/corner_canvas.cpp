#include "ui/cover/corner_canvas.h"

#include "ui/common/theme.h"
#include "ui/cover/corner_handle.h"

#include <QPainter>
#include <algorithm>

namespace holdfast::ui {

CornerCanvas::CornerCanvas(QWidget* parent)
    : QWidget(parent)
    , m_handles{new CornerHandle(tr("Upper left corner"), QStringLiteral("cornerUpperLeft"), this),
          new CornerHandle(tr("Upper right corner"), QStringLiteral("cornerUpperRight"), this),
          new CornerHandle(tr("Lower right corner"), QStringLiteral("cornerLowerRight"), this),
          new CornerHandle(tr("Lower left corner"), QStringLiteral("cornerLowerLeft"), this)}
{
    setObjectName(QStringLiteral("cornerCanvas"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(Theme::current().scaled(280), Theme::current().scaled(260));
    for (size_t i = 0; i < m_handles.size(); ++i) {
        connect(m_handles[i], &CornerHandle::dragged, this, [this, i](const QPointF& to) {
            const QRectF at = shown();
            if (!m_photo.isNull() && !at.isEmpty())
                moveCorner(i, (to - at.topLeft()) * (m_photo.width() / at.width()));
        });
        connect(m_handles[i], &CornerHandle::stepped, this, [this, i](const QPoint& by, bool small) {
            const int step = small ? 1 : std::max(2, m_photo.width() / 100);
            moveCorner(i, QPointF(m_corners.points[i] + by * step));
        });
    }
    placeHandles();
}

void CornerCanvas::setPhoto(const QImage& photo)
{
    m_photo = photo;
    setCorners(imaging::cornersOf(photo.size()));
}

void CornerCanvas::setCorners(const imaging::Corners& corners)
{
    m_corners = corners;
    for (QPoint& point : m_corners.points)
        point = {std::clamp(point.x(), 0, m_photo.width()), std::clamp(point.y(), 0, m_photo.height())};
    placeHandles();
    update();
    Q_EMIT changed();
}

void CornerCanvas::moveCorner(size_t index, const QPointF& to)
{
    imaging::Corners moved = m_corners;
    moved.points[index] = to.toPoint();
    setCorners(moved);
}

QRectF CornerCanvas::shown() const
{
    const double margin = Theme::target / 2.0; // room for a handle on the photo's own corner
    const QRectF room = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    QRectF at(QPointF(), QSizeF(m_photo.size()).scaled(room.size(), Qt::KeepAspectRatio));
    at.moveCenter(room.center());
    return at;
}

QPointF CornerCanvas::toScreen(const QPoint& corner) const
{
    const QRectF at = shown();
    return at.topLeft() + QPointF(corner) * (m_photo.isNull() ? 0 : at.width() / m_photo.width());
}

void CornerCanvas::placeHandles()
{
    for (size_t i = 0; i < m_handles.size(); ++i) {
        m_handles[i]->setVisible(!m_photo.isNull());
        m_handles[i]->move((toScreen(m_corners.points[i]) - QRectF(m_handles[i]->rect()).center()).toPoint());
        m_handles[i]->say(m_corners.points[i]);
    }
}

void CornerCanvas::focusFirst()
{
    m_handles.front()->setFocus();
}

void CornerCanvas::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeHandles();
}

void CornerCanvas::paintEvent(QPaintEvent*)
{
    if (m_photo.isNull())
        return;
    const Colors& colors = Theme::current().colors();
    QPainter painter(this);
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    painter.drawImage(shown(), m_photo);
    QPolygonF outline;
    for (const QPoint& point : m_corners.points)
        outline << toScreen(point);
    painter.setBrush(Qt::NoBrush);
    for (const QPen& pen : {QPen(colors.surface, 4), QPen(colors.accent, 2)}) {
        painter.setPen(pen);
        painter.drawPolygon(outline);
    }
}

} // namespace holdfast::ui
