#include "core/bundle/layout.h"
#include "core/crypto/timestamp_papers.h"
#include "tests/core/bundle/hostile_set.h"
#include "tests/support/ots_bytes.h"
#include "tests/support/stuffed_token.h"
#include "tests/support/test_authority.h"

#include <optional>

namespace holdfast::bundle::test {

namespace {

using Authority = holdfast::test::TestAuthority;

/// Made by openssl, so once for all that need one that is as it should be.
struct SharedAuthority {
    TemporaryFolder folder;
    std::shared_ptr<Authority> authority = std::make_shared<Authority>(folder / "tsa");
};

std::shared_ptr<Authority> sharedAuthority()
{
    static const SharedAuthority once;
    return once.authority;
}

std::shared_ptr<Authority> secondAuthority()
{
    static const SharedAuthority once;
    return once.authority;
}

/// A bundle with a stamp by this authority, of its signature or of something else.
Hostile stamped(std::string name, std::string word, const std::shared_ptr<Authority>& authority, bool isTrusted = true,
    const std::string& imprintOf = {})
{
    const auto trusted = isTrusted ? authority : secondAuthority();
    Hostile made = bagCase(std::move(name), "time", std::move(word), [authority, imprintOf](SoundBag& s) {
        const std::string& signature = s.files.at(std::string(layout::sshSignature));
        const auto query = crypto::timestampQuery(Sha256::of(asBytes(imprintOf.empty() ? signature : imprintOf)));
        s.files[std::string(layout::stamp)] = std::string(asText(authority->answer(query.der)));
    });
    made.authorityPem = trusted->caPem();
    return made;
}

using Tampering = std::function<Bytes(const Authority& own, const std::filesystem::path& folder, const Bytes& answer)>;

/// A bundle with a stamp that somebody got at.
Hostile tampered(std::string name, std::string word, const Tampering& tamper)
{
    const auto folder = std::make_shared<TemporaryFolder>();
    const std::shared_ptr<Authority> authority = sharedAuthority();
    Hostile made = bagCase(std::move(name), "time", std::move(word), [folder, authority, tamper](SoundBag& s) {
        const std::string& signature = s.files.at(std::string(layout::sshSignature));
        const auto query = crypto::timestampQuery(Sha256::of(asBytes(signature)));
        s.files[std::string(layout::stamp)]
            = std::string(asText(tamper(*authority, folder->path(), authority->answer(query.der))));
    });
    made.authorityPem = authority->caPem();
    return made;
}

using PaperedFiles = std::function<void(SoundBag& s, const std::shared_ptr<Authority>& own, const Bytes& answer)>;

/// A bundle with a stamp that is good, and something beside it that is not.
Hostile papered(std::string name, std::string word, const PaperedFiles& add)
{
    const std::shared_ptr<Authority> authority = sharedAuthority();
    Hostile made = bagCase(std::move(name), "time", std::move(word), [authority, add](SoundBag& s) {
        const std::string& signature = s.files.at(std::string(layout::sshSignature));
        const Bytes answer = authority->answer(crypto::timestampQuery(Sha256::of(asBytes(signature))).der);
        s.files[std::string(layout::stamp)] = std::string(asText(answer));
        add(s, authority, answer);
    });
    made.authorityPem = authority->caPem();
    return made;
}

/// The question of the signature with this nonce; without one for no value.
Bytes questionOf(const SoundBag& s, std::optional<uint64_t> nonce)
{
    const std::string& signature = s.files.at(std::string(layout::sshSignature));
    Bytes question = crypto::timestampRequest(Sha256::of(asBytes(signature)), nonce.value_or(0));
    if (nonce)
        return question;
    constexpr size_t nonceBytes = 3, wishBytes = 3; // INTEGER 0; BOOLEAN that ends the question
    question.erase(question.end() - wishBytes - nonceBytes, question.end() - wishBytes);
    question[1] = static_cast<uint8_t>(question[1] - nonceBytes);
    return question;
}

/// A bundle with a good stamp that answers a question with no nonce, or with 0, which lies beside it.
Hostile answeringWithoutNonce(std::string name, std::optional<uint64_t> nonce)
{
    const std::string request = layout::requestBeside(layout::stamp);
    return papered(std::move(name), request + " is not the question that",
        [request, nonce](SoundBag& s, const auto& own, const Bytes&) {
            const Bytes question = questionOf(s, nonce);
            s.files[std::string(layout::stamp)] = std::string(asText(own->answer(question)));
            s.files[request] = std::string(asText(question));
        });
}

std::vector<Hostile> hostilePapers()
{
    const std::string request = layout::requestBeside(layout::stamp), chain = layout::chainBeside(layout::stamp);
    return {
        papered("a question with another nonce", request + " is not the question that",
            [request](SoundBag& s, const auto&, const Bytes&) {
                const std::string& signature = s.files.at(std::string(layout::sshSignature));
                const auto other = crypto::timestampQuery(Sha256::of(asBytes(signature)));
                s.files[request] = std::string(asText(other.der));
            }),
        papered("a question that is none", request + " is not the question that",
            [request](SoundBag& s, const auto&, const Bytes&) { s.files[request] = "when?"; }),
        papered("a chain of somebody else's certificates", chain + " is not a chain of",
            [chain](SoundBag& s, const auto& own, const Bytes&) { s.files[chain] = own->caPem(); }),
        papered("a chain that is none", chain + " is not a chain of",
            [chain](SoundBag& s, const auto&, const Bytes&) { s.files[chain] = "trust me\n"; }),
        papered("a chain with more than its certificates", chain + " is not a chain of",
            [chain](SoundBag& s, const auto& own, const Bytes& answer) {
                const std::string& signature = s.files.at(std::string(layout::sshSignature));
                const auto stamp = crypto::verifyTimestamp(answer, Sha256::of(asBytes(signature)));
                const auto papers = crypto::timestampPapers(answer, *stamp, own->caPem());
                s.files[chain] = papers->chain + "and more\n";
            }),
        answeringWithoutNonce("a question without a nonce", std::nullopt),
        answeringWithoutNonce("a question with nonce 0", 0),
        bagCase("a question of a countersignature's stamp that is not there", "time",
            "countersignature-1.sig.tsq has no countersignature-1.sig.tsr beside it",
            [](SoundBag& s) { s.files["countersignature-1.sig.tsq"] = "when?"; }),
        bagCase("a chain of a batch's stamp that is not there", "time",
            "batch-1-before.pem has no data/time/batch-1-before.tsr beside it",
            [](SoundBag& s) { s.files["batch-1-before.pem"] = "trust me\n"; }),
        bagCase("a question of a batch whose number is written otherwise", "bag", "batch-01-after.tsq does not belong",
            [](SoundBag& s) { s.files["batch-01-after.tsq"] = "when?"; }),
        bagCase("a question without a stamp", "time", request + " has no tagmanifest-sha256.txt.sig.tsr beside it",
            [request](SoundBag& s) { s.files[request] = "when?"; }),
        bagCase("a chain without a stamp", "time", chain + " has no tagmanifest-sha256.txt.sig.tsr beside it",
            [chain](SoundBag& s) { s.files[chain] = "trust me\n"; }),
        bagCase("a tenth question", "bag", "tagmanifest-sha256.txt.sig-10.tsq does not belong",
            [](SoundBag& s) { s.files["tagmanifest-sha256.txt.sig-10.tsq"] = "when?"; }),
    };
}

/// A bundle whose signature, or what has this hash, has an OpenTimestamps proof with this tree.
Hostile proven(std::string name, std::string word, const std::string& tree, const std::optional<Digest>& digest = {})
{
    return bagCase(std::move(name), "opentimestamps", std::move(word), [tree, digest](SoundBag& s) {
        const std::string& signature = s.files.at(std::string(layout::sshSignature));
        s.files["tagmanifest-sha256.txt.sig.ots"]
            = holdfast::test::ots::head(digest.value_or(Sha256::of(asBytes(signature)))) + tree;
    });
}

std::vector<Hostile> hostileProofs()
{
    namespace ots = holdfast::test::ots;
    constexpr const char* none = "tagmanifest-sha256.txt.sig.ots: not an OpenTimestamps proof";
    std::string deep;
    for (int i = 0; i < 256; ++i)
        deep += ots::sha256;
    return {
        proven("a proof of another hash", "the proof is of another hash", ots::bitcoin(1), Sha256::of(asBytes("else"))),
        proven("a proof that ends early", none, ots::sha256),
        proven("a proof that is too deep", none, deep + ots::bitcoin(1)),
        proven("a proof with an unknown operation", none, ots::bytes({0x04}) + ots::bitcoin(1)),
        proven("a proof with a byte after its end", none, ots::bitcoin(1) + "x"),
        proven("a proof in another order", none, ots::fork + ots::bitcoin(2) + ots::bitcoin(1)),
        proven("a proof with a length in two bytes", none, ots::bytes({0xf0, 0x81, 0x00, 'x'}) + ots::bitcoin(1)),
        proven("a proof that asks at an address with a login", none, ots::pending("http://a@b")),
        proven(
            "a proof of a block by a hash that is too short", "is not of a merkle root", ots::sha1 + ots::bitcoin(1)),
        proven("a proof that is larger than any", "more than 131072 bytes",
            ots::appending("x") + std::string(131'072, '\x08')),
        bagCase("a proof of a list that is not there", "opentimestamps", "is of a file that is missing",
            [](SoundBag& s) { s.files["batch-1.sha256.ots"] = ots::head(Digest()) + ots::bitcoin(1); }),
        bagCase("a proof of a batch whose number is written otherwise", "bag", "batch-01.sha256.ots does not belong",
            [](SoundBag& s) { s.files["batch-01.sha256.ots"] = ots::head(Digest()) + ots::bitcoin(1); }),
    };
}

} // namespace

std::vector<Hostile> hostileStamps()
{
    static const TemporaryFolder overFolder;
    static const auto over = std::make_shared<Authority>(overFolder / "over", Authority::Options{.days = "-1"});
    const std::shared_ptr<Authority> sound = sharedAuthority();
    std::vector<Hostile> all = hostileProofs();
    const std::vector<Hostile> stamps{
        stamped("a stamp of another hash", "tagmanifest-sha256.txt.sig.tsr", sound, true, "something else"),
        stamped("a stamp by an authority whose certificate was over", "in force", over),
        stamped("a stamp that leads to an unknown root", "authority", sound, false),
        bagCase("a second stamp without a first", "time", "has no tagmanifest-sha256.txt.sig.tsr before it",
            [](SoundBag& s) { s.files[layout::stampNumbered(2)] = "no stamp"; }),
        bagCase("a tenth stamp", "bag", "tagmanifest-sha256.txt.sig-10.tsr does not belong",
            [](SoundBag& s) { s.files["tagmanifest-sha256.txt.sig-10.tsr"] = "no stamp"; }),
        tampered("a stamp with its signature flipped", "the signature does not fit the token",
            [](const Authority&, const auto&, Bytes answer) {
                answer.back() ^= 1;
                return answer;
            }),
        tampered("a stamp by a certificate that is for time-stamping among other things", "not for time-stamping",
            [](const Authority&, const auto& folder, const Bytes& answer) {
                return Authority(folder / "lax", {.extendedKeyUsage = "timeStamping"}).signedByHand(answer);
            }),
        tampered("a stamp with somebody else's certificate in it",
            "holds a certificate that its signer's does not lead to",
            [](const Authority&, const auto& folder, const Bytes& answer) {
                const Authority other(folder / "else");
                return holdfast::test::withCertificate(answer, folder / "else/tsa.pem");
            }),
        bagCase("a stamp that is none", "time", "tagmanifest-sha256.txt.sig.tsr",
            [](SoundBag& s) { s.files[std::string(layout::stamp)] = "no stamp"; }),
        bagCase("a stamp of a countersignature that is not there", "countersignatures", "is of a file that is missing",
            [](SoundBag& s) { s.files[layout::countersignatureStamp(1)] = "no stamp"; }),
    };
    all.insert(all.end(), stamps.begin(), stamps.end());
    for (Hostile& paper : hostilePapers())
        all.push_back(std::move(paper));
    return all;
}

} // namespace holdfast::bundle::test
