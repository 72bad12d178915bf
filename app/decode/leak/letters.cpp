#include "app/decode/leak/letters.h"

#include <algorithm>

namespace holdfast::decode {

bool isAsciiLetterOrDigit(uint8_t byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

size_t bytesOfForeignLetter(ByteView bytes)
{
    if (bytes.empty())
        return 0;
    const uint8_t lead = bytes[0];
    const size_t length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length == 0 || length > bytes.size())
        return 0;
    const auto follows = [](uint8_t byte) { return (byte & 0xc0) == 0x80; };
    if (!std::ranges::all_of(bytes.subspan(1, length - 1), follows))
        return 0;
    const bool isTooLong = (lead == 0xe0 && bytes[1] < 0xa0) || (lead == 0xf0 && bytes[1] < 0x90);
    const bool isNone = (lead == 0xed && bytes[1] >= 0xa0) || (lead == 0xf4 && bytes[1] >= 0x90);
    return isTooLong || isNone ? 0 : length;
}

} // namespace holdfast::decode
