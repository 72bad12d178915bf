#pragma once

#include "core/imaging/page_reading.h"

#include <string>

namespace holdfast::cli {

/// That nobody knows whether a page has line codes.
inline std::string lineCodesSentence(uint32_t page)
{
    return "Barcodes made of lines could not be looked for on page " + std::to_string(page)
        + ". Look for one yourself, and cover it.";
}

/// {"code","page","boxes","message"}: one of "check_by_eye".
inline Json lineCodesJson(uint32_t page)
{
    return {{"code", imaging::lineCodesNotSought}, {"page", page}, {"boxes", Json::array()},
        {"message", lineCodesSentence(page)}};
}

} // namespace holdfast::cli
