#include "core/crypto/timestamp.h"
#include "tests/support/handmade_token.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace holdfast::crypto {

namespace {

namespace der = test::der;

constexpr uint8_t refusalSequence = 0x30, refusalBits = 0x03, refusalText = 0x0c;

/// A response without a token; `reasons`: how many bits at the end say nothing, and the bits.
Bytes refusing(uint8_t status, const std::vector<std::string>& words, const Bytes& reasons)
{
    Bytes texts;
    for (const std::string& text : words)
        append(texts, der::element(refusalText, {asBytes(text)}));
    const Bytes free = words.empty() ? Bytes() : der::element(refusalSequence, {texts});
    const Bytes bits = reasons.empty() ? Bytes() : der::element(refusalBits, {reasons});
    return der::element(refusalSequence, {der::element(refusalSequence, {der::integer(Bytes{status}), free, bits})});
}

Error errorOf(ByteView answer)
{
    const auto accepted = acceptTimestamp(timestampQuery(Sha256::of(asBytes("x"))), answer);
    return accepted ? Error({"none", ErrorKind::Failed}) : accepted.error();
}

std::string saidIn(const std::string& words)
{
    return errorOf(refusing(2, {words}, {})).detail();
}

} // namespace

TEST(TimestampRefusal, isToldWithItsStatusItsReasonsAndTheAuthoritysOwnWords)
{
    const Error error = errorOf(refusing(2, {"Not supported.", "Ask with SHA-512."}, {7, 0x80}));
    EXPECT_EQ(error.code(), errors::tsaRefused);
    EXPECT_EQ(error.detail(), "status 2 (rejection), badAlg: \"Not supported. Ask with SHA-512.\"");
    EXPECT_EQ(
        errorOf(refusing(2, {}, {6, 0, 2, 0, 0x40})).detail(), "status 2 (rejection), timeNotAvailable, systemFailure");
    EXPECT_EQ(errorOf(refusing(3, {}, {})).detail(), "status 3 (waiting)");
    EXPECT_EQ(errorOf(refusing(9, {}, {6, 0x40})).detail(), "status 9, reason 1") << "what no standard names";
}

TEST(TimestampRefusal, holdsNothingThatDoesMoreThanStandThere)
{
    const std::string detail = saidIn("red\x1b[31m\r\n\xe2\x80\xae" + std::string(1, '\0') + std::string(3000, 'x'));
    EXPECT_TRUE(std::ranges::all_of(detail, [](char c) { return c >= ' ' && c <= '~'; })) << detail;
    EXPECT_EQ(detail.size(), std::string("status 2 (rejection): \"\"").size() + 200);
}

TEST(TimestampRefusal, leavesOutTheAddressThatWasAskedFrom)
{
    EXPECT_EQ(saidIn("Too many questions from 203.0.113.7:5001, 2001:db8::7 and ip:203.0.113.8."),
        "status 2 (rejection): \"Too many questions from [address], [address] and ip:[address].\"");
    for (const char* told : {"Too many requests...203.0.113.7", "Blocked 203.0.113.7.Contact us",
             "203.0.113.7.dsl.example", "client.203.0.113.7", "Blocked203.0.113.7", "pool-203-0-113-7.isp.example"})
        EXPECT_EQ(saidIn(told).find("113"), std::string::npos) << saidIn(told);
    for (const char* kept : {"Closed from 12:30:05 on.", "No policy 1.3.6.", "Bad feed: decade 1.2", "..", ":"})
        EXPECT_EQ(saidIn(kept), "status 2 (rejection): \"" + std::string(kept) + "\"");
}

TEST(TimestampRefusal, repeatsNoWordOfWhatIsNoAnswerOfAnAuthority)
{
    const std::string page = "\n<html>Welcome to the guest network, 10.0.0.7</html>";
    const Error error = errorOf(asBytes(page));
    EXPECT_EQ(error.code(), errors::tsaMalformed);
    EXPECT_EQ(error.detail(), "not a time-stamp response: a page, " + std::to_string(page.size()) + " bytes");
    EXPECT_EQ(errorOf(Bytes{1, 2, 3}).detail(), "not a time-stamp response: 3 bytes");
}

TEST(TimestampRefusal, saysNothingInItsOwnWordsWhereItIsReadFromABundle)
{
    const auto stamp = verifyTimestamp(refusing(2, {"This bundle is genuine."}, {}), Digest());
    ASSERT_FALSE(stamp);
    EXPECT_EQ(stamp.error().detail(), "status 2") << "anybody may have written it";
}

} // namespace holdfast::crypto
