#include "app/cli/box_argument.h"
#include "core/imaging/page_reading.h"
#include "core/imaging/straighten/corners.h"

#include <algorithm>
#include <cstdlib>

using namespace holdfast;
using namespace holdfast::imaging;

static void checkBox(std::string_view text)
{
    const auto cover = cli::parseBox(text);
    if (!cover)
        return;
    const uint32_t page = cover->page;
    const QRect box = cover->box;
    const std::string written = std::to_string(page) + ":" + std::to_string(box.x()) + "," + std::to_string(box.y())
        + "," + std::to_string(box.width()) + "," + std::to_string(box.height());
    const auto again = cli::parseBox(written);
    if (page < 1 || box.isEmpty() || !again || again->page != page || again->box != box)
        std::abort();
}

static void checkCornersText(std::string_view text)
{
    const auto corners = parseCorners(text);
    if (!corners)
        return;
    const std::string written = cornersJson(*corners).dump();
    const auto again = parseCorners(std::string_view(written).substr(1, written.size() - 2));
    if (!again || *again != *corners)
        std::abort();
    if (checkCorners(*corners, QSize(maxSide, maxSide)))
        if (const auto size = straightenedSize(*corners); size && (size->isEmpty() || !fromStraightened(*corners)))
            std::abort();
}

static void checkLanguageList(std::string_view text)
{
    const auto languages = parseLanguageList(text);
    if (!languages)
        return;
    std::string written;
    for (const std::string& name : *languages)
        written += (written.empty() ? "" : ",") + name;
    const auto again = parseLanguageList(written);
    if (languages->size() > maxReadingLanguages || !std::ranges::all_of(*languages, isReadingLanguage) || !again
        || *again != *languages)
        std::abort();
}

// Places and languages as people write them: what is taken is written again and taken as the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    checkBox(asText({data, size}));
    checkLanguageList(asText({data, size}));
    checkCornersText(asText({data, size}));
    return 0;
}
