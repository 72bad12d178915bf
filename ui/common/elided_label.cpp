#include "ui/common/elided_label.h"

#include "ui/common/text.h"
#include "ui/common/theme.h"

#include <QPainter>

namespace holdfast::ui {

ElidedLabel::ElidedLabel(const QString& words, const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_words(words)
    , m_text(text)
{
    setFont(Theme::current().font(Theme::Size::Small));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(words.arg(text));
    setToolTip(text);
}

QString ElidedLabel::shown() const
{
    const int around = fontMetrics().horizontalAdvance(m_words.arg(isolated({})));
    return m_words.arg(isolated(fontMetrics().elidedText(m_text, Qt::ElideMiddle, width() - around)));
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_words.arg(isolated(m_text))) + 2, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.setPen(Theme::current().colors().quiet);
    const Qt::Alignment side = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(
        rect(), static_cast<int>(Qt::AlignAbsolute | side | Qt::AlignVCenter) | Qt::TextSingleLine, shown());
}

} // namespace holdfast::ui
