#include "core/bundle/zip_directory.h"

#include <algorithm>

namespace holdfast::bundle {

// The values of the ZIP64 field replace those that are marked, in the order of the specification.
static bool takeZip64(ByteView untrustedExtra, ZipSource::Located& located)
{
    while (untrustedExtra.size() >= 4) {
        const uint16_t id = readU16Le(untrustedExtra);
        const size_t length = readU16Le(untrustedExtra.subspan(2));
        if (length > untrustedExtra.size() - 4)
            return false;
        ByteView field = untrustedExtra.subspan(4, length);
        untrustedExtra = untrustedExtra.subspan(4 + length);
        if (id != 0x0001)
            continue;
        for (uint64_t* value : {&located.entry.size, &located.storedSize, &located.entry.offset}) {
            if (*value != zip::mark32)
                continue;
            if (field.size() < 8)
                return false;
            *value = readU64Le(field);
            field = field.subspan(8);
        }
    }
    return true;
}

std::optional<ParsedCentralHeader> parseCentralHeader(ByteView untrusted)
{
    if (untrusted.size() < zip::centralBytes || readU32Le(untrusted) != zip::centralSignature)
        return std::nullopt;
    const size_t nameSize = readU16Le(untrusted.subspan(28));
    const size_t extraSize = readU16Le(untrusted.subspan(30));
    const size_t commentSize = readU16Le(untrusted.subspan(32));
    ParsedCentralHeader parsed;
    parsed.length = zip::centralBytes + nameSize + extraSize + commentSize;
    if (parsed.length > untrusted.size())
        return std::nullopt;
    ZipSource::Located& located = parsed.located;
    located.entry.name = std::string(asText(untrusted.subspan(zip::centralBytes, nameSize)));
    located.entry.crc = readU32Le(untrusted.subspan(16));
    located.storedSize = readU32Le(untrusted.subspan(20));
    located.entry.size = readU32Le(untrusted.subspan(24));
    located.entry.offset = readU32Le(untrusted.subspan(42));
    const uint16_t method = readU16Le(untrusted.subspan(10));
    if ((method != 0 && method != 8) || (readU16Le(untrusted.subspan(8)) & 1u) != 0)
        return std::nullopt;
    located.deflated = method == 8;
    if (!takeZip64(untrusted.subspan(zip::centralBytes + nameSize, extraSize), located))
        return std::nullopt;
    Bytes again;
    zip::appendCentralHeader(again, located.entry);
    parsed.canonical = std::ranges::equal(again, untrusted.first(parsed.length));
    return parsed;
}

} // namespace holdfast::bundle
