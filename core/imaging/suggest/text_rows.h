#pragma once

#include "core/imaging/leak/page_text.h"

namespace holdfast::imaging {

/// Words that stand together on one row, without a wide gap: a label, a value, or both.
struct Segment {
    std::vector<const PageText::Word*> words; ///< from the left
    QRect box;
    size_t row = 0;
};

/// The words of a page put into rows from the top and, within these, into segments from the left.
std::vector<Segment> segmentsOf(const std::vector<PageText::Word>& words);

/// A piece of a segment's text between separators, folded.
struct Token {
    std::string text;
    size_t word; ///< of the segment
};
std::vector<Token> tokensOf(const Segment& segment);

} // namespace holdfast::imaging
