#include "core/crypto/timestamp_papers.h"
#include "tests/fuzz/edits.h"
#include "tests/fuzz/tsr_samples.h"

#include <algorithm>
#include <cstdlib>

using namespace holdfast;
using namespace holdfast::crypto;

static bool saysTheSame(const Timestamp& a, const Timestamp& b)
{
    return a.imprint == b.imprint && a.time == b.time && a.serial == b.serial && a.policy == b.policy
        && a.accuracy == b.accuracy && a.authority == b.authority;
}

// What an authority says in place of a token may stand anywhere, and is short.
static void checkRefusal(const std::string& detail)
{
    if (detail.size() > 400 || !std::ranges::all_of(detail, [](char c) { return c >= ' ' && c <= '~'; }))
        std::abort();
}

// Beside a token go the one question that it answers, and nothing but certificates that its own leads to.
static void checkTokenPapers(ByteView good, const Timestamp& stamp, ByteView untrusted)
{
    static const TimestampPapers papers = *timestampPapers(good, stamp, fuzz::stampedCa);
    if (isRequestOf(stamp, untrusted) != std::ranges::equal(untrusted, papers.request))
        std::abort();
    if (isChainOf(good, asText(untrusted)) && !papers.chain.starts_with(asText(untrusted)))
        std::abort();
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
    if (!accepted)
        checkRefusal(accepted.error().detail());
    if (stamp && (!accepted || *accepted != Bytes(untrusted.begin(), untrusted.end())))
        std::abort();
}

// The first byte chooses: a response, edits of a good one (place, new byte), or what stands beside it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const Bytes good = *fromHex(fuzz::stampedAnswer);
    if (size < 2)
        return 0;
    const ByteView input(data + 1, size - 1);
    if (data[0] % 3 == 0)
        checkResponse(input);
    else if (data[0] % 3 == 1)
        checkResponse(fuzz::edited(good, input));
    else
        checkTokenPapers(good, *verifyTimestamp(good, fuzz::stampedImprint()), input);
    return 0;
}
