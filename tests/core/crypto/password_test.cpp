#include "core/crypto/errors.h"
#include "core/crypto/kdf_speed.h"

#include <gtest/gtest.h>

namespace holdfast::crypto {

namespace {

Result<SecureBuffer> normalised(std::string_view text)
{
    return normalisePassword(SecureBuffer::copyOf(asBytes(text)));
}

} // namespace

TEST(Password, isTheSameHoweverItsAccentsWereTyped)
{
    const Result<SecureBuffer> composed = normalised("caf\xc3\xa9 \xea\xb0\x80");
    const Result<SecureBuffer> decomposed = normalised("cafe\xcc\x81 \xe1\x84\x80\xe1\x85\xa1");
    ASSERT_TRUE(composed && decomposed);
    EXPECT_TRUE(composed->equals(decomposed->view()));
    EXPECT_EQ(asText(composed->view()), "caf\xc3\xa9 \xea\xb0\x80");
}

TEST(Password, keepsCaseWidthAndSpacesApart)
{
    EXPECT_EQ(asText(normalised(" A\xef\xbc\xa1 ")->view()), " A\xef\xbc\xa1 ");
}

TEST(Password, thatIsNotUtf8IsRefused)
{
    EXPECT_TRUE(normalised("abc\xff").error().is(errors::passwordNotUtf8));
    EXPECT_TRUE(normalised("\xc3").error().is(errors::passwordNotUtf8));
}

TEST(Password, mayBeEmptyHere)
{
    EXPECT_TRUE(normalised("")->empty());
}

TEST(Kdf, givesTheSameKeyForTheSameInputOnly)
{
    const SecureBuffer password = SecureBuffer::copyOf(asBytes("correct horse"));
    const Bytes salt(16, 1), otherSalt(16, 2);
    const Result<SecureBuffer> key = deriveKey(password, salt, KdfParams::minimum());
    ASSERT_TRUE(key);
    EXPECT_EQ(key->size(), 32u);
    EXPECT_TRUE(deriveKey(password, salt, KdfParams::minimum())->equals(key->view()));
    EXPECT_FALSE(deriveKey(password, otherSalt, KdfParams::minimum())->equals(key->view()));
}

TEST(Kdf, refusesParametersAndSaltsOutOfRange)
{
    const SecureBuffer password = SecureBuffer::copyOf(asBytes("correct horse"));
    const Bytes salt(16), shortSalt(15);
    EXPECT_TRUE(deriveKey(password, shortSalt, KdfParams::minimum()).error().is(errors::badKdfParameters));
    EXPECT_TRUE(
        deriveKey(password, salt, {.memoryBytes = 1ull << 40, .passes = 3}).error().is(errors::badKdfParameters));
    EXPECT_TRUE(deriveKey(password, salt, {.memoryBytes = 64 << 20, .passes = 1}).error().is(errors::badKdfParameters));
}

TEST(Kdf, aimsAtTheTimeAskedForWithMoreMemoryBeforeMorePasses)
{
    using namespace std::chrono_literals;
    const auto expectChosen = [](std::chrono::milliseconds taken, uint64_t mebibytes, uint64_t passes) {
        const KdfParams chosen = paramsForSpeed(taken, 1s);
        EXPECT_EQ(chosen.memoryBytes, mebibytes << 20) << taken.count() << " ms";
        EXPECT_EQ(chosen.passes, passes) << taken.count() << " ms";
        EXPECT_TRUE(chosen.isAcceptable());
    };
    expectChosen(500ms, 128, 3);
    expectChosen(250ms, 256, 3);
    expectChosen(125ms, 512, 3);
    expectChosen(50ms, 512, 7); // 20 times the work of the minimum: 8 of memory, 2.5 of passes
    expectChosen(1ms, 512, 64);
}

TEST(Kdf, isNeverBelow64MebibytesAndThreePassesHoweverSlowOrOddTheClock)
{
    using namespace std::chrono_literals;
    for (const std::chrono::nanoseconds taken : {-1ns, 0ns, 1ns, 999'999'999ns, 1'000'000'000ns, 90'000'000'000ns})
        for (const std::chrono::milliseconds target : {0ms, 1ms, 1000ms, 3'600'000ms}) {
            const KdfParams chosen = paramsForSpeed(taken, target);
            EXPECT_GE(chosen.memoryBytes, 64ull << 20) << taken.count() << " ns for " << target.count() << " ms";
            EXPECT_GE(chosen.passes, 3u) << taken.count() << " ns for " << target.count() << " ms";
            EXPECT_TRUE(chosen.isAcceptable());
        }
    const KdfParams slow = paramsForSpeed(90s, 1s);
    EXPECT_EQ(slow.memoryBytes, 64ull << 20);
    EXPECT_EQ(slow.passes, 3u);
}

TEST(Kdf, takesASecondForOneTryUnlessAskedOtherwise)
{
    EXPECT_EQ(defaultUnlockTime, std::chrono::seconds(1));
}

TEST(Kdf, calibratesToAcceptableParametersNeverBelowTheMinimum)
{
    const KdfParams quick = KdfParams::calibrated(std::chrono::milliseconds(1));
    EXPECT_EQ(quick.memoryBytes, KdfParams::minMemoryBytes);
    EXPECT_EQ(quick.passes, KdfParams::minPasses);
    const KdfParams slow = KdfParams::calibrated(std::chrono::hours(1));
    EXPECT_TRUE(slow.isAcceptable());
    EXPECT_GT(slow.memoryBytes, KdfParams::minMemoryBytes);
}

} // namespace holdfast::crypto
