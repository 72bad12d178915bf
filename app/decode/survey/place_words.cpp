#include "app/decode/survey/place_words.h"

#include "core/imaging/mrz/mrz_reader.h"

#include <QString>

#include <algorithm>

namespace holdfast::decode {

using Word = imaging::PageText::Word;

namespace {

std::vector<std::string> linesOf(const std::vector<Word>& words)
{
    std::vector<std::string> lines;
    uint32_t line = 0;
    for (const Word& word : words) {
        if (lines.empty() || word.line != line)
            lines.emplace_back();
        line = word.line;
        lines.back() += (lines.back().empty() ? "" : " ") + word.text;
    }
    return lines;
}

std::u32string signsOf(const std::string& text)
{
    return QString::fromStdString(text).toStdU32String();
}

bool isSyllableOrWord(char32_t sign)
{
    switch (QChar::script(sign)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
        return true;
    default:
        return false;
    }
}

/// Arabic, Hebrew and Chinese have no capitals that could be those of a zone.
bool isSmallOrWithoutCase(char32_t sign)
{
    return QChar::isLetter(sign) && !QChar::isUpper(sign);
}

} // namespace

int lettersOf(std::u32string_view text)
{
    int letters = 0;
    for (const char32_t sign : text)
        if (QChar::isLetterOrNumber(sign))
            letters += isSyllableOrWord(sign) ? 2 : 1;
    return letters;
}

int lettersOf(const std::string& text)
{
    return lettersOf(signsOf(text));
}

std::vector<QRect> stacked(std::vector<QRect> lines)
{
    std::ranges::sort(lines, {}, &QRect::top);
    std::vector<QRect> stacks;
    std::vector<int> heights;
    for (const QRect& line : lines) {
        bool isAdded = false;
        for (size_t i = 0; i < stacks.size() && !isAdded; ++i) {
            const int common = std::min(stacks[i].right(), line.right()) - std::max(stacks[i].left(), line.left());
            if (line.top() - stacks[i].bottom() > heights[i] * 2
                || common * 10 < std::min(stacks[i].width(), line.width()) * 7)
                continue;
            stacks[i] |= line;
            heights[i] = std::max(heights[i], line.height());
            isAdded = true;
        }
        if (!isAdded) {
            stacks.push_back(line);
            heights.push_back(line.height());
        }
    }
    return stacks;
}

bool isProse(const QRect& box, const std::vector<Word>& words)
{
    int64_t width = 0;
    for (const Word& word : words) {
        const bool hasSmall = std::ranges::any_of(signsOf(word.text), isSmallOrWithoutCase);
        if (box.contains(word.box.center()) && word.confidence >= 50 && hasSmall && lettersOf(word.text) >= 2)
            width += int64_t(word.box.width()) * word.box.height();
    }
    return width * 5 >= int64_t(box.width()) * box.height();
}

bool isPlainText(const QRect& box, const std::vector<Word>& words)
{
    int64_t area = 0;
    size_t characters = 0;
    for (const Word& word : words) {
        if (!box.contains(word.box.center()))
            continue;
        characters += word.text.size();
        if (word.text.find('<') != std::string::npos)
            return false;
        if (word.confidence >= 75)
            area += int64_t(word.box.width()) * word.box.height();
    }
    return characters < 26 && area * 4 >= int64_t(box.width()) * box.height();
}

size_t zoneStrength(const std::vector<Word>& words)
{
    size_t held = 0;
    for (const imaging::MrzZone& zone : imaging::findMrz(linesOf(words)))
        held = std::max(held, zone.format == imaging::MrzFormat::Fragment ? 1 : zone.held() + 1);
    return held;
}

} // namespace holdfast::decode
