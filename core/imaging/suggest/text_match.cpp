#include "core/imaging/suggest/text_match.h"

#include <QString>

#include <vector>

namespace holdfast::imaging {

namespace {

/// For letters that have no decomposition, or of which two forms are mistaken for one another.
std::string_view plainFormOf(char32_t sign)
{
    switch (sign) {
    case 0xD8: // Ø
        return "O";
    case 0x141: // Ł
        return "L";
    case 0x110: // Đ
        return "D";
    case 0xC6: // Æ
        return "AE";
    case 0x649: // alef maksura
    case 0x6CC: // Farsi yeh
        return "ي";
    case 0x6A9: // keheh
        return "ك";
    default:
        return {};
    }
}

bool isLetterOfAnotherScript(char32_t sign)
{
    const QChar::Script script = QChar::script(sign);
    return QChar::isLetter(sign) && script != QChar::Script_Latin && script != QChar::Script_Common
        && script != QChar::Script_Inherited;
}

} // namespace

std::string foldText(std::string_view untrustedText)
{
    constexpr char32_t tatweel = 0x640; // lengthens a word and is called a letter
    const QString decomposed = QString::fromUtf8(untrustedText.data(), qsizetype(untrustedText.size()))
                                   .normalized(QString::NormalizationForm_KD)
                                   .toUpper(); // ß becomes SS
    std::string folded;
    for (const char32_t sign : decomposed.toStdU32String()) {
        if (const std::string_view plain = plainFormOf(sign); !plain.empty())
            folded += plain;
        else if (const int digit = QChar::digitValue(sign); digit >= 0 && QChar::isDigit(sign))
            folded += char('0' + digit);
        else if (sign < 0x80 ? sign >= U'A' && sign <= U'Z' : isLetterOfAnotherScript(sign) && sign != tatweel)
            folded += QString::fromUcs4(&sign, 1).toStdString();
    }
    return folded;
}

bool isRightToLeft(std::string_view text)
{
    for (const char32_t sign : QString::fromUtf8(text.data(), qsizetype(text.size())).toStdU32String())
        if (QChar::isLetter(sign)) {
            const QChar::Direction direction = QChar::direction(sign);
            return direction == QChar::DirR || direction == QChar::DirAL;
        }
    return false;
}

std::string foldLookalikes(std::string_view folded)
{
    std::string same;
    for (const char c : folded)
        switch (c) {
        case 'O':
        case 'Q':
        case 'D':
            same += '0';
            break;
        case 'I':
        case 'L':
            same += '1';
            break;
        case 'B':
            same += '8';
            break;
        case 'S':
            same += '5';
            break;
        case 'Z':
            same += '2';
            break;
        case 'G':
            same += '6';
            break;
        default:
            same += c;
        }
    return same;
}

/// Sellers' algorithm: a match may begin anywhere, so the first row is all zeros.
std::optional<LikeText> findLike(std::string_view text, std::string_view wanted, size_t most)
{
    if (wanted.empty())
        return std::nullopt;
    struct Cell {
        size_t distance, start;
    };
    std::vector<Cell> column(wanted.size() + 1);
    for (size_t i = 0; i <= wanted.size(); ++i)
        column[i] = {i, 0};
    std::optional<LikeText> best;
    for (size_t at = 0; at < text.size(); ++at) {
        Cell diagonal = column[0];
        column[0] = {0, at + 1};
        for (size_t i = 1; i <= wanted.size(); ++i) {
            Cell next{diagonal.distance + (text[at] == wanted[i - 1] ? 0 : 1), diagonal.start};
            if (column[i].distance + 1 < next.distance)
                next = {column[i].distance + 1, column[i].start};
            if (column[i - 1].distance + 1 < next.distance)
                next = {column[i - 1].distance + 1, column[i - 1].start};
            diagonal = column[i];
            column[i] = next;
        }
        const Cell& end = column.back();
        if (end.distance <= most && end.start <= at && (!best || end.distance < best->distance))
            best = LikeText{end.start, at + 1 - end.start, end.distance};
    }
    return best;
}

} // namespace holdfast::imaging
