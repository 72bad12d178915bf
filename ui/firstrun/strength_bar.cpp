#include "ui/firstrun/strength_bar.h"

#include "ui/common/theme.h"

#include <QPainter>
#include <QStyle>

namespace holdfast::ui {

StrengthBar::StrengthBar(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("strengthBar"));
    setFixedHeight(6);
    setAccessibleName(tr("Strength of the password"));
}

void StrengthBar::setStrength(Strength strength)
{
    m_strength = strength;
    setAccessibleDescription(tr("%1 of 4").arg(static_cast<int>(strength)));
    update();
}

void StrengthBar::paintEvent(QPaintEvent*)
{
    const Colors& colors = Theme::current().colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QColor filled = m_strength <= Strength::Fair ? colors.warn : colors.ok;
    const int width = (this->width() - 3 * 6) / 4;
    for (int i = 0; i < 4; ++i) {
        painter.setBrush(i < static_cast<int>(m_strength) ? filled : colors.line);
        painter.drawRoundedRect(
            QStyle::visualRect(layoutDirection(), rect(), QRect(i * (width + 6), 0, width, 6)), 3, 3);
    }
}

} // namespace holdfast::ui
