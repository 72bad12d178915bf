#include "ui/firstrun/recovery_code_view.h"

#include "ui/common/theme.h"

#include <QAccessible>
#include <QPainter>
#include <QStyle>

namespace holdfast::ui {

RecoveryCodeView::RecoveryCodeView(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("recoveryCode"));
    setAccessibleName(tr("Recovery code"));
    setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void RecoveryCodeView::setCode(SecureBuffer code)
{
    m_code = std::move(code);
    m_groups.clear();
    for (size_t at = 0; at < m_code.size();) {
        size_t end = at;
        while (end < m_code.size() && m_code.data()[end] != '-' && m_code.data()[end] != ' ')
            ++end;
        if (end > at)
            m_groups.push_back({at, end - at});
        at = end + 1;
    }
    // Somebody who can't see the screen has no other way to the code; it goes with the process, at the next lock.
    setAccessibleDescription({});
    if (QAccessible::isActive() && !m_groups.empty()) {
        QString spoken;
        forEachGroup(
            [&](int number, const QString& group) { spoken += QStringLiteral("%1: %2. ").arg(number).arg(group); });
        setAccessibleDescription(spoken);
    }
    updateGeometry();
    update();
}

bool RecoveryCodeView::groupIs(int number, ByteView text) const
{
    if (number < 1 || number > groupCount())
        return false;
    const Range range = m_groups[static_cast<size_t>(number - 1)];
    return SecureBuffer::copyOf(m_code.view().subspan(range.from, range.size)).equals(text);
}

void RecoveryCodeView::forEachGroup(const std::function<void(int, const QString&)>& visit) const
{
    int number = 0;
    for (const Range& range : m_groups) {
        QString group(static_cast<qsizetype>(range.size), Qt::Uninitialized);
        for (size_t i = 0; i < range.size; ++i)
            group[static_cast<qsizetype>(i)] = QLatin1Char(static_cast<char>(m_code.data()[range.from + i]));
        visit(++number, group);
        wipe(group.data(), static_cast<size_t>(group.size()) * sizeof(QChar));
    }
}

QSize RecoveryCodeView::cell() const
{
    QFont font = Theme::current().monospace();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    const QFontMetrics metrics(font);
    size_t longest = 5;
    for (const Range& range : m_groups)
        longest = std::max(longest, range.size);
    return {metrics.horizontalAdvance(QLatin1Char('M')) * static_cast<int>(longest + 4), metrics.height() + 14};
}

int RecoveryCodeView::columns(int width) const
{
    return std::clamp(width / std::max(1, cell().width()), 1, 4);
}

int RecoveryCodeView::heightForWidth(int width) const
{
    const int rows = (groupCount() + columns(width) - 1) / columns(width);
    return std::max(1, rows) * cell().height();
}

QSize RecoveryCodeView::sizeHint() const
{
    return {cell().width() * 4, heightForWidth(cell().width() * 4)};
}
QSize RecoveryCodeView::minimumSizeHint() const
{
    return cell();
}

void RecoveryCodeView::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight); // else a mirrored painter swaps right and left below
    QFont font = theme.monospace();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    const QSize size = cell();
    const int across = columns(width());
    const int numberWidth = QFontMetrics(font).horizontalAdvance(QStringLiteral("MMM"));
    // The groups run left to right in every language: the code is one line of text, folded.
    forEachGroup([&](int number, const QString& group) {
        const QPoint at(((number - 1) % across) * size.width(), ((number - 1) / across) * size.height());
        painter.setFont(theme.font(Theme::Size::Small));
        painter.setPen(theme.colors().quiet);
        painter.drawText(QRect(at, QSize(numberWidth - 8, size.height())), Qt::AlignRight | Qt::AlignVCenter,
            QString::number(number));
        painter.setFont(font);
        painter.setPen(theme.colors().text);
        painter.drawText(QRect(at + QPoint(numberWidth, 0), size), Qt::AlignLeft | Qt::AlignVCenter, group);
    });
    if (hasFocus()) {
        painter.setPen(QPen(theme.colors().accent, 2));
        painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), Theme::smallRadius, Theme::smallRadius);
    }
}

} // namespace holdfast::ui
