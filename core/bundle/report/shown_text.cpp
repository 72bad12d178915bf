#include "core/bundle/report/shown_text.h"

#include <QList>

namespace holdfast::bundle {

static bool isNamed(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0xad || c == 0x61c || (c >= 0x200b && c <= 0x200f)
        || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb)
        || (c >= 0xe0000 && c <= 0xe007f) || (c >= 0xd800 && c <= 0xdfff);
}

QString shownText(std::string_view untrustedText, qsizetype cap)
{
    // Four bytes are the longest character, so what is cut here is beyond the cap anyway.
    const size_t bytes = std::min(untrustedText.size(), static_cast<size_t>(cap) * 4 + 4);
    QString shown;
    qsizetype count = 0;
    for (const char32_t c : QString::fromUtf8(untrustedText.data(), static_cast<qsizetype>(bytes)).toUcs4()) {
        if (count++ == cap)
            return shown + QChar(0x2026);
        if (isNamed(c))
            shown += QChar(0x27e8) + QStringLiteral("U+%1").arg(static_cast<uint>(c), 4, 16, QLatin1Char('0')).toUpper()
                + QChar(0x27e9);
        else
            shown += QString::fromUcs4(&c, 1);
    }
    return shown;
}

QString isolated(const QString& shown)
{
    return QChar(0x2068) + shown + QChar(0x2069);
}

} // namespace holdfast::bundle
