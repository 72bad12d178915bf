#include "core/intake/display_name.h"

#include <QString>

namespace holdfast::intake {

std::string rawName(const std::filesystem::path& path)
{
    // "folder/" has an empty last part; the folder's own name is meant.
    const std::filesystem::path last = path.has_filename() ? path.filename() : path.parent_path().filename();
    const std::u8string text = last.u8string();
    return {text.begin(), text.end()};
}

static bool isHarmless(QChar character)
{
    constexpr char16_t zeroWidthNonJoiner = 0x200c, zeroWidthJoiner = 0x200d; // Persian and emoji are spelled with them
    if (character == zeroWidthNonJoiner || character == zeroWidthJoiner)
        return true;
    switch (character.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format: // with them the marks that turn text around
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

std::string harmlessText(std::string_view untrustedText)
{
    QString text = QString::fromUtf8(untrustedText.data(), qsizetype(untrustedText.size()));
    for (QChar& character : text)
        if (!isHarmless(character))
            character = QChar::ReplacementCharacter;
    return text.toStdString();
}

std::string displayName(const std::filesystem::path& path)
{
    return harmlessText(rawName(path));
}

} // namespace holdfast::intake
