#include "core/imaging/mrz/mrz_line.h"

#include <algorithm>

namespace holdfast::imaging {

namespace {

constexpr size_t longestLine = 60; ///< characters; 44 is the longest that exists

bool isLetter(char c)
{
    return c >= 'A' && c <= 'Z';
}
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int valueOf(char c)
{
    return isDigit(c) ? c - '0' : isLetter(c) ? c - 'A' + 10 : 0;
}

/// Reading takes a filler at the end of a line for these.
bool mayBeFiller(char c)
{
    return std::string_view("<KCSELGX").find(c) != std::string_view::npos;
}

/// "MARIA<<KK<C<<" ends in fillers only: from the first one on, when at least half of it was read as such.
void mendTail(std::string& line)
{
    size_t start = line.size();
    while (start > 0 && mayBeFiller(line[start - 1]))
        --start;
    start = line.find('<', start);
    if (start == std::string::npos)
        return;
    const auto fillers = std::count(line.begin() + std::ptrdiff_t(start), line.end(), '<');
    if (size_t(fillers) * 2 >= line.size() - start)
        std::fill(line.begin() + std::ptrdiff_t(start), line.end(), '<');
}

/// One K or C between fillers is a filler.
void mendInside(std::string& line)
{
    for (size_t i = 1; i + 1 < line.size(); ++i)
        if ((line[i] == 'K' || line[i] == 'C') && line[i - 1] == '<' && line[i + 1] == '<')
            line[i] = '<';
}

} // namespace

char mrzCheckDigit(std::string_view text)
{
    constexpr int weights[] = {7, 3, 1};
    int sum = 0;
    for (size_t i = 0; i < text.size(); ++i)
        sum = (sum + valueOf(text[i]) * weights[i % 3]) % 10;
    return char('0' + sum);
}

std::string mrzLineFrom(std::string_view untrustedText)
{
    std::string line;
    size_t foreign = 0;
    for (size_t i = 0; i < untrustedText.size() && line.size() <= longestLine; ++i) {
        const char c = untrustedText[i];
        if (c >= 'a' && c <= 'z')
            line += char(c - 'a' + 'A');
        else if (isLetter(c) || isDigit(c) || c == '<')
            line += c;
        else if (c == '(' || c == '[' || c == '{')
            line += '<';
        else if (untrustedText.substr(i, 2) == "\u00ab") {
            line += "<<";
            ++i;
        } else if (untrustedText.substr(i, 3) == "\u2039") {
            line += '<';
            i += 2;
        } else if (c != ' ' && c != '.' && c != ',' && c != '\'' && c != '-' && c != '_')
            ++foreign;
    }
    if (line.size() > longestLine || foreign * 8 > line.size())
        return {};
    mendInside(line);
    mendTail(line);
    return line;
}

std::string mrzFitted(std::string_view line, size_t length)
{
    constexpr size_t most = 4;
    std::string fitted(line);
    if (fitted.size() == length)
        return fitted;
    if (fitted.size() > length + most || fitted.size() + most < length)
        return {};
    size_t at = 0, longest = 0;
    for (size_t i = 0; i < fitted.size();) {
        size_t end = i;
        while (end < fitted.size() && fitted[end] == '<')
            ++end;
        if (end - i > longest) {
            longest = end - i;
            at = i;
        }
        i = std::max(end, i + 1);
    }
    if (longest == 0)
        return {};
    if (fitted.size() < length)
        return fitted.insert(at, length - fitted.size(), '<');
    const size_t surplus = fitted.size() - length;
    return surplus < longest ? fitted.erase(at, surplus) : std::string();
}

static std::string mapped(std::string_view text, std::string_view from, std::string_view to)
{
    std::string out(text);
    for (char& c : out)
        if (const size_t at = from.find(c); at != std::string_view::npos)
            c = to[at];
    return out;
}

std::string mrzAsDigits(std::string_view text)
{
    return mapped(text, "OQDUILZASGTB", "000011245678");
}

std::string mrzAsLetters(std::string_view text)
{
    return mapped(text, "01245678", "OIZASGTB");
}

char mrzTwin(char character)
{
    constexpr std::string_view digits = "012568", letters = "OIZSGB";
    if (const size_t at = digits.find(character); at != std::string_view::npos)
        return letters[at];
    if (const size_t at = letters.find(character); at != std::string_view::npos)
        return digits[at];
    return 0;
}

} // namespace holdfast::imaging
