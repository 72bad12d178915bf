#include "core/crypto/age_reader.h"
#include "tests/core/crypto/age_samples.h"
#include "tests/fuzz/edits.h"

#include <cstdlib>

using namespace holdfast;
using namespace holdfast::crypto;

// Whatever parses must be what its encoder would have written.
static void checkHeader(std::string_view untrusted)
{
    if (const auto header = parseAgeHeader(untrusted); header && encodeAgeHeader(*header) != untrusted)
        std::abort();
    if (const size_t size = ageHeaderSize(untrusted); size > untrusted.size())
        std::abort();
    if (const auto recipient = AgeRecipient::parse(untrusted); recipient && recipient->text() != untrusted)
        std::abort();
    if (const auto identity = AgeIdentity::parse(asBytes(untrusted));
        identity && asText(identity->text().view()) != untrusted)
        std::abort();
}

struct Target {
    AgeIdentity identity = AgeIdentity::generate();
    Bytes file = test::sealed(test::patternOf(AgeChunks::chunkBytes + 100), test::sealFor(identity.recipient()));
    size_t headerSize = ageHeaderSize(asText(file));
    bool opens(ByteView bytes) const { return test::opened(bytes, test::openerFor(identity)).has_value(); }
};

// The first byte chooses: a header, a payload under a good header, a whole file, or edits of a good one (place, new
// byte), none of which may open. No passphrase: its work factor is the file's to choose, and costs what it says.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const Target target;
    if (size < 2)
        return 0;
    const ByteView input(data + 1, size - 1);
    if (data[0] % 4 == 0) {
        checkHeader(asText(input));
    } else if (data[0] % 4 == 1) {
        Bytes file(target.file.begin(), target.file.begin() + static_cast<std::ptrdiff_t>(target.headerSize));
        append(file, input);
        if (target.opens(file))
            std::abort();
    } else if (data[0] % 4 == 2) {
        (void)target.opens(input);
    } else {
        const Bytes changed = fuzz::edited(target.file, input);
        if (changed != target.file && target.opens(changed))
            std::abort();
    }
    return 0;
}
