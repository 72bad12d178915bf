#include "tests/fuzz/edits.h"
#include "tests/fuzz/tsr_samples.h"

#include <cstdlib>

using namespace holdfast;
using namespace holdfast::crypto;

static bool saysTheSame(const Timestamp& a, const Timestamp& b)
{
    return a.imprint == b.imprint && a.time == b.time && a.serial == b.serial && a.policy == b.policy
        && a.accuracy == b.accuracy && a.authority == b.authority;
}

// Nobody here holds another authority's key, so whatever passes says what the good token says; it is in the one
// encoding; and an authority that is asked for is confirmed.
static void checkResponse(ByteView untrusted)
{
    static const Bytes good = *fromHex(fuzz::stampedAnswer);
    static const Digest imprint = fuzz::stampedImprint();
    static const Timestamp expected = *verifyTimestamp(good, imprint, fuzz::stampedCa);
    const auto stamp = verifyTimestamp(untrusted, imprint);
    if (stamp && (!saysTheSame(*stamp, expected) || stamp->isAuthorityConfirmed))
        std::abort();
    const auto confirmed = verifyTimestamp(untrusted, imprint, fuzz::stampedCa);
    if (confirmed && (!saysTheSame(*confirmed, expected) || !confirmed->isAuthorityConfirmed || !stamp))
        std::abort();
    const auto accepted = acceptTimestamp({{}, imprint, fuzz::stampedNonce}, untrusted);
    if (accepted && !verifyTimestamp(*accepted, imprint))
        std::abort();
    if (stamp && (!accepted || *accepted != Bytes(untrusted.begin(), untrusted.end())))
        std::abort();
}

// The first byte chooses: a response, or edits of a good one (place, new byte).
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const Bytes good = *fromHex(fuzz::stampedAnswer);
    if (size < 2)
        return 0;
    const ByteView input(data + 1, size - 1);
    checkResponse(data[0] % 2 == 0 ? Bytes(input.begin(), input.end()) : fuzz::edited(good, input));
    return 0;
}
