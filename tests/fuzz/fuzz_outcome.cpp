#include "core/capture/capture_messages.h"
#include "core/capture/capture_record.h"

#include <cstdlib>

using namespace holdfast;
using namespace holdfast::capture;

// What holdfast-browser says of a page: a record is made of it that can be read, and whose times and files are ours.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    constexpr size_t maxMessage = 1u << 20;
    const auto message = parseJson(asText({data, size}), maxMessage);
    if (!message)
        return 0;
    (void)decodeRequest(*message);
    const auto outcome = decodeOutcome(*message);
    if (!outcome)
        return 0;
    CaptureRecordParts parts;
    parts.captureId = "019d0000-0000-7000-8000-000000000000";
    parts.request.url = "https://site.example/p";
    parts.request.age = AgeAnswer::No;
    parts.address = *checkAddress(parts.request.url);
    parts.times
        = {UtcTime(std::chrono::milliseconds(1'795'338'755'123)), UtcTime(std::chrono::milliseconds(1'795'338'756'000)),
            std::chrono::milliseconds(877), std::chrono::minutes(60), "Europe/Oslo"};
    parts.files.push_back({"text", "page.txt", "text/plain", 3, Sha256::of(asBytes("abc"))});
    const Json record = buildCaptureRecord(parts, *outcome);
    if (!parseJson(canonicalJson(record), 64 * maxMessage) || record["requested_url"] != parts.request.url
        || record["files"].size() != 1)
        std::abort();
    return 0;
}
