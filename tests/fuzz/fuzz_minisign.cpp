#include "tests/fuzz/edits.h"
#include "tests/fuzz/signed_samples.h"

#include <cstdlib>

using namespace holdfast;

static void checkSignature(std::string_view untrusted)
{
    static const crypto::PublicKey key = fuzz::fixedKey().publicKey();
    static const std::string good = fuzz::goodMinisig();
    const auto comment = crypto::minisignVerify(untrusted, key, asBytes(fuzz::signedMessage));
    if (comment.has_value() != (untrusted == good) || (comment && *comment != fuzz::signedComment))
        std::abort();
}

static void checkPublicKey(std::string_view untrusted)
{
    if (const auto key = crypto::parseMinisignPublicKey(untrusted); key && crypto::minisignPublicKey(*key) != untrusted)
        std::abort();
}

// The first byte chooses: a signature, edits of a good one (place, new byte), or a public key.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const std::string good = fuzz::goodMinisig();
    if (size < 2)
        return 0;
    const ByteView input(data + 1, size - 1);
    if (data[0] % 3 == 0)
        checkSignature(asText(input));
    else if (data[0] % 3 == 1)
        checkSignature(asText(fuzz::edited(asBytes(good), input)));
    else
        checkPublicKey(asText(input));
    return 0;
}
