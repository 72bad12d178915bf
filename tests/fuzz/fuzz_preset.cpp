#include "core/imaging/suggest/cover_codes.h"
#include "core/imaging/suggest/presets.h"

#include <algorithm>
#include <cstdlib>

using namespace holdfast;
using namespace holdfast::imaging;

// No preset leaves a zone or a barcode open, or names a cover that there is not.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto presets = parsePresets(asText({data, size}));
    if (!presets)
        return 0;
    for (const Preset& preset : *presets) {
        if (!preset.wants(cover_codes::mrz) || !preset.wants(cover_codes::barcode))
            std::abort();
        for (const std::string& cover : preset.covers)
            if (std::ranges::find(cover_codes::all, cover) == cover_codes::all.end())
                std::abort();
        for (const Preset::Kept& kept : preset.kept)
            if (!preset.keeps(kept.field) || kept.why.empty())
                std::abort();
    }
    return 0;
}
