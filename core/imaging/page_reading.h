#pragma once

#include "core/base/json.h"

namespace holdfast::imaging {

/// How DecodeClient::survey() and findText() read a page.
struct PageReading {
    /// Looks for codes that are lines only (Code 128, EAN, ITF, …), too. What reads them can end the helper.
    bool hasLineCodes = true;
};

/// What is told of a page on which line codes could not be looked for; docs/cli.md.
inline constexpr std::string_view lineCodesNotSought = "look.line-codes";

Json pageReadingJson(const PageReading& reading);
Result<PageReading> parsePageReading(const Json& untrusted); ///< helper.bad-message

} // namespace holdfast::imaging
