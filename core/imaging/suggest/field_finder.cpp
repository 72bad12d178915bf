#include "core/imaging/suggest/field_finder.h"

#include "core/imaging/suggest/cover_codes.h"
#include "core/imaging/suggest/labels.h"
#include "core/imaging/suggest/text_match.h"

#include <algorithm>
#include <cstdlib>

namespace holdfast::imaging {

namespace codes = cover_codes;

namespace {

std::string textOf(const Segment& segment, size_t first, size_t last)
{
    std::string text;
    for (size_t i = first; i <= last && i < segment.words.size(); ++i)
        text += (text.empty() ? "" : " ") + segment.words[i]->text;
    return text;
}

QRect boxOf(const Segment& segment, size_t first, size_t last)
{
    QRect box;
    for (size_t i = first; i <= last && i < segment.words.size(); ++i)
        box = box.united(segment.words[i]->box);
    return box;
}

/// Digits are what these are made of: a rest of the label in another language has none.
bool isOfDigits(std::string_view code)
{
    return code == codes::documentNumber || code == codes::personalNumber || code == codes::accessNumber
        || code == codes::birthDate || code == codes::height || code == codes::accountNumber;
}

/// What is never longer than this needs no cover to the end of the page. In heights of a line; a fixed length says
/// nothing of what is under it. 0: the field is as long as it is.
int mostHeights(std::string_view code)
{
    return code == codes::nationality ? 16 : 0;
}

/// A card access number has six digits; anything else beside "CAN" is about Canada.
bool fits(std::string_view code, std::string_view text)
{
    const auto digits = std::ranges::count_if(foldText(text), [](char c) { return c >= '0' && c <= '9'; });
    return code == codes::accessNumber ? digits == 6 : digits > 0;
}

bool isWrittenFromTheRight(const PageText::Word& word)
{
    return isRightToLeft(word.text);
}

bool isFoundBeside(const FoundField& found, const FoundField& unread)
{
    const int apart = std::abs(found.box.center().y() - unread.box.center().y());
    return found.isSure && found.code == unread.code && apart <= 2 * std::max(found.box.height(), unread.box.height());
}

/// As in a mirror: what is written from the right then runs from the left.
std::vector<PageText::Word> mirrored(std::vector<PageText::Word> words, int axis)
{
    for (PageText::Word& word : words)
        word.box.moveLeft(axis - word.box.right());
    return words;
}

/// Labels that are written the other way: no values, and read for themselves.
std::vector<PageText::Word> withoutLabels(const std::vector<PageText::Word>& words, int axis, bool fromTheRight)
{
    const std::vector<PageText::Word> seen = fromTheRight ? mirrored(words, axis) : words;
    std::vector<bool> isLabel(words.size());
    for (const Segment& segment : segmentsOf(seen))
        for (const FoundLabel& label : findLabels(segment))
            for (size_t i = label.first; i <= label.last && label.isRightToLeft == fromTheRight; ++i)
                isLabel[size_t(segment.words[i] - seen.data())] = true;
    std::vector<PageText::Word> others;
    for (size_t i = 0; i < words.size(); ++i)
        if (!isLabel[i])
            others.push_back(words[i]);
    return others;
}

/// One way of writing: from the left, with what a label names to its right.
class FieldFinder {
public:
    FieldFinder(const std::vector<PageText::Word>& words, const std::vector<QRect>& taken);
    std::vector<FoundField> find(const std::vector<KnownValue>& values) const;

private:
    void findByLabel(size_t index, std::vector<FoundField>& fields) const;
    void findByValue(size_t index, const std::vector<KnownValue>& values, std::vector<FoundField>& fields) const;
    bool takeBelow(size_t index, std::string_view code, QRect label, std::vector<FoundField>& fields) const;
    bool takeBeside(size_t index, std::string_view code, std::vector<FoundField>& fields) const;
    void add(size_t index, std::string_view code, size_t first, size_t last, bool repeats,
        std::vector<FoundField>& fields) const;
    bool beginsWithLabel(size_t index) const;
    int rightOf(size_t index) const; ///< where the next segment of the row begins, or the text of the page ends
    std::vector<PageText::Word> m_words;
    std::vector<Segment> m_segments;
    std::vector<std::vector<FoundLabel>> m_labels; ///< of each segment
    int m_right = 0;
};

FieldFinder::FieldFinder(const std::vector<PageText::Word>& words, const std::vector<QRect>& taken)
{
    for (const PageText::Word& word : words)
        if (std::ranges::none_of(taken, [&](const QRect& box) { return box.contains(word.box.center()); })) {
            m_words.push_back(word);
            m_right = std::max(m_right, word.box.right());
        }
    m_segments = segmentsOf(m_words);
    for (const Segment& segment : m_segments)
        m_labels.push_back(findLabels(segment));
}

std::vector<FoundField> FieldFinder::find(const std::vector<KnownValue>& values) const
{
    std::vector<FoundField> fields;
    for (size_t i = 0; i < m_segments.size(); ++i) {
        findByValue(i, values, fields);
        findByLabel(i, fields);
    }
    return fields;
}

bool FieldFinder::beginsWithLabel(size_t index) const
{
    if (m_labels[index].empty())
        return false;
    size_t before = 0; // "4d" and the like
    for (size_t i = 0; i < m_labels[index].front().first; ++i)
        before += foldText(m_segments[index].words[i]->text).size();
    return before <= 3;
}

int FieldFinder::rightOf(size_t index) const
{
    const bool hasNext = index + 1 < m_segments.size() && m_segments[index + 1].row == m_segments[index].row;
    const int height = m_segments[index].box.height();
    return hasNext ? m_segments[index + 1].box.left() - height / 2
                   : std::max(m_right, m_segments[index].box.right()) + height;
}

/// Up to where the field goes, so that the cover's length tells nothing of what is under it.
void FieldFinder::add(
    size_t index, std::string_view code, size_t first, size_t last, bool repeats, std::vector<FoundField>& fields) const
{
    const Segment& segment = m_segments[index];
    FoundField field{code, boxOf(segment, first, last), textOf(segment, first, last), repeats, true};
    const int height = std::max(10, field.box.height());
    int right = rightOf(index);
    for (const FoundLabel& label : m_labels[index])
        if (label.first > last)
            right = std::min(right, segment.words[label.first]->box.left() - height / 3);
    if (last + 1 < segment.words.size() && right > segment.box.right() && repeats) // other words follow in a sentence
        right = segment.words[last + 1]->box.left() - 2;
    if (const int most = mostHeights(code); most > 0)
        right = std::min(right, field.box.left() + most * height);
    field.box.setRight(std::max(right, field.box.right() + height / 3));
    field.box.adjust(-height / 2, -height * 2 / 5, 0, height * 2 / 5);
    fields.push_back(std::move(field));
}

void FieldFinder::findByValue(
    size_t index, const std::vector<KnownValue>& values, std::vector<FoundField>& fields) const
{
    const std::vector<Token> tokens = tokensOf(m_segments[index]);
    std::string joined;
    std::vector<size_t> words; // of each character
    std::vector<std::string> texts;
    for (const Token& token : tokens) {
        joined += token.text;
        words.resize(joined.size(), token.word);
        texts.push_back(token.text);
    }
    const std::string same = foldLookalikes(joined);
    const std::vector<FoundDate> dates = findDates(texts);
    for (const KnownValue& value : values) {
        if (value.date) {
            for (const FoundDate& date : dates)
                if (std::ranges::find(date.readings, *value.date) != date.readings.end())
                    add(index, value.code, tokens[date.first].word, tokens[date.first + date.count - 1].word, true,
                        fields);
            continue;
        }
        if (const auto found = findLike(same, foldLookalikes(value.text), value.text.size() / 6))
            add(index, value.code, words[found->start], words[found->start + found->length - 1], true, fields);
    }
}

void FieldFinder::findByLabel(size_t index, std::vector<FoundField>& fields) const
{
    if (!beginsWithLabel(index))
        return;
    const Segment& segment = m_segments[index];
    const std::vector<FoundLabel>& labels = m_labels[index];
    for (size_t at = 0; at < labels.size(); ++at) {
        const FoundLabel& label = labels[at];
        const size_t end = at + 1 < labels.size() ? labels[at + 1].first : segment.words.size();
        const bool isNamedAgain = at + 1 < labels.size() && labels[at + 1].code == label.code;
        if (label.code.empty() || isNamedAgain)
            continue;
        size_t start = at; // of the same label in several languages
        while (start > 0 && labels[start - 1].code == label.code)
            --start;
        const QRect box = boxOf(segment, labels[start].first, label.last);
        if (label.code == codes::signature) {
            const int height = std::max(10, box.height());
            QRect area(box.left() - height, box.top() - height, 0, height * 6);
            area.setRight(std::max(box.right() + height * 6, std::min(rightOf(index), box.right() + height * 14)));
            fields.push_back({label.code, area, {}, false, false});
            continue;
        }
        const std::string rest = end > label.last + 1 ? textOf(segment, label.last + 1, end - 1) : std::string();
        const bool isValue
            = isOfDigits(label.code) ? fits(label.code, rest) : !foldText(rest).empty() && !rest.starts_with('/');
        if (isValue) {
            add(index, label.code, label.last + 1, end - 1, false, fields);
            if (label.code == codes::address)
                takeBelow(index, label.code, box, fields);
        } else if (!takeBelow(index, label.code, box, fields) && !takeBeside(index, label.code, fields)
            && label.code != codes::accessNumber) {
            QRect below(box.left(), box.bottom(), 0, std::max(10, box.height()) * 2);
            below.setRight(std::min(rightOf(index), box.right() + box.height() * 12));
            fields.push_back({label.code, below, {}, false, false});
        }
    }
}

bool FieldFinder::takeBelow(size_t index, std::string_view code, QRect label, std::vector<FoundField>& fields) const
{
    const size_t mostRows = code == codes::address ? 4 : 1;
    const int right = rightOf(index);
    int bottom = label.bottom();
    size_t taken = 0, lastRow = m_segments[index].row;
    for (size_t i = index + 1; i < m_segments.size(); ++i) {
        const QRect& box = m_segments[i].box;
        const int height = std::max(label.height(), box.height());
        if (m_segments[i].row == m_segments[index].row || box.right() < label.left() - height || box.left() > right)
            continue;
        const bool isNewRow = m_segments[i].row != lastRow;
        if (box.top() > bottom + height * 3 / 2 || (isNewRow && taken == mostRows))
            break;
        if (box.left() > label.right() + height * 2 || beginsWithLabel(i)) {
            if (taken > 0 || beginsWithLabel(i))
                break;
            continue;
        }
        if (isOfDigits(code) && !fits(code, textOf(m_segments[i], 0, m_segments[i].words.size())))
            continue; // the label goes on in another language
        add(i, code, 0, m_segments[i].words.size() - 1, false, fields);
        bottom = box.bottom();
        lastRow = m_segments[i].row;
        ++taken;
    }
    return taken > 0;
}

bool FieldFinder::takeBeside(size_t index, std::string_view code, std::vector<FoundField>& fields) const
{
    if (index + 1 >= m_segments.size() || m_segments[index + 1].row != m_segments[index].row
        || beginsWithLabel(index + 1))
        return false;
    const Segment& next = m_segments[index + 1];
    if (isOfDigits(code) && !fits(code, textOf(next, 0, next.words.size())))
        return false;
    add(index + 1, code, 0, next.words.size() - 1, false, fields);
    return true;
}

} // namespace

std::vector<FoundField> findFields(
    const std::vector<PageText::Word>& words, const std::vector<QRect>& taken, const std::vector<KnownValue>& values)
{
    if (std::ranges::none_of(words, isWrittenFromTheRight))
        return FieldFinder(words, taken).find(values);
    int axis = 0;
    for (const PageText::Word& word : words)
        axis = std::max(axis, word.box.right());
    std::vector<FoundField> fields = FieldFinder(withoutLabels(words, axis, true), taken).find(values);
    std::vector<QRect> takenInMirror = taken;
    for (QRect& box : takenInMirror)
        box.moveLeft(axis - box.right());
    for (FoundField& field : FieldFinder(mirrored(withoutLabels(words, axis, false), axis), takenInMirror).find({})) {
        field.box.moveLeft(axis - field.box.right());
        fields.push_back(std::move(field));
    }
    // Beside a label in two scripts, the value stands where only one of them looks for it.
    const std::vector<FoundField> all = fields;
    std::erase_if(fields, [&](const FoundField& field) {
        return !field.isSure
            && std::ranges::any_of(all, [&](const FoundField& other) { return isFoundBeside(other, field); });
    });
    return fields;
}

} // namespace holdfast::imaging
