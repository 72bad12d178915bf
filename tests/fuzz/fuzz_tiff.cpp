#include "app/decode/leak/inspection.h"
#include "tests/fuzz/found_traces.h"

#include <cstdint>

using namespace holdfast;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    fuzz::requireKnown(decode::tiffParts(ByteView(data, size)));
    return 0;
}
