#include "core/crypto/timestamp.h"

#include "run_program.h"
#include "scratch_folder.h"
#include "tests/support/handmade_token.h"
#include "tests/support/stuffed_token.h"
#include "tests/support/test_authority.h"

#include <gtest/gtest.h>

namespace holdfast::crypto {

namespace {

class TimestampTest : public testing::Test {
protected:
    test::ScratchFolder folder;
    test::TestAuthority authority{folder / "tsa"};
    Digest imprint = Sha256::of(asBytes("what is stamped"));
    TimestampQuery query = timestampQuery(imprint);

    Bytes accepted()
    {
        auto response = acceptTimestamp(query, authority.answer(query.der), authority.caPem());
        EXPECT_TRUE(response) << response.error().code().id << " " << response.error().detail();
        return response ? *response : Bytes();
    }
    static ErrorCode codeOf(const auto& result)
    {
        return result ? ErrorCode{"none", ErrorKind::Failed} : result.error().code();
    }
};

} // namespace

TEST_F(TimestampTest, isTakenFromAnAuthorityAndStatesWhenAndByWhom)
{
    const Bytes response = accepted();
    const auto stamp = verifyTimestamp(response, imprint, authority.caPem());
    ASSERT_TRUE(stamp) << stamp.error().code().id << stamp.error().detail();
    EXPECT_TRUE(stamp->isAuthorityConfirmed);
    EXPECT_EQ(stamp->imprint, imprint);
    EXPECT_EQ(stamp->policy, "1.2.3.4.1");
    EXPECT_EQ(stamp->serial, "02");
    EXPECT_EQ(stamp->accuracy, std::chrono::microseconds(1'500'000));
    EXPECT_EQ(stamp->authority, "CN=Test authority");
    EXPECT_GT(stamp->time, Clock::system().now() - std::chrono::hours(1));
    EXPECT_LT(stamp->time, Clock::system().now() + std::chrono::hours(1));
}

TEST_F(TimestampTest, verifiesWithOpensslAsItIsStored)
{
    const Bytes response = accepted();
    EXPECT_EQ(authority.stockVerify(response, imprint), 0);
    EXPECT_NE(authority.stockVerify(response, Sha256::of(asBytes("else"))), 0);
}

TEST_F(TimestampTest, isIntactButOfAnUnconfirmedAuthorityWithoutItsCertificate)
{
    const auto stamp = verifyTimestamp(accepted(), imprint);
    ASSERT_TRUE(stamp) << stamp.error().code().id;
    EXPECT_FALSE(stamp->isAuthorityConfirmed);
}

TEST_F(TimestampTest, isRefusedForAnotherContentNonceOrAuthority)
{
    const Bytes response = accepted();
    EXPECT_EQ(codeOf(verifyTimestamp(response, Sha256::of(asBytes("else")))), errors::tsaOtherContent);
    EXPECT_EQ(codeOf(acceptTimestamp(timestampQuery(imprint), response)), errors::tsaOtherNonce);
    const test::TestAuthority other(folder / "other");
    EXPECT_EQ(codeOf(verifyTimestamp(response, imprint, other.caPem())), errors::tsaBadCertificate);
    EXPECT_EQ(codeOf(verifyTimestamp(response, imprint, "no certificate")), errors::tsaBadCa);
    EXPECT_EQ(codeOf(verifyTimestamp(response, imprint, std::string(maxCaPemBytes + 1, 'x'))), errors::tsaBadCa);
}

TEST_F(TimestampTest, isRefusedFromACertificateThatIsForSomethingElse)
{
    // openssl's own authority refuses to use it, so the token is signed by hand.
    const test::TestAuthority wrong(folder / "wrong", {.extendedKeyUsage = "critical,serverAuth"});
    const Bytes response = wrong.signedByHand(accepted());
    ASSERT_FALSE(response.empty());
    EXPECT_EQ(codeOf(verifyTimestamp(response, imprint, wrong.caPem())), errors::tsaBadCertificate);
    EXPECT_EQ(codeOf(verifyTimestamp(response, imprint)), errors::tsaBadCertificate) << "nor without an authority";
}

TEST_F(TimestampTest, isRefusedFromACertificateThatDoesNotSayItIsForThatAlone)
{
    const test::TestAuthority lax(folder / "lax", {.extendedKeyUsage = "timeStamping"});
    const Bytes response = lax.signedByHand(accepted());
    ASSERT_FALSE(response.empty());
    EXPECT_EQ(codeOf(verifyTimestamp(response, imprint, lax.caPem())), errors::tsaBadCertificate);
    EXPECT_EQ(codeOf(verifyTimestamp(response, imprint)), errors::tsaBadCertificate) << "nor without an authority";
}

TEST_F(TimestampTest, isUnconfirmedAndNotRefusedForWantOfACertificateBetween)
{
    const test::TestAuthority deep(folder / "deep", {.hasIntermediate = true});
    const Bytes whole = deep.answer(query.der), bare = deep.signedByHand(whole);
    const auto confirmed = verifyTimestamp(whole, imprint, deep.caPem());
    ASSERT_TRUE(confirmed) << confirmed.error().detail();
    EXPECT_TRUE(confirmed->isAuthorityConfirmed);
    EXPECT_FALSE(confirmed->lacksCertificate);
    const auto lacking = verifyTimestamp(bare, imprint, deep.caPem());
    ASSERT_TRUE(lacking) << lacking.error().detail();
    EXPECT_FALSE(lacking->isAuthorityConfirmed);
    EXPECT_TRUE(lacking->lacksCertificate);
    EXPECT_EQ(codeOf(acceptTimestamp(query, bare, deep.caPem())), errors::tsaBadCertificate)
        << "nothing is asked of an authority that can't be told to be the one that was chosen";
}

TEST_F(TimestampTest, holdsNoCertificateThatTheSignersDoesNotLeadTo)
{
    const test::TestAuthority other(folder / "other");
    const Bytes plain = authority.answer(query.der);
    const Bytes stuffed = test::withCertificate(plain, folder / "other/tsa.pem");
    ASSERT_GT(stuffed.size(), plain.size());
    EXPECT_EQ(codeOf(verifyTimestamp(stuffed, imprint, authority.caPem())), errors::tsaMalformed);
    EXPECT_EQ(codeOf(verifyTimestamp(stuffed, imprint)), errors::tsaMalformed);
    const auto taken = acceptTimestamp(query, stuffed, authority.caPem());
    ASSERT_TRUE(taken) << taken.error().detail();
    EXPECT_EQ(*taken, plain) << "what comes along from an authority is left out";
    EXPECT_EQ(authority.stockVerify(*taken, imprint), 0);
}

TEST_F(TimestampTest, isRefusedWhereTheAuthorityGivesNoToken)
{
    const test::TestAuthority picky(folder / "picky", {.digests = "sha512"});
    const Bytes answer = picky.answer(query.der);
    ASSERT_FALSE(answer.empty());
    const auto refused = acceptTimestamp(query, answer);
    EXPECT_EQ(codeOf(refused), errors::tsaRefused);
    EXPECT_TRUE(refused.error().detail().starts_with("status 2 (rejection), badAlg: \"")) << refused.error().detail();
}

TEST_F(TimestampTest, isRefusedWithAnyByteChanged)
{
    const Bytes response = accepted();
    size_t taken = 0;
    for (size_t i = 0; i < response.size(); ++i) {
        Bytes changed = response;
        changed[i] ^= 0x10;
        // The authority's own root is sent along and bound by nothing; with it given, it is not needed.
        if (verifyTimestamp(changed, imprint, authority.caPem()))
            ++taken;
    }
    const Bytes root = [this] {
        const std::string pem = authority.caPem();
        return Bytes(pem.begin(), pem.end());
    }();
    EXPECT_LT(taken, root.size()) << "more than the root that was sent along may be changed";
}

TEST_F(TimestampTest, isRefusedCutLongerOrOfNonsense)
{
    const Bytes response = accepted();
    for (size_t size = 0; size < response.size(); size += 7)
        EXPECT_EQ(codeOf(verifyTimestamp(ByteView(response).first(size), imprint)), errors::tsaMalformed) << size;
    Bytes longer = response;
    longer.push_back(0);
    EXPECT_EQ(codeOf(verifyTimestamp(longer, imprint)), errors::tsaMalformed);
    EXPECT_EQ(codeOf(verifyTimestamp(Bytes(maxTimestampBytes + 1, 0x30), imprint)), errors::tsaMalformed);
    EXPECT_EQ(codeOf(verifyTimestamp(asBytes("<html>not here</html>"), imprint)), errors::tsaMalformed);
}

TEST_F(TimestampTest, asksWithTheHashAloneAndANonceThatIsNeverTheSame)
{
    const TimestampQuery other = timestampQuery(imprint);
    EXPECT_NE(other.nonce, query.nonce);
    EXPECT_LT(query.der.size(), 80U);
}

TEST(TimestampSignature, saysThatTheRootIsAnotherWhereItHasTheSameName)
{
    const test::HandmadeAuthority authority, namesake;
    const Digest imprint = Sha256::of(asBytes("what is stamped"));
    const Bytes response = authority.response(test::TokenRecipe(imprint));
    ASSERT_TRUE(verifyTimestamp(response, imprint, authority.caPem()));
    const auto refused = verifyTimestamp(response, imprint, namesake.caPem());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code(), errors::tsaBadCertificate) << refused.error().detail();
}

} // namespace holdfast::crypto
