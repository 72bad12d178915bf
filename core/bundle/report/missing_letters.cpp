#include "core/bundle/report/missing_letters.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QList>
#include <QStringList>

#include <array>
#include <utility>

namespace holdfast::bundle {

namespace {

constexpr size_t mostNamedLetters = 12; // of each writing

// What has no shape of its own: blanks, joiners, marks of direction and of how the letter before looks.
bool isWithoutShape(char32_t letter)
{
    const bool isSelector = (letter >= 0xfe00 && letter <= 0xfe0f) || (letter >= 0xe0100 && letter <= 0xe01ef);
    switch (QChar::category(letter)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return isSelector;
    }
}

std::string writingOf(char32_t letter)
{
    static constexpr std::array named{std::pair(QChar::Script_Han, "Chinese characters"),
        std::pair(QChar::Script_Hiragana, "Japanese"), std::pair(QChar::Script_Katakana, "Japanese"),
        std::pair(QChar::Script_Hangul, "Korean"), std::pair(QChar::Script_Arabic, "Arabic"),
        std::pair(QChar::Script_Hebrew, "Hebrew"), std::pair(QChar::Script_Cyrillic, "Cyrillic"),
        std::pair(QChar::Script_Greek, "Greek"), std::pair(QChar::Script_Thai, "Thai"),
        std::pair(QChar::Script_Devanagari, "Devanagari"), std::pair(QChar::Script_Bengali, "Bengali"),
        std::pair(QChar::Script_Tamil, "Tamil"), std::pair(QChar::Script_Telugu, "Telugu"),
        std::pair(QChar::Script_Georgian, "Georgian"), std::pair(QChar::Script_Armenian, "Armenian"),
        std::pair(QChar::Script_Ethiopic, "Ethiopic"), std::pair(QChar::Script_Khmer, "Khmer"),
        std::pair(QChar::Script_Myanmar, "Burmese"), std::pair(QChar::Script_Sinhala, "Sinhala")};
    const QChar::Script script = QChar::script(letter);
    for (const auto& [known, name] : named)
        if (known == script)
            return name;
    return script == QChar::Script_Common && letter >= 0x2190 ? "emoji and signs" : "other";
}

} // namespace

void MissingLetters::look(const QString& text, const QFont& font)
{
    std::optional<QFontMetricsF> metrics;
    for (const uint letter : text.toUcs4()) {
        if (letter < 0x7f || isWithoutShape(letter) || !m_seen.insert(letter).second)
            continue;
        if (!metrics)
            metrics.emplace(font);
        if (!metrics->inFontUcs4(letter)) // which tries all fonts that stand in for it
            m_missing[writingOf(letter)].insert(letter);
    }
}

std::optional<Error> MissingLetters::warning() const
{
    if (QFontDatabase::families().isEmpty())
        return Error(errors::noFont, {});
    if (m_missing.empty())
        return std::nullopt;
    QStringList writings;
    for (const auto& [writing, letters] : m_missing) {
        QStringList shown;
        for (const char32_t letter : letters)
            if (static_cast<size_t>(shown.size()) < mostNamedLetters)
                shown << QStringLiteral("U+%1").arg(static_cast<uint>(letter), 4, 16, QLatin1Char('0')).toUpper();
        if (letters.size() > mostNamedLetters)
            shown << QStringLiteral("%1 more").arg(letters.size() - mostNamedLetters);
        writings << QString::fromStdString(writing) + QStringLiteral(" (") + shown.join(QStringLiteral(", "))
                + QStringLiteral(")");
    }
    return Error(errors::lettersMissing, writings.join(QStringLiteral("; ")).toStdString());
}

} // namespace holdfast::bundle
