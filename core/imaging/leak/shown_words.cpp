#include "core/imaging/leak/shown_words.h"

#include "core/base/untrusted_text.h"

#include <algorithm>
#include <numeric>

namespace holdfast::imaging {

namespace {

std::string letters(std::string_view text)
{
    std::string only;
    for (const char c : asciiLowerCase(text))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80)
            only += c;
    return only;
}

/// How many letters must be put in, taken out or changed.
size_t distance(std::string_view a, std::string_view b)
{
    std::vector<size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), size_t(0));
    for (size_t i = 1; i <= a.size(); ++i) {
        size_t corner = row[0]++;
        for (size_t j = 1; j <= b.size(); ++j) {
            const size_t changed = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
            corner = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

/// But for one slip of reading in five letters.
bool isSameWord(std::string_view a, std::string_view b)
{
    const size_t longer = std::max(a.size(), b.size()), shorter = std::min(a.size(), b.size());
    return (longer - shorter) * 5 <= longer && distance(a, b) * 5 <= longer;
}

} // namespace

bool isReadable(const PageText::Word& word)
{
    return word.confidence >= 60 && letters(word.text).size() >= 2;
}

ShownWords::ShownWords(const Traces& traces, const PageText& text)
    : m_text(text)
{
    size_t uncertain = 0, same = 0;
    for (const Trace& trace : traces.entries)
        if (!trace.isCertain) {
            ++uncertain;
            same += match(trace) == Match::Same || isInLine(trace) ? size_t(1) : size_t(0);
        }
    m_isTextOfScan = same * 10 >= uncertain * 6;
}

ShownWords::Match ShownWords::match(const Trace& trace) const
{
    Match best = Match::None;
    const std::string wanted = letters(trace.text);
    for (const PageText::Word& word : m_text.words) {
        const QRect common = word.box.intersected(trace.box);
        if (word.isFaint || common.width() * 3 < trace.box.width() || common.height() * 3 < trace.box.height())
            continue;
        const std::string seen = letters(word.text);
        const size_t longer = std::max(wanted.size(), seen.size()), apart = distance(wanted, seen);
        if (wanted.empty() || seen.find(wanted) != std::string::npos || apart * 5 <= longer * 2)
            return Match::Same;
        const bool isPart = seen.size() >= 3 && wanted.find(seen) != std::string::npos;
        if (isPart || wanted.size() < 3 || apart * 20 <= longer * 13)
            best = Match::Alike;
    }
    return best;
}

bool ShownWords::isInLine(const Trace& trace) const
{
    const std::string wanted = letters(trace.text);
    return std::ranges::any_of(m_text.words, [&](const PageText::Word& word) {
        const int common
            = std::min(word.box.bottom(), trace.box.bottom()) - std::max(word.box.top(), trace.box.top()) + 1;
        const std::string seen = letters(word.text);
        return !word.isFaint && common * 3 >= trace.box.height()
            && (seen.find(wanted) != std::string::npos || isSameWord(wanted, seen));
    });
}

bool ShownWords::shows(const Trace& trace) const
{
    const Match found = match(trace);
    return found == Match::Same || (m_isTextOfScan && (found == Match::Alike || isInLine(trace)));
}

void SeenWords::add(const PageText& text)
{
    for (const PageText::Word& word : text.words)
        if (!word.isFaint)
            m_words.insert(letters(word.text));
}

bool SeenWords::shows(std::string_view text) const
{
    constexpr size_t fewestLetters = 3;
    std::vector<std::string> wanted;
    for (const std::string_view part : splitAt(text, ' '))
        wanted.push_back(letters(part));
    const auto isShort = [](const std::string& word) { return word.size() < fewestLetters; };
    if (std::ranges::all_of(wanted, isShort)) // as in a name of two short parts
        return std::ranges::all_of(
            wanted, [&](const std::string& word) { return word.empty() || m_words.contains(word); });
    return std::ranges::all_of(wanted, [&](const std::string& word) {
        return isShort(word) || std::ranges::any_of(m_words, [&](const std::string& seen) {
            return seen.find(word) != std::string::npos || isSameWord(word, seen);
        });
    });
}

} // namespace holdfast::imaging
