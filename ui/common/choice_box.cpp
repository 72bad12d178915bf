#include "ui/common/choice_box.h"

#include "ui/common/icon.h"
#include "ui/common/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyle>
#include <QWheelEvent>

namespace holdfast::ui {

namespace {
constexpr int side = 14; // px at a text scale of 1: the mark that it opens
constexpr int padding = 12; // px
} // namespace

ChoiceBox::ChoiceBox(const QString& accessibleName, const QString& objectName, QWidget* parent)
    : QComboBox(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setFont(Theme::current().font(Theme::Size::Body));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    view()->setAccessibleName(accessibleName);
    view()->setTextElideMode(Qt::ElideNone);
}

QSize ChoiceBox::sizeHint() const
{
    return {Theme::current().scaled(120), std::max(Theme::target, fontMetrics().height() + 18)};
}

void ChoiceBox::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    const Colors& colors = theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(colors.accent, 2) : QPen(colors.edge, 1));
    painter.setBrush(isEnabled() ? colors.surface : colors.background);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::smallRadius, Theme::smallRadius);
    const int mark = theme.scaled(side);
    const QRect opens(width() - padding - mark, (height() - mark) / 2, mark, mark);
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), opens),
        iconPixmap(Icon::Down, mark, colors.quiet, devicePixelRatioF()));
    const QRect words(padding, 0, opens.left() - padding - 4, height());
    painter.setPen(isEnabled() ? colors.text : colors.quiet);
    painter.setFont(font());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter),
        painter.fontMetrics().elidedText(currentText(), Qt::ElideRight, words.width()));
}

void ChoiceBox::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // it scrolls what lies around and changes no choice unseen
}

} // namespace holdfast::ui
