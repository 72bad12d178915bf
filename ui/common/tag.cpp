#include "ui/common/tag.h"

#include <QPainter>

namespace holdfast::ui {

QColor toneInk(Card::Tone tone)
{
    const Colors& colors = Theme::current().colors();
    const QColor inks[] = {colors.quiet, colors.accent, colors.warn, colors.bad, colors.ok};
    return inks[static_cast<int>(tone)];
}

QColor toneGround(Card::Tone tone)
{
    const Colors& colors = Theme::current().colors();
    const QColor grounds[] = {colors.background, colors.soft, colors.warnSoft, colors.badSoft, colors.okSoft};
    return grounds[static_cast<int>(tone)];
}

Tag::Tag(const QString& text, Card::Tone tone, QWidget* parent)
    : QWidget(parent)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    set(text, tone);
}

void Tag::set(const QString& text, Card::Tone tone)
{
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Tag::sizeHint() const
{
    const QFontMetrics metrics(Theme::current().font(Theme::Size::Small, true));
    return {metrics.horizontalAdvance(m_text) + 20, metrics.height() + 6};
}

void Tag::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneGround(m_tone));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.setPen(toneInk(m_tone));
    painter.setFont(Theme::current().font(Theme::Size::Small, true));
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

Dot::Dot(Icon icon, Card::Tone tone, QWidget* parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_tone(tone)
{
    const int side = Theme::current().scaled(22);
    setFixedSize(side, side);
}

void Dot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneGround(m_tone));
    painter.drawEllipse(rect());
    const int side = width() * 5 / 6;
    painter.drawPixmap(
        (width() - side) / 2, (height() - side) / 2, iconPixmap(m_icon, side, toneInk(m_tone), devicePixelRatioF()));
}

} // namespace holdfast::ui
