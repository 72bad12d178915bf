#pragma once

#include "core/base/bytes.h"

namespace holdfast::fuzz {

/// `good` with bytes of it changed: each four bytes of `edits` are a place (24 bits) and what stands there then.
inline Bytes edited(ByteView good, ByteView edits)
{
    Bytes changed(good.begin(), good.end());
    for (size_t at = 0; at + 4 <= edits.size(); at += 4)
        changed[readU32Be(edits.subspan(at)) / 256 % changed.size()] = edits[at + 3];
    return changed;
}

} // namespace holdfast::fuzz
