#include "core/bundle/bundle_index.h"
#include "core/bundle/custody_log.h"
#include "core/bundle/manifest.h"
#include "core/bundle/verifier.h"
#include "tests/core/bundle/sample_bag.h"
#include "tests/fuzz/edits.h"

#include <cstdlib>

using namespace holdfast;
using namespace holdfast::bundle;

// Whatever parses must be what its encoder would have written.
static void checkTexts(std::string_view untrusted)
{
    if (const auto manifest = parseManifest(untrusted); manifest && encodeManifest(*manifest) != untrusted)
        std::abort();
    if (const auto index = parseIndex(untrusted); index && encodeIndex(*index) != untrusted)
        std::abort();
    if (const auto event = parseCustodyLine(untrusted);
        event && encodeCustodyLine(*event) != std::string(untrusted) + "\n")
        std::abort();
    if (const auto report = parseReport(untrusted)) {
        const auto again = parseReport(toJson(*report));
        if (!again || toJson(*again) != toJson(*report))
            std::abort();
    }
}

struct Target {
    test::TemporaryFolder folder;
    test::SampleBag bag = test::SampleBag::make();
    Bytes zip = test::zipOf(bag.index.rootFolder(), bag.files());
    std::filesystem::path path = folder / "bag.zip";
    bool isValid(const Bytes& bytes) const
    {
        test::writeBytes(path, bytes);
        const auto report = verifyBundle(path, {}, {});
        return report && report->verdict == VerifyReport::Verdict::Valid;
    }
};

// The first byte chooses: a text for the parsers, a whole ZIP, or edits of a good one (place, new byte), none of which
// may pass.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const Target target;
    if (size < 2)
        return 0;
    const ByteView input(data + 1, size - 1);
    if (data[0] % 4 == 0) {
        checkTexts(asText(input));
    } else if (data[0] % 4 == 1) {
        (void)target.isValid(Bytes(input.begin(), input.end()));
    } else {
        const Bytes changed = fuzz::edited(target.zip, input);
        if (changed != target.zip && target.isValid(changed))
            std::abort();
    }
    return 0;
}
