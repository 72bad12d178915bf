#include "tests/fuzz/edits.h"
#include "tests/fuzz/signed_samples.h"

#include <cstdlib>

using namespace holdfast;

// Nobody here holds another key, and a key has one signature of a message: only those very bytes may pass.
static void checkSignature(std::string_view untrusted)
{
    static const std::string good = fuzz::goodSshsig();
    if (crypto::sshsigVerify(untrusted, fuzz::signedSpace, asBytes(fuzz::signedMessage)).has_value()
        != (untrusted == good))
        std::abort();
}

static void checkAllowedSigners(std::string_view untrusted)
{
    const auto key = crypto::parseAllowedSigners(untrusted, fuzz::signedBy, fuzz::signedSpace);
    if (key && crypto::allowedSigners(*key, fuzz::signedBy, fuzz::signedSpace) != untrusted)
        std::abort();
}

// The first byte chooses: a signature, edits of a good one (place, new byte), or a line of allowed_signers.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const std::string good = fuzz::goodSshsig();
    if (size < 2)
        return 0;
    const ByteView input(data + 1, size - 1);
    if (data[0] % 3 == 0)
        checkSignature(asText(input));
    else if (data[0] % 3 == 1)
        checkSignature(asText(fuzz::edited(asBytes(good), input)));
    else
        checkAllowedSigners(asText(input));
    return 0;
}
