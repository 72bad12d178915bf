#include "core/base/secure_buffer.h"

#include <gtest/gtest.h>

using namespace holdfast;

TEST(SecureBuffer, isZeroAtFirstAndComparesByContent)
{
    SecureBuffer buffer(3);
    EXPECT_TRUE(buffer.equals(Bytes{0, 0, 0}));
    buffer.data()[1] = 7;
    EXPECT_TRUE(buffer.equals(Bytes{0, 7, 0}));
    EXPECT_FALSE(buffer.equals(Bytes{0, 7}));
    EXPECT_FALSE(buffer.equals(Bytes{0, 7, 1}));
    EXPECT_TRUE(SecureBuffer().equals({}));
}

TEST(SecureBuffer, movesAndClones)
{
    SecureBuffer first = SecureBuffer::copyOf(asBytes("secret"));
    const SecureBuffer copy = first.clone();
    SecureBuffer second = std::move(first);
    EXPECT_TRUE(first.empty()); // NOLINT(bugprone-use-after-move): what a move leaves is the point
    EXPECT_TRUE(second.equals(copy.view()));
    first = std::move(second);
    EXPECT_TRUE(first.equals(asBytes("secret")));
}

TEST(SecureBuffer, randomDiffers)
{
    EXPECT_FALSE(SecureBuffer::random(32).equals(SecureBuffer::random(32).view()));
}

TEST(SecureBufferDeathTest, hasAGuardPageBehindIt)
{
    ::testing::FLAGS_gtest_death_test_style = "threadsafe";
    SecureBuffer buffer(16);
    volatile uint8_t* const data = buffer.data();
    EXPECT_DEATH(data[16] = 1, "");
}

TEST(Wipe, clears)
{
    std::string text = "secret that is longer than the small buffer of a string";
    const char* const where = text.data();
    wipe(text);
    EXPECT_TRUE(text.empty());
    EXPECT_EQ(where[1], '\0');
    Bytes bytes{1, 2, 3};
    wipe(bytes);
    EXPECT_TRUE(bytes.empty());
}
