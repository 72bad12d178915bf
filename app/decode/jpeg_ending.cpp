#include "app/decode/jpeg_ending.h"

namespace holdfast::decode {

bool endsWhole(ByteView untrustedJpeg)
{
    constexpr uint8_t startOfScan = 0xda;
    size_t at = 2; // after the start-of-image marker
    while (at + 4 <= untrustedJpeg.size()) {
        if (untrustedJpeg[at] != 0xff)
            return false;
        const uint8_t marker = untrustedJpeg[at + 1];
        if (marker == 0xff) { // fill byte
            ++at;
            continue;
        }
        if (marker == startOfScan)
            return asText(untrustedJpeg.subspan(at)).rfind("\xff\xd9") != std::string_view::npos;
        at += 2 + (size_t(untrustedJpeg[at + 2]) << 8 | untrustedJpeg[at + 3]);
    }
    return false;
}

} // namespace holdfast::decode
