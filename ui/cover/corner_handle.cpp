#include "ui/cover/corner_handle.h"

#include "ui/common/theme.h"
#include "ui/cover/arrow_step.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace holdfast::ui {

CornerHandle::CornerHandle(const QString& name, const QString& objectName, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(objectName);
    setAccessibleName(name);
    setToolTip(name);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::SizeAllCursor);
    setFixedSize(Theme::target, Theme::target);
}

void CornerHandle::say(const QPoint& place)
{
    setAccessibleDescription(
        tr("Arrow keys move it, Ctrl with arrow keys by one pixel. It is %1 from the left and %2 from the top.")
            .arg(place.x())
            .arg(place.y()));
}

void CornerHandle::mousePressEvent(QMouseEvent* event)
{
    m_grip = event->position() - QRectF(rect()).center();
}

void CornerHandle::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        Q_EMIT dragged(QPointF(mapToParent(event->position().toPoint())) - m_grip);
}

void CornerHandle::keyPressEvent(QKeyEvent* event)
{
    const std::optional<QPoint> step = arrowStep(event->key());
    if (!step) {
        QWidget::keyPressEvent(event);
        return;
    }
    Q_EMIT stepped(*step, event->modifiers().testFlag(Qt::ControlModifier));
}

void CornerHandle::paintEvent(QPaintEvent*)
{
    const Colors& colors = Theme::current().colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF middle = QRectF(rect()).center();
    const double radius = hasFocus() ? 12 : 9;
    painter.setBrush(Qt::NoBrush); // the corner itself has to be seen
    painter.setPen(QPen(colors.surface, 6)); // so that it shows on dark and light photos alike
    painter.drawEllipse(middle, radius, radius);
    painter.setPen(QPen(colors.accent, hasFocus() ? 4 : 2));
    painter.drawEllipse(middle, radius, radius);
}

} // namespace holdfast::ui
