#include "app/browser/window/status_line.h"

#include <QAccessible>

namespace holdfast::browser {

StatusLine::StatusLine(QWidget* parent)
    : QLabel(parent)
{
    setObjectName(QStringLiteral("line"));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setContentsMargins(4, 4, 4, 4);
}

void StatusLine::say(const QString& line, bool isGrave)
{
    const bool isNews = line != text() && !line.isEmpty();
    setText(line);
    setProperty("grave", isGrave);
    QFont bold = font();
    bold.setBold(isGrave);
    setFont(bold);
    if (!isNews)
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace holdfast::browser
