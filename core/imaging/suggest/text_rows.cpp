#include "core/imaging/suggest/text_rows.h"

#include "core/imaging/suggest/text_match.h"

#include <algorithm>

namespace holdfast::imaging {

namespace {

using Words = std::vector<const PageText::Word*>;

void split(Words row, size_t number, std::vector<Segment>& segments)
{
    constexpr double wideGap = 1.6; // times the height of the row
    std::ranges::sort(row, {}, [](const PageText::Word* word) { return word->box.left(); });
    Segment segment;
    segment.row = number;
    for (const PageText::Word* word : row) {
        const int height = std::max(8, std::max(word->box.height(), segment.box.height()));
        if (!segment.words.empty() && word->box.left() - segment.box.right() > wideGap * height) {
            segments.push_back(std::move(segment));
            segment = {};
            segment.row = number;
        }
        segment.words.push_back(word);
        segment.box = segment.box.united(word->box);
    }
    segments.push_back(std::move(segment));
}

} // namespace

std::vector<Segment> segmentsOf(const std::vector<PageText::Word>& words)
{
    Words sorted;
    for (const PageText::Word& word : words)
        if (!word.box.isEmpty() && !foldText(word.text).empty())
            sorted.push_back(&word);
    std::ranges::sort(sorted, {}, [](const PageText::Word* word) { return word->box.center().y(); });
    std::vector<Segment> segments;
    size_t number = 0;
    for (size_t at = 0; at < sorted.size(); ++number) {
        Words row;
        const int middle = sorted[at]->box.center().y(), height = sorted[at]->box.height();
        while (at < sorted.size() && sorted[at]->box.center().y() - middle <= height / 2)
            row.push_back(sorted[at++]);
        split(std::move(row), number, segments);
    }
    return segments;
}

std::vector<Token> tokensOf(const Segment& segment)
{
    std::vector<Token> tokens;
    for (size_t i = 0; i < segment.words.size(); ++i) {
        std::string part;
        const auto flush = [&] {
            if (std::string folded = foldText(part); !folded.empty())
                tokens.push_back({std::move(folded), i});
            part.clear();
        };
        for (const char c : segment.words[i]->text)
            if (std::string_view("./-:,;|()#'\"_").find(c) != std::string_view::npos)
                flush();
            else
                part += c;
        flush();
    }
    return tokens;
}

} // namespace holdfast::imaging
