#include "core/bundle/layout.h"
#include "core/crypto/sshsig.h"
#include "tests/core/bundle/hostile_set.h"

namespace holdfast::bundle::test {

namespace {

constexpr const char* checkOfLateFiles = "countersignatures";

std::string countersigned(const SoundBag& s, const crypto::SigningKey& key)
{
    return crypto::sshsigSign(
        key, layout::countersignNamespace, asBytes(s.files.at(std::string(layout::sshSignature))));
}

/// A first signature by somebody else that is good, beside what the case adds.
Hostile besideGood(
    std::string name, std::string word, const std::function<void(SoundBag&, const crypto::SigningKey& other)>& change)
{
    return bagCase(std::move(name), checkOfLateFiles, std::move(word), [change](SoundBag& s) {
        const crypto::SigningKey other = crypto::SigningKey::generate();
        s.files[layout::countersignature(1)] = countersigned(s, other);
        change(s, other);
    });
}

} // namespace

std::vector<Hostile> hostileLateFiles()
{
    return {
        besideGood("two countersignatures by one", "by the same key as",
            [](SoundBag& s, const crypto::SigningKey& other) {
                s.files[layout::countersignature(2)] = countersigned(s, other);
            }),
        besideGood("a countersignature with a gap before it", "has no countersignature-2.sig before it",
            [](SoundBag& s, const crypto::SigningKey&) {
                s.files[layout::countersignature(3)] = countersigned(s, crypto::SigningKey::generate());
            }),
        besideGood("a countersignature for another purpose", "not an SSH signature",
            [](SoundBag& s, const crypto::SigningKey& other) {
                s.files[layout::countersignature(2)] = crypto::sshsigSign(
                    other, "holdfast-bundle", asBytes(s.files.at(std::string(layout::sshSignature))));
            }),
        besideGood("a countersignature that is none", "not an SSH signature",
            [](SoundBag& s, const crypto::SigningKey&) { s.files[layout::countersignature(2)] = "signed, me\n"; }),
        bagCase("a tenth countersignature", "bag", "countersignature-10.sig does not belong",
            [](SoundBag& s) { s.files["countersignature-10.sig"] = countersigned(s, crypto::SigningKey::generate()); }),
    };
}

} // namespace holdfast::bundle::test
