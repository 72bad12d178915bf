#include "core/bundle/layout.h"
#include "core/crypto/timestamp.h"
#include "tests/core/bundle/hostile_set.h"
#include "tests/support/test_authority.h"

namespace holdfast::bundle::test {

namespace {

using Authority = holdfast::test::TestAuthority;

/// A bundle with a stamp by this authority, of its signature or of something else.
Hostile stamped(std::string name, std::string word, const Authority::Options& options, bool isTrusted = true,
    const std::string& imprintOf = {})
{
    const auto folder = std::make_shared<TemporaryFolder>();
    const auto authority = std::make_shared<Authority>(folder->path() / "tsa", options);
    const auto trusted
        = isTrusted ? authority : std::make_shared<Authority>(folder->path() / "other", Authority::Options());
    Hostile made = bagCase(std::move(name), "time", std::move(word), [folder, authority, imprintOf](SoundBag& s) {
        const std::string& signature = s.files.at(std::string(layout::sshSignature));
        const auto query = crypto::timestampQuery(Sha256::of(asBytes(imprintOf.empty() ? signature : imprintOf)));
        s.files[std::string(layout::stamp)] = std::string(asText(authority->answer(query.der)));
    });
    made.authorityPem = trusted->caPem();
    return made;
}

} // namespace

std::vector<Hostile> hostileStamps()
{
    Authority::Options sound, expired;
    expired.days = "-1";
    // openssl makes none with a certificate for other purposes: timestamp_test.cpp signs such a token by hand.
    return {
        stamped("a stamp of another hash", "tagmanifest-sha256.txt.sig.tsr", sound, true, "something else"),
        stamped("a stamp by an authority whose certificate was over", "in force", expired),
        stamped("a stamp that leads to an unknown root", "authority", sound, false),
        bagCase("a stamp that is none", "time", "tagmanifest-sha256.txt.sig.tsr",
            [](SoundBag& s) { s.files[std::string(layout::stamp)] = "no stamp"; }),
        bagCase("a stamp of a countersignature that is not there", "countersignatures", "is of a file that is missing",
            [](SoundBag& s) { s.files[layout::countersignatureStamp(1)] = "no stamp"; }),
    };
}

} // namespace holdfast::bundle::test
