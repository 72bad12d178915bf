#include "app/decode/leak/inspection.h"
#include "core/imaging/leak/leak_codes.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace holdfast;

// Whatever the bytes are, what is found has a code that is known, and there is no more of it than is taken.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const imaging::Traces traces = decode::pdfRevisions({reinterpret_cast<const char*>(data), size});
    if (traces.entries.size() > imaging::maxTraces)
        std::abort();
    for (const imaging::Trace& trace : traces.entries)
        if (std::ranges::find(imaging::leak_codes::all, trace.code) == imaging::leak_codes::all.end())
            std::abort();
    return 0;
}
