#pragma once

#include "core/base/json.h"

#include <QRect>

#include <vector>

namespace holdfast::imaging {

/// Something that a file holds beside what it shows.
struct Trace {
    std::string_view code; ///< one of leak_codes::all
    uint32_t page = 0; ///< from 1; 0 when it belongs to no page
    QRect box; ///< in the page's pixels; empty when it has no place
    std::string text; ///< what it is or says, UTF-8, one line
    /// False for text of a PDF that lies over something that may be the same text as pixels, as in a scan that was made
    /// searchable: only reading the page tells.
    bool isCertain = true;
};

struct Traces {
    std::vector<Trace> entries;
    std::vector<std::string> unread; ///< what could not be looked through, stable words such as "metadata"
    uint64_t leftOut = 0; ///< more than maxTraces

    void add(Trace trace); ///< cuts what is too long, counts what is too much
    void addUnread(std::string_view what); ///< once each
    void append(Traces more);
};

inline constexpr size_t maxTraces = 2000;
inline constexpr size_t maxUnread = 50;

Json tracesJson(const Traces& traces);
Result<Traces> parseTraces(const Json& untrustedMessage); ///< checked and cleaned; helper.bad-message

} // namespace holdfast::imaging
