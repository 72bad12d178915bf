#include "core/imaging/suggest/text_match.h"

#include <QString>

#include <vector>

namespace holdfast::imaging {

std::string foldText(std::string_view untrustedText)
{
    const QString decomposed = QString::fromUtf8(untrustedText.data(), qsizetype(untrustedText.size()))
                                   .normalized(QString::NormalizationForm_KD)
                                   .toUpper(); // ß becomes SS
    std::string folded;
    for (const QChar c : decomposed) {
        const char16_t code = c.unicode();
        if ((code >= u'A' && code <= u'Z') || (code >= u'0' && code <= u'9'))
            folded += char(code);
        else if (code == 0xD8) // Ø has no decomposition; neither have the next three
            folded += 'O';
        else if (code == 0x141)
            folded += 'L';
        else if (code == 0x110)
            folded += 'D';
        else if (code == 0xC6)
            folded += "AE";
    }
    return folded;
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
