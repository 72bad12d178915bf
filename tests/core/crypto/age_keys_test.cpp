#include "core/crypto/age_errors.h"
#include "core/crypto/age_identity.h"
#include "core/crypto/bech32.h"
#include "core/crypto/fingerprint_words.h"
#include "core/crypto/passphrase.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <sstream>

namespace holdfast::crypto {

namespace {

std::string textOf(const SecureBuffer& buffer)
{
    return std::string(asText(buffer.view()));
}

} // namespace

TEST(AgeKeys, readBackAsTheyWereWritten)
{
    for (int i = 0; i < 20; ++i) {
        const AgeIdentity identity = AgeIdentity::generate();
        const std::string text = textOf(identity.text());
        EXPECT_TRUE(text.starts_with("AGE-SECRET-KEY-1"));
        EXPECT_EQ(text.size(), 74U);
        const auto again = AgeIdentity::parse(asBytes(text));
        ASSERT_TRUE(again);
        EXPECT_EQ(again->recipient(), identity.recipient());
        EXPECT_EQ(textOf(again->text()), text);
        const std::string recipient = identity.recipient().text();
        EXPECT_EQ(recipient.size(), 62U);
        const auto parsed = AgeRecipient::parse(recipient);
        ASSERT_TRUE(parsed);
        EXPECT_EQ(parsed->text(), recipient);
    }
}

TEST(AgeKeys, refuseEveryMistypedCharacter)
{
    const AgeIdentity identity = AgeIdentity::generate();
    const std::string recipient = identity.recipient().text(), secret = textOf(identity.text());
    for (size_t at = 0; at < recipient.size(); ++at)
        for (const char c : std::string_view("qp19x8A B\xc3")) {
            std::string wrong = recipient;
            if (wrong[at] == c)
                continue;
            wrong[at] = c;
            EXPECT_FALSE(AgeRecipient::parse(wrong)) << wrong;
        }
    for (size_t at = 0; at < secret.size(); ++at) {
        std::string wrong = secret;
        wrong[at] = wrong[at] == 'Q' ? 'P' : 'Q';
        EXPECT_FALSE(AgeIdentity::parse(asBytes(wrong))) << at;
    }
}

TEST(AgeKeys, refuseTheOtherCaseAMixOfBothAndAnythingAround)
{
    const AgeIdentity identity = AgeIdentity::generate();
    const std::string recipient = identity.recipient().text(), secret = textOf(identity.text());
    std::string upper = recipient, lower = secret;
    for (char& c : upper)
        c = static_cast<char>(std::toupper(c));
    for (char& c : lower)
        c = static_cast<char>(std::tolower(c));
    std::string mixed = recipient;
    mixed.replace(10, 20, upper.substr(10, 20));
    for (const std::string& wrong : {upper, mixed, recipient + " ", " " + recipient, recipient + "\n", recipient + "q",
             recipient.substr(0, 61), std::string("age1"), std::string(), std::string("age"), secret,
             std::string("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA"), "age1pq1" + recipient.substr(4)}) {
        const auto parsed = AgeRecipient::parse(wrong);
        ASSERT_FALSE(parsed) << wrong;
        EXPECT_TRUE(parsed.error().is(errors::badRecipient));
    }
    for (const std::string& wrong : {lower, secret + "\n", recipient, std::string()}) {
        const auto parsed = AgeIdentity::parse(asBytes(wrong));
        ASSERT_FALSE(parsed) << wrong;
        EXPECT_TRUE(parsed.error().is(errors::badIdentity));
    }
}

TEST(AgeKeys, refuseAPointThatAnybodyCouldOpenWith)
{
    // The points of small order on Curve25519, and the same ones written past the prime.
    for (const char* hex : {"0000000000000000000000000000000000000000000000000000000000000000",
             "0100000000000000000000000000000000000000000000000000000000000000",
             "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
             "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
             "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
             "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
             "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"}) {
        const Bytes point = *fromHex(hex);
        const auto parsed = AgeRecipient::parse(asText(encodeBech32("age", point).view()));
        ASSERT_FALSE(parsed) << hex;
        EXPECT_TRUE(parsed.error().is(errors::badRecipient));
    }
}

TEST(Bech32, takesNoPaddingThatIsNotZeroAndNoOtherPrefix)
{
    // BIP 173's own valid strings, and one whose last bits before the checksum are set.
    EXPECT_TRUE(decodeBech32("abcdef", asBytes("abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw")));
    EXPECT_TRUE(decodeBech32("A", asBytes("A12UEL5L")));
    EXPECT_FALSE(decodeBech32("a", asBytes("A12UEL5L")));
    EXPECT_FALSE(decodeBech32("b", asBytes("a12uel5l")));
    EXPECT_FALSE(decodeBech32("a", asBytes("a12uel5m")));
    for (size_t size = 0; size < 40; ++size) {
        const SecureBuffer data = SecureBuffer::random(size);
        const SecureBuffer text = encodeBech32("age", data.view());
        const auto again = decodeBech32("age", text.view());
        ASSERT_TRUE(again);
        EXPECT_TRUE(again->equals(data.view()));
    }
    EXPECT_FALSE(decodeBech32("split", asBytes("split1cheo2y9e2w")));
    EXPECT_FALSE(decodeBech32("age", asBytes("age1" + std::string(2000, 'q'))));
}

TEST(Passphrase, isRandomWordsOfTheListAndAnotherOneEachTime)
{
    const std::string text = textOf(generatePassphrase());
    EXPECT_NE(text, textOf(generatePassphrase()));
    std::istringstream stream(text);
    size_t words = 0;
    const auto& list = fingerprintWordList();
    for (std::string word; std::getline(stream, word, ' '); ++words)
        EXPECT_NE(std::find(list.begin(), list.end(), word), list.end()) << word;
    EXPECT_EQ(words, passphraseWords);
    EXPECT_TRUE(generatePassphrase(0).empty());
}

} // namespace holdfast::crypto
