#include "ui/cover/side_column.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

namespace holdfast::ui {

SideColumn::SideColumn(QWidget* content, QWidget* parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    content->setProperty("kind", QStringLiteral("canvas"));
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void SideColumn::setBeside(bool beside)
{
    if (m_isBeside == beside)
        return;
    m_isBeside = beside;
    setVerticalScrollBarPolicy(beside ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    updateGeometry();
}

QSize SideColumn::minimumSizeHint() const
{
    const QLayout* content = widget()->layout();
    const QSize least = content->totalMinimumSize();
    if (m_isBeside)
        return {least.width() + verticalScrollBar()->sizeHint().width(), Theme::current().scaled(260)};
    return {least.width(), content->hasHeightForWidth() ? content->totalHeightForWidth(width()) : least.height()};
}

bool SideColumn::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void SideColumn::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    if (!m_isBeside && event->oldSize().width() != width())
        updateGeometry();
}

} // namespace holdfast::ui
