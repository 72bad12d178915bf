#include "ui/screen/part_picker.h"

#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/flow_layout.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

namespace holdfast::ui {

PartPicker::PartPicker(QImage picture, QWidget* parent)
    : QWidget(parent, Qt::Window | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint)
    , m_picture(std::move(picture))
    , m_bar(new Card(this))
    , m_keep(new Button(Button::Weight::Primary, tr("Keep this part"), QStringLiteral("keepPart")))
{
    setObjectName(QStringLiteral("partPicker"));
    setAccessibleName(tr("The part of the screen to keep"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    m_bar->setCursor(Qt::ArrowCursor);
    m_bar->body()->addWidget(makeBody(tr("Drag over the part to keep. Nothing else of the screen is stored.")));
    auto* back = new Button(Button::Weight::Plain, tr("Back"), QStringLiteral("partBack"));
    auto* buttons = new FlowLayout(nullptr);
    buttons->addWidget(m_keep);
    buttons->addWidget(back);
    auto* leave = new Button(Button::Weight::Plain, tr("Quick exit"), QStringLiteral("partQuickExit"));
    buttons->addWidget(leave);
    connect(leave, &Button::clicked, this, &PartPicker::quickExitWanted);
    m_bar->body()->addLayout(buttons);
    connect(m_keep, &Button::clicked, this, &PartPicker::keep);
    connect(back, &Button::clicked, this, &PartPicker::wentBack);
    setPart({});
}

void PartPicker::setPart(QRect part)
{
    m_part = part.intersected(m_picture.rect());
    m_keep->setEnabled(!m_part.isEmpty());
    update();
}

void PartPicker::keep()
{
    if (!m_part.isEmpty())
        Q_EMIT chosen(m_part);
}

QPoint PartPicker::toPicture(const QPointF& point) const
{
    return {static_cast<int>(point.x() * m_picture.width() / std::max(width(), 1)),
        static_cast<int>(point.y() * m_picture.height() / std::max(height(), 1))};
}

QRectF PartPicker::toWidget(const QRect& part) const
{
    const qreal x = static_cast<qreal>(width()) / m_picture.width(),
                y = static_cast<qreal>(height()) / m_picture.height();
    return {part.x() * x, part.y() * y, part.width() * x, part.height() * y};
}

void PartPicker::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.drawImage(rect(), m_picture);
    QColor shade = Theme::current().colors().blurDark;
    shade.setAlpha(150);
    const QRectF part = toWidget(m_part);
    painter.setClipRegion(QRegion(rect()).subtracted(part.toAlignedRect()));
    painter.fillRect(rect(), shade);
    painter.setClipping(false);
    if (m_part.isEmpty())
        return;
    painter.setPen(QPen(Theme::current().colors().accent, 2));
    painter.drawRect(part);
}

void PartPicker::resizeEvent(QResizeEvent*)
{
    placeBar();
}

// At the top, or at the bottom where the part lies at the top.
void PartPicker::placeBar()
{
    const int wide = std::min(width() - 2 * Theme::gap, Theme::current().scaled(560));
    m_bar->resize(wide, m_bar->heightForWidth(wide) > 0 ? m_bar->heightForWidth(wide) : m_bar->sizeHint().height());
    const bool isBelow = !m_part.isEmpty() && toWidget(m_part).top() < m_bar->height() + 2 * Theme::gap;
    m_bar->move((width() - wide) / 2, isBelow ? height() - m_bar->height() - Theme::gap : Theme::gap);
}

void PartPicker::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_from = toPicture(event->position());
    m_bar->hide(); // it may lie over what is meant
    setPart({});
}

void PartPicker::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    const QPoint to = toPicture(event->position());
    const QPoint first(std::min(m_from.x(), to.x()), std::min(m_from.y(), to.y()));
    setPart(QRect(first, QSize(std::abs(to.x() - m_from.x()), std::abs(to.y() - m_from.y()))));
}

void PartPicker::mouseReleaseEvent(QMouseEvent*)
{
    placeBar();
    m_bar->show();
}

void PartPicker::keyPressEvent(QKeyEvent* event)
{
    const int step = event->modifiers() & Qt::ControlModifier ? 1 : 16;
    QPoint by;
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT wentBack();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        keep();
        return;
    case Qt::Key_Left:
        by = {-step, 0};
        break;
    case Qt::Key_Right:
        by = {step, 0};
        break;
    case Qt::Key_Up:
        by = {0, -step};
        break;
    case Qt::Key_Down:
        by = {0, step};
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    const QSize size = m_picture.size();
    if (m_part.isEmpty())
        setPart(QRect(QPoint(size.width() / 4, size.height() / 4), size / 2));
    else if (event->modifiers() & Qt::ShiftModifier)
        setPart(QRect(m_part.topLeft(), (m_part.size() + QSize(by.x(), by.y())).expandedTo({1, 1})));
    else
        setPart(m_part.translated(by));
    placeBar();
}

} // namespace holdfast::ui
