#include "core/bundle/layout.h"
#include "core/crypto/minisign.h"
#include "core/crypto/sshsig.h"
#include "tests/core/bundle/hostile_set.h"

#include <array>

namespace holdfast::bundle::test {

namespace {

const std::string ssh(layout::sshSignature), mini(layout::minisignSignature), tags(layout::tagManifest);

/// What the armour of an SSHSIG holds, changed and armoured again.
std::string rearmoured(const std::string& armour, const std::function<void(Bytes&)>& change)
{
    const size_t first = armour.find('\n') + 1, last = armour.rfind("-----END");
    std::string base64 = armour.substr(first, last - first);
    std::erase(base64, '\n');
    Bytes blob = fromBase64(base64).value();
    change(blob);
    base64 = toBase64(blob);
    std::string text = armour.substr(0, first);
    for (size_t at = 0; at < base64.size(); at += 70)
        text += base64.substr(at, 70) + "\n";
    return text + armour.substr(last);
}

/// One of the lines of a minisign file, decoded, changed and encoded again.
std::string reencoded(const std::string& file, int line, const std::function<void(Bytes&)>& change)
{
    size_t at = 0;
    for (int i = 0; i < line; ++i)
        at = file.find('\n', at) + 1;
    const size_t end = file.find('\n', at);
    Bytes blob = fromBase64(file.substr(at, end - at)).value();
    change(blob);
    return file.substr(0, at) + toBase64(blob) + file.substr(end);
}

/// The same signature with S + L for S: right by the equation, and refused by every careful verifier.
void makeMalleable(Bytes& endsWithSignature)
{
    constexpr std::array<uint8_t, 32> order{0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2,
        0xde, 0xf9, 0xde, 0x14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10};
    unsigned carry = 0;
    for (size_t i = 0; i < order.size(); ++i) {
        uint8_t& byte = endsWithSignature[endsWithSignature.size() - 32 + i];
        carry += unsigned{byte} + order[i];
        byte = static_cast<uint8_t>(carry);
        carry >>= 8;
    }
}

/// A key of order one, under which R = identity and S = 0 fits any text where nobody looks at the key.
void signByNobody(SoundBag& s)
{
    crypto::PublicKey identity{};
    identity[0] = 1;
    s.bag.index.signer = crypto::fingerprint(identity);
    s.files = s.bag.files();
    s.files["allowed_signers"] = crypto::allowedSigners(identity, layout::principal, layout::signatureNamespace);
    s.files["minisign.pub"] = crypto::minisignPublicKey(identity);
    std::string list;
    for (const std::string_view name : layout::listedTagFiles)
        list += Sha256::of(asBytes(s.files.at(std::string(name)))).hex() + "  " + std::string(name) + "\n";
    s.files[tags] = list;
    const auto forge = [](Bytes& blob) {
        std::fill(blob.end() - 64, blob.end(), uint8_t{0});
        blob[blob.size() - 64] = 1;
    };
    s.files[ssh] = rearmoured(s.files[ssh], [&](Bytes& blob) {
        std::copy(identity.begin(), identity.end(), blob.begin() + 33);
        forge(blob);
    });
    const Digest id = crypto::fingerprint(identity);
    s.files[mini] = reencoded(s.files[mini], 1, [&](Bytes& blob) {
        std::copy_n(id.bytes().begin(), 8, blob.begin() + 2);
        forge(blob);
    });
    s.files[mini] = reencoded(s.files[mini], 3, forge);
}

void signByLegacyMinisign(SoundBag& s)
{
    const std::string& file = s.files[mini];
    const size_t start = file.find("trusted comment: ", 20) + 17;
    const std::string comment = file.substr(start, file.find('\n', start) - start);
    const crypto::Signature legacy = s.bag.key.sign(asBytes(s.files.at(tags)));
    Bytes global(legacy.begin(), legacy.end());
    append(global, asBytes(comment));
    const crypto::Signature over = s.bag.key.sign(global);
    s.files[mini] = reencoded(s.files[mini], 1, [&](Bytes& blob) {
        blob[1] = 'd';
        std::copy(legacy.begin(), legacy.end(), blob.end() - 64);
    });
    s.files[mini] = reencoded(s.files[mini], 3, [&](Bytes& blob) { blob.assign(over.begin(), over.end()); });
}

Hostile signature(std::string name, std::string word, const std::function<void(SoundBag&)>& change)
{
    return bagCase(std::move(name), "signature", std::move(word), change);
}

} // namespace

std::vector<Hostile> hostileSignatures()
{
    const auto other = [] { return crypto::SigningKey::generate(); };
    return {
        signature("an SSH signature by another key", "names another key than the one that signed",
            [=](SoundBag& s) {
                s.files[ssh] = crypto::sshsigSign(other(), layout::signatureNamespace, asBytes(s.files.at(tags)));
            }),
        signature("a minisign signature by another key", mini,
            [=](SoundBag& s) { s.files[mini] = crypto::minisignSign(other(), asBytes(s.files.at(tags)), "x"); }),
        signature("both signatures by another key", "data/bundle.json names another signer",
            [=](SoundBag& s) {
                s.bag.key = other();
                s.signAgain();
            }),
        signature("an SSH signature in another namespace", "not an SSH signature",
            [](SoundBag& s) { s.files[ssh] = crypto::sshsigSign(s.bag.key, "file", asBytes(s.files.at(tags))); }),
        signature("a head of a log passed off as a bundle", "not an SSH signature",
            [](SoundBag& s) {
                s.files[ssh] = crypto::sshsigSign(s.bag.key, "holdfast-custody-head", asBytes(s.files.at(tags)));
            }),
        signature("a countersignature passed off as the signature", "not an SSH signature",
            [](SoundBag& s) {
                s.files[ssh] = crypto::sshsigSign(s.bag.key, layout::countersignNamespace, asBytes(s.files.at(tags)));
            }),
        signature("a namespace that was only relabelled", "does not fit",
            [](SoundBag& s) {
                const std::string fake = "holdfast-bundlf";
                s.files[ssh] = crypto::sshsigSign(s.bag.key, fake, asBytes(s.files.at(tags)));
                s.files[ssh] = rearmoured(s.files[ssh], [&](Bytes& blob) {
                    const auto at = std::search(blob.begin(), blob.end(), fake.begin(), fake.end());
                    *(at + 14) = 'e';
                });
            }),
        signature("a signature of a key of low order", tags, signByNobody),
        signature("an SSH signature with S plus the order", "does not fit",
            [](SoundBag& s) { s.files[ssh] = rearmoured(s.files[ssh], makeMalleable); }),
        signature("a minisign signature with S plus the order", mini,
            [](SoundBag& s) { s.files[mini] = reencoded(s.files[mini], 1, makeMalleable); }),
        signature("a signature of a comment with S plus the order", mini,
            [](SoundBag& s) { s.files[mini] = reencoded(s.files[mini], 3, makeMalleable); }),
        signature("a minisign signature of the old kind", "not a minisign file", signByLegacyMinisign),
        signature("an edited trusted comment", mini,
            [](SoundBag& s) { s.files[mini].replace(s.files[mini].find("holdfast bundle"), 8, "Holdfast"); }),
        signature("a trusted comment of another bundle", "was made for another bundle",
            [](SoundBag& s) {
                s.files[mini]
                    = crypto::minisignSign(s.bag.key, asBytes(s.files.at(tags)), "holdfast bundle 0123456789abcdef");
            }),
        signature("an edited untrusted comment", "not a minisign file",
            [](SoundBag& s) { s.files[mini].replace(s.files[mini].find("signature by"), 9, "SIGNATURE"); }),
        signature("an SSH signature in other lines", "not an SSH signature",
            [](SoundBag& s) { s.files[ssh].insert(s.files[ssh].find('\n') + 30, "\n"); }),
        signature("a second signer who is allowed", "allowed_signers",
            [=](SoundBag& s) {
                s.files["allowed_signers"]
                    += crypto::allowedSigners(other().publicKey(), layout::principal, layout::signatureNamespace);
            }),
        signature("no signature", "missing", [](SoundBag& s) { s.files.erase(ssh); }),
        bagCase("a countersignature of another bundle", "countersignatures", "does not fit",
            [=](SoundBag& s) {
                s.files[layout::countersignature(1)]
                    = crypto::sshsigSign(other(), layout::countersignNamespace, asBytes("another"));
            }),
        bagCase("the sender's own countersignature", "countersignatures", "by the key that signed the bundle itself",
            [](SoundBag& s) {
                s.files[layout::countersignature(1)]
                    = crypto::sshsigSign(s.bag.key, layout::countersignNamespace, asBytes(s.files.at(ssh)));
            }),
    };
}

} // namespace holdfast::bundle::test
