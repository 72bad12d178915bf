#include "app/decode/leak/stray_bytes.h"

#include "app/decode/leak/letters.h"

#include <algorithm>

namespace holdfast::decode {

static bool isStrayPadding(uint8_t byte)
{
    return byte == 0 || byte == 0xff || byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/// Several bytes that make one character come by chance less often than as many letters of ASCII do.
static size_t longestWordIn(ByteView bytes)
{
    size_t letters = 0, foreignBytes = 0, longest = 0;
    for (size_t at = 0; at < bytes.size();) {
        const bool isLetter = isAsciiLetterOrDigit(bytes[at]);
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
