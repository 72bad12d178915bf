#include "core/crypto/timestamp_papers.h"

#include "scratch_folder.h"
#include "tests/support/test_authority.h"

#include <gtest/gtest.h>

namespace holdfast::crypto {

namespace {

constexpr std::string_view endOfCertificate = "-----END CERTIFICATE-----\n";

class TimestampPapersTest : public testing::Test {
protected:
    void SetUp() override
    {
        response = authority.answer(query.der);
        const auto verified = verifyTimestamp(response, query.imprint);
        ASSERT_TRUE(verified) << verified.error().detail();
        stamp = *verified;
    }
    test::ScratchFolder folder;
    test::TestAuthority authority{folder / "tsa", {.hasIntermediate = true}};
    TimestampQuery query = timestampQuery(Sha256::of(asBytes("what is stamped")));
    Bytes response;
    Timestamp stamp;
};

} // namespace

TEST_F(TimestampPapersTest, holdTheQuestionAsItWasAsked)
{
    const auto papers = timestampPapers(response, stamp);
    ASSERT_TRUE(papers);
    EXPECT_EQ(papers->request, query.der);
    EXPECT_TRUE(isRequestOf(stamp, query.der));
    EXPECT_FALSE(isRequestOf(stamp, timestampQuery(query.imprint).der)) << "another nonce";
    EXPECT_FALSE(isRequestOf(stamp, timestampRequest(Sha256::of(asBytes("else")), query.nonce)));
}

TEST_F(TimestampPapersTest, leadFromTheSignerToWhomThePersonTrusts)
{
    const auto within = timestampPapers(response, stamp);
    const auto whole = timestampPapers(response, stamp, authority.caPem());
    ASSERT_TRUE(within && whole);
    EXPECT_TRUE(whole->chain.starts_with(within->chain));
    EXPECT_TRUE(whole->chain.ends_with(authority.caPem().substr(authority.caPem().find("-----BEGIN"))));
    EXPECT_TRUE(isChainOf(response, within->chain));
    EXPECT_TRUE(isChainOf(response, whole->chain));
    const test::TestAuthority other(folder / "other");
    const auto unmoved = timestampPapers(response, stamp, other.caPem());
    ASSERT_TRUE(unmoved);
    EXPECT_EQ(unmoved->chain, within->chain) << "a certificate that it does not lead to stays out";
}

TEST_F(TimestampPapersTest, areNoChainWhereAByteDiffersOrOneDoesNotFollow)
{
    const auto papers = timestampPapers(response, stamp, authority.caPem());
    ASSERT_TRUE(papers);
    const std::string& chain = papers->chain;
    const size_t second = chain.find(endOfCertificate) + endOfCertificate.size();
    for (const std::string& other : {std::string(), chain + "x", chain + authority.caPem(), authority.caPem(),
             chain.substr(second), chain.substr(0, second) + chain.substr(0, second), chain.substr(0, chain.size() - 1),
             "-----BEGIN CERTIFICATE-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n" + chain})
        EXPECT_FALSE(isChainOf(response, other)) << other;
}

} // namespace holdfast::crypto
