#include "ui/common/text.h"

#include "ui/common/theme.h"

#include <QRegularExpression>
#include <QStyle>
#include <QVariant>

namespace holdfast::ui {

namespace {

QLabel* makeLabel(const QString& text, QWidget* parent, Theme::Size size, bool strong, const char* kind = nullptr)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(Theme::current().font(size, strong));
    alignLeading(label);
    if (kind)
        label->setProperty("kind", QLatin1String(kind));
    return label;
}

} // namespace

QLabel* makeHeading(const QString& text, QWidget* parent)
{
    return makeLabel(text, parent, Theme::Size::Heading, true);
}
QLabel* makeTitle(const QString& text, QWidget* parent)
{
    return makeLabel(text, parent, Theme::Size::Title, true);
}
QLabel* makeBody(const QString& text, QWidget* parent)
{
    return makeLabel(text, parent, Theme::Size::Body, false);
}
QLabel* makeStrong(const QString& text, QWidget* parent)
{
    return makeLabel(text, parent, Theme::Size::Body, true);
}
QLabel* makeQuiet(const QString& text, QWidget* parent)
{
    return makeLabel(text, parent, Theme::Size::Body, false, "quiet");
}
QLabel* makeSmall(const QString& text, QWidget* parent)
{
    return makeLabel(text, parent, Theme::Size::Small, false, "quiet");
}

QLabel* makeMono(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(Theme::current().monospace());
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    alignLeading(label);
    return label;
}

// Left to itself, a label goes by the direction of its text: a path would stand at the far side of an Arabic screen.
void alignLeading(QLabel* label, Qt::Alignment vertical)
{
    label->setAlignment(Qt::AlignAbsolute | (label->isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | vertical);
}

void alignTrailing(QLabel* label, Qt::Alignment vertical)
{
    label->setAlignment(Qt::AlignAbsolute | (label->isRightToLeft() ? Qt::AlignLeft : Qt::AlignRight) | vertical);
}

void setKind(QWidget* widget, const char* kind)
{
    widget->setProperty("kind", QLatin1String(kind));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

QString isolated(const QString& text)
{
    static const QRegularExpression directions(QStringLiteral("[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]"));
    return QStringLiteral("\u2066") + QString(text).replace(directions, QStringLiteral("\uFFFD"))
        + QStringLiteral("\u2069");
}

QString withoutMarks(QString text)
{
    static const QRegularExpression marks(QStringLiteral("[\u200B\u2066-\u2069]"));
    return text.remove(marks);
}

QString breakable(const QString& text)
{
    QString result;
    int run = 0;
    for (const QChar c : text) {
        result += c;
        if (c.isHighSurrogate())
            continue; // the character is not whole yet
        run = c.isSpace() ? 0 : run + 1;
        if (run >= 4 && (run % 16 == 0 || c == u'/' || c == u'-' || c == u'.' || c == u'_' || c == u'&' || c == u'?'))
            result += QChar(0x200B);
    }
    return result;
}

} // namespace holdfast::ui
