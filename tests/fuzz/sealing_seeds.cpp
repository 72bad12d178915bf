#include "core/crypto/key_file.h"
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
    return {chosen(0, answer), chosen(0, asText(*fromHex(refusal))), chosen(0, asText(*fromHex(wordedRefusal))),
        chosen(0, answer.substr(0, answer.size() / 2)), chosen(1, someEdits), chosen(2, stampedCa),
        chosen(2, asText(crypto::timestampRequest(stampedImprint(), stampedNonce)))};
}

static std::vector<std::string> derSeeds()
{
    return {chosen(0, asText(*fromHex(stampedAnswer))), chosen(0, asText(*fromHex(wordedRefusal))),
        chosen(0, std::string("\x30\x80\x02\x01\x05\0\0", 7)), chosen(1, someEdits)};
}

static std::vector<std::string> slotFileSeeds()
{
    using crypto::KeySlot;
    crypto::KeyFile file;
    file.vaultId = "019d0000-0000-7000-8000-000000000000";
    file.databaseSalt = Bytes(crypto::KeyFile::databaseSaltSize, 1);
    file.databasePageSize = 4096;
    for (const KeySlot::Kind kind : {KeySlot::Kind::Password, KeySlot::Kind::RecoveryCode, KeySlot::Kind::KeyFile}) {
        KeySlot slot;
        slot.kind = kind;
        slot.salt = Bytes(KeySlot::saltSize, 2);
        slot.nonce = Bytes(KeySlot::nonceSize, 3);
        slot.sealed = Bytes(KeySlot::sealedSize, 4);
        file.slots.push_back(std::move(slot));
    }
    const std::string text = file.toText();
    return {chosen(0, text), chosen(1, text.substr(0, text.rfind("sha256 ")))};
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
        {"fuzz_tsr", stampSeeds()}, {"fuzz_der", derSeeds()}, {"fuzz_keys", slotFileSeeds()},
        {"fuzz_ots", proofSeeds()}, {"fuzz_age", ageSeeds()}};
}

} // namespace holdfast::fuzz
