#pragma once

#include "core/imaging/leak/page_text.h"
#include "core/imaging/leak/traces.h"

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
    enum class Match { None, Other, Same };
    Match match(const Trace& trace) const;
    const PageText& m_text;
    bool m_isTextOfScan = false; ///< most of the uncertain text was found on the page as well
};

} // namespace holdfast::imaging
