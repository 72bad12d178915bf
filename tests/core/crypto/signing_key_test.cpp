#include "core/crypto/signing_key.h"

#include "core/crypto/fingerprint_words.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>

namespace holdfast::crypto {

TEST(SelfTest, passes)
{
    const Result<void> result = selfTest();
    EXPECT_TRUE(result) << result.error().detail();
}

TEST(SigningKey, comesBackFromItsSeed)
{
    const SigningKey key = SigningKey::generate();
    const Result<SigningKey> again = SigningKey::fromSeed(key.seed());
    ASSERT_TRUE(again);
    EXPECT_EQ(again->publicKey(), key.publicKey());
    EXPECT_EQ(again->sign(asBytes("x")), key.sign(asBytes("x")));
    EXPECT_FALSE(SigningKey::fromSeed(SecureBuffer(31)));
}

TEST(SigningKey, signsWhatItVerifiesAndNothingElse)
{
    const SigningKey key = SigningKey::generate();
    const Signature signature = key.sign(asBytes("message"));
    EXPECT_TRUE(verifySignature(key.publicKey(), asBytes("message"), signature));
    EXPECT_FALSE(verifySignature(key.publicKey(), asBytes("messagf"), signature));
    EXPECT_FALSE(verifySignature(SigningKey::generate().publicKey(), asBytes("message"), signature));
}

TEST(Fingerprint, isShownInGroupsAndInWords)
{
    Bytes bytes;
    for (uint8_t i = 0; i < 32; ++i)
        bytes.push_back(static_cast<uint8_t>(i * 8));
    const Digest digest = *Digest::fromBytes(bytes);
    EXPECT_EQ(fingerprintGroups(digest).substr(0, 14), "0008 1018 2028");
    EXPECT_EQ(fingerprintGroups(digest).size(), 79u);
    const std::string words = fingerprintWords(digest);
    EXPECT_EQ(std::count(words.begin(), words.end(), ' '), 31);
    EXPECT_EQ(words.substr(0, words.find(' ')), fingerprintWordList()[0]);
}

TEST(FingerprintWords, areDistinctFromTheirFirstFourLettersAndSorted)
{
    const auto& words = fingerprintWordList();
    std::set<std::string_view> beginnings;
    for (const std::string_view word : words) {
        EXPECT_GE(word.size(), 4u) << word;
        EXPECT_LE(word.size(), 9u) << word;
        EXPECT_TRUE(beginnings.insert(word.substr(0, 4)).second) << word;
    }
    EXPECT_TRUE(std::is_sorted(words.begin(), words.end()));
}

} // namespace holdfast::crypto
