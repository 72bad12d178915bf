#include "core/crypto/errors.h"
#include "core/crypto/kdf.h"

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
