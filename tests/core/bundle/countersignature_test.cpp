#include "core/bundle/layout.h"
#include "core/bundle/verifier.h"
#include "core/crypto/sshsig.h"
#include "tests/core/bundle/sample_bag.h"

#include <gtest/gtest.h>

namespace holdfast::bundle::test {

namespace {

using Outcome = Check::Outcome;

/// A bag that somebody else's key signs too, in whatever way a test wants.
class Countersignatures : public testing::Test {
protected:
    std::string signedBy(const crypto::SigningKey& key, std::string_view nameSpace = layout::countersignNamespace) const
    {
        return crypto::sshsigSign(key, nameSpace, asBytes(m_files.at(std::string(layout::sshSignature))));
    }
    VerifyReport verified(const std::vector<Digest>& expected = {})
    {
        writeBytes(m_folder / "b.zip", zipOf(m_bag.index.rootFolder(), m_files));
        VerifyOptions options;
        options.expectedSigners = expected;
        const auto report = verifyBundle(m_folder / "b.zip", options, {});
        EXPECT_TRUE(report);
        return report ? *report : VerifyReport{};
    }
    static Check checkOf(const VerifyReport& report)
    {
        for (const Check& check : report.checks)
            if (check.name == "countersignatures")
                return check;
        ADD_FAILURE() << "no check of countersignatures";
        return {};
    }
    void expectRefused(std::string_view word)
    {
        const VerifyReport report = verified();
        EXPECT_EQ(report.verdict, VerifyReport::Verdict::Invalid);
        EXPECT_EQ(checkOf(report).outcome, Outcome::Failed);
        EXPECT_NE(checkOf(report).detail.find(word), std::string::npos) << checkOf(report).detail;
    }
    static Digest of(const crypto::SigningKey& key) { return crypto::fingerprint(key.publicKey()); }
    TemporaryFolder m_folder;
    SampleBag m_bag = SampleBag::make();
    Files m_files = m_bag.files();
    crypto::SigningKey m_worker = crypto::SigningKey::generate(), m_second = crypto::SigningKey::generate();
};

} // namespace

TEST_F(Countersignatures, areNamedAndNotShownAsGoodUntilTheirFingerprintIsGiven)
{
    m_files[layout::countersignature(1)] = signedBy(m_worker);
    m_files[layout::countersignature(2)] = signedBy(m_second);
    const VerifyReport unknown = verified();
    EXPECT_EQ(unknown.verdict, VerifyReport::Verdict::Valid) << toJson(unknown);
    EXPECT_EQ(checkOf(unknown).outcome, Outcome::Note);
    ASSERT_EQ(unknown.countersigners.size(), 2u);
    EXPECT_EQ(unknown.countersigners[0].fingerprint, of(m_worker));
    EXPECT_FALSE(unknown.countersigners[0].isConfirmed);
    EXPECT_NE(checkOf(unknown).detail.find(crypto::fingerprintGroups(of(m_second))), std::string::npos);

    const VerifyReport one = verified({of(m_worker)});
    EXPECT_EQ(one.verdict, VerifyReport::Verdict::Valid) << toJson(one);
    EXPECT_TRUE(one.countersigners[0].isConfirmed);
    EXPECT_FALSE(one.countersigners[1].isConfirmed);
    EXPECT_FALSE(one.signerConfirmed) << "a countersigner who is known does not make the signer known";
    EXPECT_EQ(checkOf(one).outcome, Outcome::Note);

    const VerifyReport all = verified({of(m_worker), of(m_second), of(m_bag.key)});
    EXPECT_EQ(checkOf(all).outcome, Outcome::Passed);
    EXPECT_TRUE(all.signerConfirmed);
    EXPECT_EQ(verified({of(m_worker), Sha256::of(asBytes("nobody"))}).verdict, VerifyReport::Verdict::Invalid);
    const auto back = parseReport(toJson(all));
    ASSERT_TRUE(back);
    EXPECT_EQ(toJson(*back), toJson(all));
}

TEST_F(Countersignatures, ofAnotherTextOrNamespaceMakeTheBundleInvalid)
{
    const std::string path = layout::countersignature(1);
    m_files[path] = crypto::sshsigSign(m_worker, layout::countersignNamespace, asBytes("another signature"));
    expectRefused("does not fit");
    m_files[path] = crypto::sshsigSign(
        m_worker, layout::countersignNamespace, asBytes(m_files.at(std::string(layout::tagManifest))));
    expectRefused("does not fit");
    m_files[path] = signedBy(m_worker, layout::signatureNamespace);
    expectRefused("not an SSH signature");
    m_files[path] = signedBy(m_worker) + "\n";
    expectRefused("not an SSH signature");
}

TEST_F(Countersignatures, areRefusedTwiceByOneKeyAndByTheSignersOwn)
{
    m_files[layout::countersignature(1)] = signedBy(m_worker);
    m_files[layout::countersignature(2)] = signedBy(m_worker);
    expectRefused("by the same key as countersignature-1.sig");
    m_files[layout::countersignature(2)] = signedBy(m_bag.key);
    expectRefused("by the key that signed the bundle itself");
}

TEST_F(Countersignatures, haveAClosedListOfNames)
{
    m_files[layout::countersignature(2)] = signedBy(m_worker);
    expectRefused("has no countersignature-1.sig before it");
    m_files.erase(layout::countersignature(2));
    m_files[layout::countersignatureStamp(1)] = "a stamp of nothing";
    expectRefused("is of a file that is missing");
    m_files.erase(layout::countersignatureStamp(1));
    for (const char* name : {"countersignature-0.sig", "countersignature-10.sig", "countersignature-01.sig",
             "countersignature-1.minisig", "countersignature.sig"}) {
        Files more = m_files;
        more[name] = signedBy(m_worker);
        writeBytes(m_folder / "b.zip", zipOf(m_bag.index.rootFolder(), more));
        const auto report = verifyBundle(m_folder / "b.zip", {}, {});
        ASSERT_TRUE(report);
        EXPECT_EQ(report->verdict, VerifyReport::Verdict::Invalid) << name;
    }
}

TEST_F(Countersignatures, doNotOutliveTheSignatureThatTheyAreOf)
{
    m_files[layout::countersignature(1)] = signedBy(m_worker);
    const std::string kept = m_files[layout::countersignature(1)];
    m_bag.key = crypto::SigningKey::generate();
    m_bag.index.signer = of(m_bag.key);
    m_files = m_bag.files();
    m_files[layout::countersignature(1)] = kept;
    expectRefused("does not fit");
}

} // namespace holdfast::bundle::test
