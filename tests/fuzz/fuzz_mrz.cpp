#include "core/imaging/mrz/mrz_reader.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace holdfast::imaging;

// Whatever is found lies in the given lines, and a zone has the size of its format and read once more gives itself.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    std::vector<std::string> lines(1);
    for (const char c : std::string_view(reinterpret_cast<const char*>(data), size))
        if (c == '\n')
            lines.emplace_back();
        else
            lines.back() += c;
    for (const MrzZone& zone : findMrz(lines)) {
        if (zone.lines.size() != zone.text.size() || zone.lines.empty())
            std::abort();
        for (const size_t line : zone.lines)
            if (line >= lines.size())
                std::abort();
        for (const MrzLayout& layout : mrzLayouts())
            if (layout.format == zone.format)
                for (const std::string& line : zone.text)
                    if (line.size() != layout.length || zone.text.size() != layout.lines)
                        std::abort();
        if (zone.format != MrzFormat::Fragment && findMrz(zone.text).empty())
            std::abort();
    }
    return 0;
}
