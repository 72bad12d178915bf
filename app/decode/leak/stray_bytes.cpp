#include "app/decode/leak/stray_bytes.h"

#include <algorithm>

namespace holdfast::decode {

static bool isStrayPadding(uint8_t byte)
{
    return byte == 0 || byte == 0xff || byte == ' ' || (byte >= '\t' && byte <= '\r');
}

static size_t longestWordIn(ByteView bytes)
{
    size_t run = 0, longest = 0;
    for (const uint8_t byte : bytes) {
        const bool isLetter
            = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
        run = isLetter ? run + 1 : 0;
        longest = std::max(longest, run);
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
