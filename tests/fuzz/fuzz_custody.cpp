#include "tests/fuzz/custody_samples.h"
#include "tests/fuzz/edits.h"

#include <cstdlib>

using namespace holdfast;
using namespace holdfast::bundle;

// Whatever is read to its end is, line by line, what would be written of it.
static Result<CustodySummary> checkLog(ByteView untrusted)
{
    MemorySource source(untrusted);
    uint64_t disclosed = 0;
    auto summary = checkCustodyLog(source, fuzz::custodyChain, [&](const Json&) -> Result<void> {
        ++disclosed;
        return {};
    });
    if (!summary)
        return summary;
    if (disclosed + summary->withheld != summary->events)
        std::abort();
    std::string again;
    std::string_view rest = asText(untrusted);
    while (!rest.empty()) {
        const size_t end = rest.find('\n');
        const auto event = parseCustodyLine(rest.substr(0, end));
        if (!event || end == std::string_view::npos)
            std::abort();
        again += encodeCustodyLine(*event);
        rest.remove_prefix(end + 1);
    }
    if (again != asText(untrusted))
        std::abort();
    return summary;
}

// The first byte chooses: a log, or edits of a good one (place, new byte), none of which may pass.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const std::string good = fuzz::goodCustodyLog();
    if (size < 2)
        return 0;
    const ByteView input(data + 1, size - 1);
    if (data[0] % 2 == 0) {
        (void)checkLog(input);
    } else {
        const Bytes changed = fuzz::edited(asBytes(good), input);
        if (checkLog(changed).has_value() != (asText(changed) == good))
            std::abort();
    }
    return 0;
}
