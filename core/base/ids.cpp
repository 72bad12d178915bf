#include "core/base/ids.h"

#include "core/base/secure_buffer.h"

#include <array>

namespace holdfast {

std::string generateUuid7(UtcTime now)
{
    std::array<uint8_t, 16> bytes;
    fillRandom(bytes);
    const auto ms = uint64_t(now.time_since_epoch().count());
    for (size_t i = 0; i < 6; ++i)
        bytes[i] = uint8_t(ms >> (40 - 8 * i));
    bytes[6] = uint8_t(0x70 | (bytes[6] & 0x0f));
    bytes[8] = uint8_t(0x80 | (bytes[8] & 0x3f));
    std::string text = toHex(bytes);
    for (const size_t at : {8U, 13U, 18U, 23U})
        text.insert(at, 1, '-');
    return text;
}

bool isUuid7(std::string_view text)
{
    if (text.size() != 36)
        return false;
    for (size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const char c = text[i];
        if (dash ? c != '-' : !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')))
            return false;
    }
    return text[14] == '7' && (text[19] == '8' || text[19] == '9' || text[19] == 'a' || text[19] == 'b');
}

} // namespace holdfast
