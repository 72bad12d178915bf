#include "ui/today/action_card.h"

#include "ui/common/text.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace holdfast::ui {

ActionCard::ActionCard(Icon icon, const QString& title, const QString& text, const QString& objectName, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setObjectName(objectName);
    setAccessibleName(title);
    setAccessibleDescription(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20 + Theme::current().scaled(26) + 12, 20, 20);
    column->setSpacing(4);
    for (QLabel* label : {makeTitle(title), makeQuiet(text)}) {
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        column->addWidget(label);
    }
    column->addStretch(1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize ActionCard::sizeHint() const
{
    return {Theme::current().scaled(260), heightForWidth(Theme::current().scaled(260))};
}
QSize ActionCard::minimumSizeHint() const
{
    return layout()->minimumSize();
}
int ActionCard::heightForWidth(int width) const
{
    return layout()->totalHeightForWidth(width);
}

void ActionCard::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    const Colors& colors = theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(isDown() ? colors.soft : underMouse() ? colors.hover : colors.surface);
    painter.setPen(hasFocus() ? QPen(colors.accent, 2) : QPen(colors.line, 1));
    const double inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), Theme::radius, Theme::radius);
    const int side = theme.scaled(26);
    painter.drawPixmap(
        isRightToLeft() ? width() - 20 - side : 20, 20, iconPixmap(m_icon, side, colors.accent, devicePixelRatioF()));
}

void ActionCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void ActionCard::enterEvent(QEnterEvent*)
{
    update();
}
void ActionCard::leaveEvent(QEvent*)
{
    update();
}

} // namespace holdfast::ui
