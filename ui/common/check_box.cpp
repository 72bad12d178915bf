#include "ui/common/check_box.h"

#include "ui/common/icon.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QStyle>

namespace holdfast::ui {

CheckBox::CheckBox(const QString& text, const QString& objectName, QWidget* parent)
    : QCheckBox(text, parent)
{
    setObjectName(objectName);
    setAccessibleName(text);
}

QSize CheckBox::sizeHint() const
{
    const QFontMetrics metrics(font());
    const int words = m_isElided ? Theme::current().scaled(160) : metrics.horizontalAdvance(text());
    return {Theme::current().scaled(18) + 10 + words + 8, std::max(Theme::target, metrics.height() + 10)};
}

void CheckBox::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    const Colors& colors = theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = theme.scaled(18);
    const QRect box = QStyle::visualRect(layoutDirection(), rect(), QRect(4, (height() - side) / 2, side, side));
    painter.setPen(isChecked() ? QPen(Qt::NoPen) : QPen(colors.edge, 1.2));
    painter.setBrush(isChecked() ? colors.accent : colors.surface);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (isChecked())
        painter.drawPixmap(
            box.adjusted(2, 2, -2, -2), iconPixmap(Icon::Check, side - 4, colors.accentText, devicePixelRatioF()));
    painter.setPen(isEnabled() ? colors.text : colors.quiet);
    painter.setFont(font());
    const QRect words
        = QStyle::visualRect(layoutDirection(), rect(), QRect(4 + side + 10, 0, width() - side - 14, height()));
    painter.drawText(words,
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter),
        m_isElided ? painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()) : text());
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::smallRadius, Theme::smallRadius);
    }
}

} // namespace holdfast::ui
