#include "core/base/secure_buffer.h"
#include "core/crypto/ots_stamping.h"
#include "tests/support/ots_bytes.h"

#include <cstdlib>

using namespace holdfast;
using namespace holdfast::crypto;

// Whatever parses must be what its encoder would have written, and each claim must stand behind its operations.
static void checkProof(ByteView untrusted)
{
    const auto proof = parseOts(untrusted);
    if (!proof)
        return;
    if (encodeOts(*proof) != Bytes(untrusted.begin(), untrusted.end()))
        std::abort();
    const std::vector<OtsClaim> claims = otsClaims(*proof);
    if (claims.empty())
        std::abort();
    for (const OtsClaim& claim : claims)
        if (claim.message && (claim.message->empty() || claim.message->size() > maxOtsMessageBytes))
            std::abort();
}

// What a calendar answers: merged into a proof, which must then be one that is read again, or else be as it was.
static void checkAnswer(ByteView untrusted)
{
    OtsCalendars calendars;
    calendars.addresses = {"http://a"};
    calendars.submit
        = [&](const std::string&, const Digest&) -> Result<Bytes> { return Bytes(untrusted.begin(), untrusted.end()); };
    calendars.fetch = [&](const std::string&, ByteView) -> Result<std::optional<Bytes>> {
        return std::optional<Bytes>(Bytes(untrusted.begin(), untrusted.end()));
    };
    if (auto proofs = stampByCalendars({Digest(), Digest()}, calendars)) {
        const Bytes before = encodeOts(proofs->front());
        const auto upgraded = upgradeByCalendars(proofs->front(), calendars);
        if (!parseOts(encodeOts(proofs->front())) || (!upgraded && encodeOts(proofs->front()) != before))
            std::abort();
    }
}

static std::string goodProof()
{
    namespace ots = holdfast::test::ots;
    return ots::head(Digest()) + ots::fork + ots::attested("unknown!", "x") + ots::fork + ots::sha1
        + ots::pending("http://a") + ots::appending("salt") + ots::sha256 + ots::fork + ots::pending("http://b")
        + ots::fork + ots::ripemd160 + ots::sha256 + ots::bitcoin(1) + ots::fork + ots::keccak256 + ots::bitcoin(128)
        + ots::anchoredAnswer(358'391);
}

// The first byte chooses: a proof, what a calendar answers, or edits of a good proof (place, new byte).
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const std::string good = [] {
        initialiseCrypto();
        return goodProof();
    }();
    if (size < 2)
        return 0;
    const ByteView input(data + 1, size - 1);
    if (data[0] % 3 == 0) {
        checkProof(input);
    } else if (data[0] % 3 == 1) {
        checkAnswer(input);
    } else {
        std::string changed = good;
        for (size_t at = 0; at + 2 <= input.size(); at += 2)
            changed[input[at] % changed.size()] = static_cast<char>(input[at + 1]);
        checkProof(asBytes(changed));
    }
    return 0;
}
