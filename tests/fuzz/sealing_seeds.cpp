#include "tests/core/crypto/age_samples.h"
#include "tests/fuzz/seeds.h"
#include "tests/fuzz/signed_samples.h"
#include "tests/fuzz/tsr_samples.h"
#include "tests/support/ots_bytes.h"

namespace holdfast::fuzz {

namespace ots = holdfast::test::ots;

static const std::string someEdits("\0\0\5x\0\1\0y", 8);

static std::vector<std::string> stampSeeds()
{
    const std::string answer(asText(*fromHex(stampedAnswer)));
    return {chosen(0, answer), chosen(0, asText(*fromHex(refusal))), chosen(0, answer.substr(0, answer.size() / 2)),
        chosen(1, someEdits)};
}

static std::vector<std::string> proofSeeds()
{
    const std::string start = ots::head(Sha256::of(asBytes("x")));
    const std::string pending = ots::calendarAnswer("https://calendar.example"),
                      anchored = ots::anchoredAnswer(358'391);
    return {chosen(0, start + pending), chosen(0, start + anchored),
        chosen(0, start + ots::fork + ots::attested("unknown!", "x") + ots::sha1 + ots::ripemd160 + ots::bitcoin(128)),
        chosen(0, start + ots::fork + pending + ots::keccak256 + ots::bitcoin(1)), chosen(1, pending),
        chosen(1, anchored), chosen(1, ots::fork + pending + anchored), chosen(2, std::string("\x24\xf0\x30\1", 4))};
}

static std::vector<std::string> ageSeeds()
{
    const auto identity = crypto::AgeIdentity::generate(), other = crypto::AgeIdentity::generate();
    const Bytes file = test::sealed(asBytes("what is sealed"), test::sealFor(identity.recipient()));
    const Bytes toTwo = test::sealed(asBytes("x"), {{identity.recipient(), other.recipient()}, {}});
    const size_t end = crypto::ageHeaderSize(asText(file));
    return {chosen(0, asText(file).substr(0, end)),
        chosen(0, asText(toTwo).substr(0, crypto::ageHeaderSize(asText(toTwo)))),
        chosen(0, identity.recipient().text()), chosen(0, asText(identity.text().view())),
        chosen(1, asText(file).substr(end)), chosen(2, asText(file)), chosen(2, asText(toTwo)), chosen(3, someEdits)};
}

Seeds sealingSeeds()
{
    const crypto::PublicKey key = fixedKey().publicKey();
    return {{"fuzz_sshsig",
                {chosen(0, goodSshsig()), chosen(0, crypto::sshsigSign(fixedKey(), "other", asBytes(signedMessage))),
                    chosen(1, someEdits), chosen(2, crypto::allowedSigners(key, signedBy, signedSpace))}},
        {"fuzz_minisign",
            {chosen(0, goodMinisig()), chosen(0, crypto::minisignSign(fixedKey(), asBytes("other"), "")),
                chosen(1, someEdits), chosen(2, crypto::minisignPublicKey(key))}},
        {"fuzz_tsr", stampSeeds()}, {"fuzz_ots", proofSeeds()}, {"fuzz_age", ageSeeds()}};
}

} // namespace holdfast::fuzz
