#include "ui/common/button.h"

#include "ui/common/theme.h"

#include <QEvent>

namespace holdfast::ui {

Button::Button(Weight weight, const QString& text, const QString& objectName, QWidget* parent)
    : QPushButton(text, parent)
    , m_weight(weight)
{
    setObjectName(objectName);
    setFont(Theme::current().font(Theme::Size::Body, weight != Weight::Quiet));
    if (weight == Weight::Primary)
        setProperty("kind", QStringLiteral("primary"));
    else if (weight == Weight::Quiet)
        setProperty("kind", QStringLiteral("quiet"));
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
}

void Button::setSymbol(Icon icon)
{
    m_symbol = icon;
    drawSymbol();
}

QSize Button::sizeHint() const
{
    return QPushButton::sizeHint().expandedTo({Theme::target, Theme::target});
}

void Button::changeEvent(QEvent* event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        drawSymbol();
}

void Button::drawSymbol()
{
    if (!m_symbol)
        return;
    const Colors& colors = Theme::current().colors();
    const QColor color = m_weight == Weight::Primary ? colors.accentText
        : m_weight == Weight::Quiet                  ? colors.quiet
                                                     : colors.text;
    const int side = Theme::current().scaled(18);
    setIconSize({text().isEmpty() ? side : side + iconGap, side});
    setIcon(buttonIcon(*m_symbol, color));
}

} // namespace holdfast::ui
