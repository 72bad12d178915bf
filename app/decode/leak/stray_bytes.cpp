#include "app/decode/leak/stray_bytes.h"

#include <algorithm>

namespace holdfast::decode {

static bool isStrayPadding(uint8_t byte)
{
    return byte == 0 || byte == 0xff || byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/// Of the character beyond ASCII that the bytes begin with (UTF-8, RFC 3629); 0 where there is none.
static size_t bytesOfForeignLetter(ByteView bytes)
{
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

/// Several bytes that make one character come by chance less often than as many letters of ASCII do.
static size_t longestWordIn(ByteView bytes)
{
    size_t letters = 0, foreignBytes = 0, longest = 0;
    for (size_t at = 0; at < bytes.size();) {
        const uint8_t byte = bytes[at];
        const bool isLetter
            = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
        const size_t foreign = isLetter ? 0 : bytesOfForeignLetter(bytes.subspan(at));
        letters = isLetter || foreign > 0 ? letters + 1 : 0;
        foreignBytes = foreign > 0 ? foreignBytes + foreign : 0;
        longest = std::max({longest, letters, foreignBytes});
        at += std::max<size_t>(foreign, 1);
    }
    return longest;
}

bool strayBytesTell(ByteView untrustedBytes, Carelessness usual)
{
    const auto begin = std::ranges::find_if_not(untrustedBytes, isStrayPadding);
    const ByteView bytes = untrustedBytes.subspan(size_t(begin - untrustedBytes.begin()));
    if (std::ranges::all_of(bytes, [&](uint8_t byte) { return byte == bytes.front() || isStrayPadding(byte); }))
        return false;
    const auto padding = size_t(std::ranges::count_if(bytes, isStrayPadding));
    return longestWordIn(bytes) > usual.longestWord || bytes.size() - padding > usual.mostBytes;
}

} // namespace holdfast::decode
