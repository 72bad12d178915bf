#include "ui/common/nav_list.h"

#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace holdfast::ui {

NavItem::NavItem(Icon icon, const QString& text, const QString& objectName, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setText(text);
    setObjectName(objectName);
    setAccessibleName(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
}

void NavItem::setCount(uint64_t count)
{
    m_count = count ? QLocale().toString(qulonglong(count)) : QString();
    setAccessibleDescription(m_count.isEmpty() ? QString() : tr("%n item(s)", nullptr, static_cast<int>(count)));
    updateGeometry();
    update();
}

QSize NavItem::sizeHint() const
{
    const Theme& theme = Theme::current();
    const QFontMetrics metrics(theme.font(Theme::Size::Body, true));
    int width = 12 + theme.scaled(18) + 10 + metrics.horizontalAdvance(text()) + 12;
    if (!m_count.isEmpty())
        width += 12 + metrics.horizontalAdvance(m_count);
    return {width, std::max(Theme::target, metrics.height() + 16)};
}

void NavItem::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    const Colors& colors = theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? colors.soft : colors.hover);
        painter.drawRoundedRect(box, Theme::smallRadius, Theme::smallRadius);
    }
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, Theme::smallRadius, Theme::smallRadius);
    }
    const QColor ink = isChecked() ? colors.accent : colors.text;
    const int side = theme.scaled(18);
    const QRect iconAt(12, (height() - side) / 2, side, side);
    painter.drawPixmap(
        QStyle::visualRect(layoutDirection(), rect(), iconAt), iconPixmap(m_icon, side, ink, devicePixelRatioF()));
    painter.setPen(ink);
    painter.setFont(theme.font(Theme::Size::Body, isChecked()));
    const int from = 12 + side + 10;
    const QRect textAt(from, 0, width() - from - 12, height());
    const int start = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter);
    const int end = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignVCenter);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), textAt), start | Qt::TextSingleLine, text());
    painter.setPen(colors.quiet);
    painter.setFont(theme.font(Theme::Size::Body));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), textAt), end | Qt::TextSingleLine, m_count);
}

void NavItem::enterEvent(QEnterEvent*)
{
    update();
}
void NavItem::leaveEvent(QEvent*)
{
    update();
}

// Not the window's chain of focus: of buttons of which one is chosen, only that one is in it.
void NavItem::moveFocus(qsizetype step)
{
    const auto items = parentWidget()->findChildren<NavItem*>(Qt::FindDirectChildrenOnly);
    const qsizetype next = items.indexOf(this) + step;
    if (next >= 0 && next < items.size())
        items[next]->setFocus();
}

void NavItem::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down)
        moveFocus(1);
    else if (event->key() == Qt::Key_Up)
        moveFocus(-1);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace holdfast::ui
