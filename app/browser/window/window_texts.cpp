#include "app/browser/window/window_texts.h"

namespace holdfast::browser {

static bool turnsText(char16_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x061c;
}

QString plainLine(const QString& untrustedText, int length)
{
    QString line;
    for (const QChar c : untrustedText.left(length * 4)) {
        if (turnsText(c.unicode()) || c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
            || c.category() == QChar::Separator_Paragraph)
            line += QLatin1Char(' ');
        else
            line += c;
    }
    line = line.simplified();
    return line.size() > length ? QString(line.left(length - 1) + QChar(0x2026)) : line;
}

} // namespace holdfast::browser
