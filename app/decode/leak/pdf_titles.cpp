#include "app/decode/leak/inspection.h"
#include "app/decode/leak/pdf_drawing.h"
#include "app/decode/leak/pdf_names.h"
#include "app/decode/survey/place_words.h"
#include "core/imaging/leak/leak_codes.h"

#include <poppler-qt6.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

namespace holdfast::decode {

namespace codes = imaging::leak_codes;

namespace {

constexpr size_t mostTitles = 2000;
constexpr int mostTitledPages = 500;

struct Titles {
    std::vector<std::string> texts;
    bool isWhole = true; ///< false when there are more than are looked at
};

/// By hand: qpdf's own outlines follow a chain that comes back to itself for ever.
Titles titlesIn(QPDF& untrustedPdf)
{
    Titles titles;
    QPDFObjectHandle outlines = untrustedPdf.getRoot().getKey("/Outlines");
    if (!outlines.isDictionary())
        return titles;
    std::set<QPDFObjGen> seen;
    size_t looked = 0;
    std::vector<QPDFObjectHandle> waiting{outlines.getKey("/First")};
    while (!waiting.empty()) {
        QPDFObjectHandle outline = waiting.back();
        waiting.pop_back();
        if (!outline.isDictionary() || (outline.isIndirect() && !seen.insert(outline.getObjGen()).second))
            continue;
        if (++looked > mostTitles) {
            titles.isWhole = false;
            break;
        }
        if (QPDFObjectHandle title = outline.getKey("/Title"); title.isString())
            titles.texts.push_back(title.getUTF8Value());
        waiting.push_back(outline.getKey("/Next"));
        waiting.push_back(outline.getKey("/First"));
    }
    return titles;
}

using Letters = std::u32string;

size_t weightOf(const Letters& letters)
{
    return size_t(lettersOf(letters));
}

/// A Chinese name of two signs says as much as a word of four letters.
bool isLongWord(const Letters& word)
{
    constexpr size_t fewest = 3;
    return weightOf(word) >= fewest;
}

std::vector<Letters> wordsOfTitle(const QString& text)
{
    std::vector<Letters> words;
    Letters word;
    const QString folded = text.normalized(QString::NormalizationForm_KC).toCaseFolded() + QLatin1Char(' ');
    for (const char32_t sign : folded.toStdU32String())
        if (QChar::isLetterOrNumber(sign)) {
            word += sign;
        } else if (!word.empty()) {
            words.push_back(word);
            word.clear();
        }
    return words;
}

Letters joinedWords(const std::vector<Letters>& words)
{
    Letters joined;
    for (const Letters& word : words)
        joined += word;
    return joined;
}

/// What the pages say as text. What of it is hidden is told of for itself.
class SaidByPages {
public:
    explicit SaidByPages(const QByteArray& untrustedPdf)
    {
        const auto document = opened(untrustedPdf);
        for (int i = 0; document && i < std::min(document->numPages(), mostTitledPages); ++i)
            if (const auto page = document->page(i))
                for (const Letters& word : wordsOfTitle(page->text({})))
                    add(word);
    }

    bool says(const std::vector<Letters>& words) const
    {
        const bool hasLong = std::ranges::any_of(words, isLongWord);
        const auto isSaid = [&](const Letters& word) { return !isLongWord(word) || m_words.contains(word); };
        return (hasLong && std::ranges::all_of(words, isSaid)) || saysInOneGo(joinedWords(words));
    }

private:
    void add(const Letters& word)
    {
        constexpr size_t mostLetters = 1'000'000;
        m_words.insert(word);
        if (m_letters.size() + word.size() > mostLetters)
            return;
        m_letters += word;
        m_isBetween.resize(m_letters.size() + 1);
        m_isBetween.back() = true;
    }

    /// However it is spaced and hyphenated: from the begin of a word to the end of one.
    bool saysInOneGo(const Letters& letters) const
    {
        if (letters.empty())
            return true;
        for (size_t at = m_letters.find(letters); at != Letters::npos; at = m_letters.find(letters, at + 1))
            if (mayBreakAt(at) && mayBreakAt(at + letters.size()))
                return true;
        return false;
    }

    /// Chinese has no spaces between words.
    bool mayBreakAt(size_t at) const
    {
        return m_isBetween[at] || weightOf(m_letters.substr(at, 1)) > 1 || weightOf(m_letters.substr(at - 1, 1)) > 1;
    }

    std::set<Letters> m_words;
    Letters m_letters;
    std::vector<bool> m_isBetween{true}; ///< words, before each of the letters and after the last
};

/// What programs name pages by: a number, or one word for a part of any document, with a number or without.
bool isOrdinaryTitle(const std::vector<Letters>& words)
{
    constexpr std::array<std::u32string_view, 10> parts{
        U"page", U"slide", U"cover", U"contents", U"index", U"sheet", U"part", U"chapter", U"section", U"appendix"};
    constexpr size_t longestNumber = 3, fewestTelling = 2;
    const auto isNumber = [](const Letters& word) {
        return word.size() <= longestNumber
            && std::ranges::all_of(word, [](char32_t sign) { return sign >= U'0' && sign <= U'9'; });
    };
    if (weightOf(joinedWords(words)) < fewestTelling)
        return true;
    const bool startsWithPart = std::ranges::find(parts, words.front()) != parts.end();
    return words.size() == 1 ? startsWithPart || isNumber(words.front())
                             : words.size() == 2 && startsWithPart && isNumber(words.back());
}

} // namespace

imaging::Traces pdfTitles(QPDF& untrustedPdf, const QByteArray& file)
{
    imaging::Traces traces;
    Titles titles = titlesIn(untrustedPdf);
    if (!titles.isWhole)
        traces.addUnread("bookmarks");
    TellingNames places = tellingNames(untrustedPdf);
    if (!places.isWhole)
        traces.addUnread("names of places");
    std::ranges::move(places.names, std::back_inserter(titles.texts));
    if (titles.texts.empty())
        return traces;
    const SaidByPages pages(file);
    std::set<std::string> told;
    for (const std::string& title : titles.texts) {
        const std::vector<Letters> words = wordsOfTitle(QString::fromStdString(title));
        if (!isOrdinaryTitle(words) && !pages.says(words) && told.insert(title).second)
            traces.add({codes::pdfText, 0, {}, title, false});
    }
    return traces;
}

} // namespace holdfast::decode
