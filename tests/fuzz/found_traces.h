#pragma once

#include "core/imaging/leak/leak_codes.h"
#include "core/imaging/leak/traces.h"

#include <algorithm>
#include <cstdlib>

namespace holdfast::fuzz {

/// Whatever the bytes are, what is found has a code that is known, and there is no more of it than is taken.
inline void requireKnown(const imaging::Traces& traces)
{
    if (traces.entries.size() > imaging::maxTraces)
        std::abort();
    for (const imaging::Trace& trace : traces.entries)
        if (std::ranges::find(imaging::leak_codes::all, trace.code) == imaging::leak_codes::all.end())
            std::abort();
}

} // namespace holdfast::fuzz
