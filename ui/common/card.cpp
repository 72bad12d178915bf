#include "ui/common/card.h"

#include <QPainter>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace holdfast::ui {

Card::Card(QWidget* parent, Tone tone)
    : QWidget(parent)
    , m_body(new QVBoxLayout(this))
    , m_tone(tone)
{
    m_body->setContentsMargins(20, 20, 20, 20);
    m_body->setSpacing(Theme::unit);
}

void Card::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    const Colors& colors = Theme::current().colors();
    const QColor fills[] = {colors.surface, colors.soft, colors.warnSoft, colors.badSoft, colors.okSoft};
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fills[static_cast<int>(m_tone)]);
    painter.setPen(m_tone == Tone::Surface ? QPen(colors.line, 1) : QPen(Qt::NoPen));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::radius, Theme::radius);
}

Rule::Rule(QWidget* parent)
    : QWidget(parent)
{
    setFixedHeight(1);
}

void Rule::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), Theme::current().colors().line);
}

SplitBox::SplitBox(int breakPoint, int gap, QWidget* parent)
    : QWidget(parent)
    , m_layout(new QBoxLayout(QBoxLayout::TopToBottom, this))
    , m_breakPoint(breakPoint)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(gap);
}

void SplitBox::addPart(QWidget* part, int stretch)
{
    m_layout->addWidget(part, stretch);
}

void SplitBox::resizeEvent(QResizeEvent* event)
{
    const bool wide = event->size().width() >= Theme::current().scaled(m_breakPoint);
    m_layout->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QWidget::resizeEvent(event);
}

} // namespace holdfast::ui
