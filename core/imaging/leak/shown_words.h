#pragma once

#include "core/imaging/leak/page_text.h"
#include "core/imaging/leak/traces.h"

#include <set>

namespace holdfast::imaging {

/// Whether this is a word rather than noise.
bool isReadable(const PageText::Word& word);

/// Tells the text layer of a scan that was made searchable, which says what the page shows anyway, from text that
/// something else was put over.
class ShownWords {
public:
    ShownWords(const Traces& traces, const PageText& text);
    /// Whether the page shows, where this trace lies, what it says.
    bool shows(const Trace& trace) const;

private:
    /// Alike: as reading the same pixels twice may differ. A label on a cover is not.
    enum class Match { None, Alike, Same };
    Match match(const Trace& trace) const;
    /// The layer's words may stand beside their pixels, when it was set in another font.
    bool isInLine(const Trace& trace) const;
    const PageText& m_text;
    bool m_isTextOfScan = false; ///< most of the uncertain text was found on the page as well
};

/// The words that were read anywhere in a file, in the form in which they are compared.
class SeenWords {
public:
    void add(const PageText& text);
    /// Whether every word of it that tells something was read, but for slips of reading.
    bool shows(std::string_view text) const;

private:
    std::set<std::string> m_words;
};

} // namespace holdfast::imaging
