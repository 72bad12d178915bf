#pragma once

#include "core/base/bytes.h"

namespace holdfast::decode {

/// Whether it begins as a colour profile does, which says so of itself (ICC.1, 7.2.9). Its end need not be there.
inline bool isColourProfile(ByteView untrustedBytes)
{
    constexpr std::string_view mark = "acsp";
    constexpr size_t markAt = 36;
    return untrustedBytes.size() >= markAt + mark.size() && asText(untrustedBytes.subspan(markAt, mark.size())) == mark;
}

} // namespace holdfast::decode
