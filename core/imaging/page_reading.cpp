#include "core/imaging/page_reading.h"

#include "core/base/helper_process.h"

namespace holdfast::imaging {

Json pageReadingJson(const PageReading& reading)
{
    return {{"line_codes", reading.hasLineCodes}};
}

Result<PageReading> parsePageReading(const Json& untrusted)
{
    const Json& lineCodes = jsonMember(untrusted, "line_codes");
    if (!lineCodes.is_boolean())
        return fail(holdfast::errors::helperBadMessage, "reading");
    return PageReading{lineCodes.get<bool>()};
}

} // namespace holdfast::imaging
