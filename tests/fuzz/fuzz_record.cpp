#include "core/bundle/lint_record.h"
#include "core/capture/capture_record.h"

#include <cstdlib>

using namespace holdfast;

// A record may come from anybody: what is parsed has one text, which parses to the same, and whoever reads records
// makes nothing of one but what may be shown.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    constexpr size_t maxRecord = 1u << 20;
    const std::string_view untrusted = asText({data, size});
    const auto record = parseJson(untrusted, maxRecord);
    if (!record)
        return 0;
    const std::string text = canonicalJson(*record);
    const auto again = parseJson(text, 6 * maxRecord);
    if (!again || canonicalJson(*again) != text)
        std::abort();
    (void)capture::answeredStatus(*record);
    bundle::LintList list;
    bundle::lintRecord(*record, "leave-out", list);
    for (const bundle::LintFinding& finding : list.take())
        if (finding.code.empty() || finding.what.find('\n') != std::string::npos)
            std::abort();
    return 0;
}
