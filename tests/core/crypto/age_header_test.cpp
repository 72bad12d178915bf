#include "core/crypto/age_header.h"

#include "core/crypto/age_errors.h"

#include <gtest/gtest.h>

namespace holdfast::crypto {

namespace {

constexpr std::string_view version = "age-encryption.org/v1\n";
const std::string footer = "--- " + std::string(43, 'A') + "\n";

std::string headerOf(std::string_view stanzas)
{
    return std::string(version) + std::string(stanzas) + footer;
}

} // namespace

TEST(AgeHeader, readsBackByteForByte)
{
    for (const unsigned size : {0U, 1U, 32U, 47U, 48U, 49U, 95U, 96U, 97U, 600U}) {
        AgeHeader header;
        header.stanzas.push_back({{"X25519", "share"}, Bytes(size, 7)});
        header.stanzas.push_back({{"some-other!", "a", "~"}, {}});
        header.mac.fill(9);
        const std::string text = encodeAgeHeader(header);
        const auto parsed = parseAgeHeader(text);
        ASSERT_TRUE(parsed) << size << parsed.error().detail();
        EXPECT_EQ(parsed->stanzas[0].body, header.stanzas[0].body);
        EXPECT_EQ(parsed->stanzas[1].arguments, header.stanzas[1].arguments);
        EXPECT_EQ(encodeAgeHeader(*parsed), text);
        EXPECT_EQ(ageHeaderSize(text + "more\n--- x\n"), text.size());
        EXPECT_EQ(ageHeaderSize(text.substr(0, text.size() - 1)), 0U);
    }
}

TEST(AgeHeader, refusesEverySecondWayToWriteIt)
{
    ASSERT_TRUE(parseAgeHeader(headerOf("-> x y\n\n")));
    ASSERT_TRUE(parseAgeHeader(headerOf("-> x y\nAAAA\n-> scry\nAA\n")));
    const std::string line(64, 'A');
    const std::string good = headerOf("-> x\nAAAA\n");
    for (const std::string& wrong : {
             headerOf(""), // no stanza
             headerOf("-> \n\n"),
             headerOf("->\n\n"),
             headerOf("-> x  y\n\n"),
             headerOf("-> x \n\n"),
             headerOf("->  x\n\n"),
             headerOf("-> x\ty\n\n"),
             headerOf("-> x\x7f\n\n"),
             headerOf("-> \xc3\xa6\n\n"), // arguments
             headerOf("-> x\n"),
             headerOf("-> x\nAAAA\n\n"),
             headerOf("-> x\n" + line + "\n"),
             headerOf("-> x\n" + line + "AAAA\n\n"),
             headerOf("-> x\nAAAA\nAAAA\n"), // lines of a body
             headerOf("-> x\nAAAA \n"),
             headerOf("-> x\n AAAA\n"),
             headerOf("-> x\nAA==\n"),
             headerOf("-> x\nAAA=\n"),
             headerOf("-> x\nAB\n"),
             headerOf("-> x\nAAB\n"),
             headerOf("-> x\nA\n"),
             headerOf("-> x\nAA-_\n"), // base64
             std::string(version) + "-> x\r\nAAAA\r\n" + footer,
             headerOf("-> x\nAAAA\r\n"), // CR LF
             std::string(version) + "-> x\nAAAA\n--- " + std::string(43, 'A') + "\r\n",
             std::string(version) + "-> x\nAAAA\n--- " + std::string(42, 'A') + "B\n", // stray bits of the MAC
             std::string(version) + "-> x\nAAAA\n--- " + std::string(42, 'A') + "\n",
             std::string(version) + "-> x\nAAAA\n--- " + std::string(43, 'A') + "=\n",
             std::string(version) + "-> x\nAAAA\n---" + std::string(43, 'A') + "\n",
             std::string(version) + "-> x\nAAAA\n---  " + std::string(43, 'A') + "\n",
             std::string(version) + "-> x\nAAAA\n---\n",
             std::string(version) + "-> x\nAAAA\n---- AAAA\n", // no MAC
             std::string(version) + "-> x\nAAAA\n",
             std::string(version),
             good + "x",
             good.substr(0, good.size() - 1),
             headerOf("\n-> x\nAAAA\n"),
             headerOf("x\n-> x\nAAAA\n"), // lines that are no stanza
             headerOf("-> scrypt a 1\nAAAA\n-> x\n\n"),
             headerOf("-> x\n\n-> scrypt a 1\nAAAA\n"),
             headerOf("-> scrypt a 1\nAAAA\n-> scrypt a 1\nAAAA\n"),
         }) {
        const auto parsed = parseAgeHeader(wrong);
        ASSERT_FALSE(parsed) << wrong;
        EXPECT_TRUE(parsed.error().is(errors::sealMalformed)) << wrong << parsed.error().code().id;
    }
}

TEST(AgeHeader, saysWhenItIsNoAgeFileOfThisVersion)
{
    for (const std::string& other :
        {std::string(), std::string("PK\x03\x04"), std::string("age-encryption.org/v2\n-> x\n\n") + footer,
            std::string("age-encryption.org/v1\r\n-> x\n\n") + footer, "\n" + headerOf("-> x\n\n"),
            std::string("-----BEGIN AGE ENCRYPTED FILE-----\n")}) {
        const auto parsed = parseAgeHeader(other);
        ASSERT_FALSE(parsed) << other;
        EXPECT_TRUE(parsed.error().is(errors::notSealed)) << other;
    }
}

TEST(AgeHeader, hasACapOnEachOfItsParts)
{
    std::string many;
    for (size_t i = 0; i < maxAgeStanzas; ++i)
        many += "-> x\n\n";
    EXPECT_TRUE(parseAgeHeader(headerOf(many)));
    const std::string full(64, 'A');
    std::string body;
    for (size_t i = 0; i * 48 < maxAgeStanzaBytes; ++i)
        body += full + "\n";
    for (const std::string& large : {headerOf(many + "-> x\n\n"), headerOf("-> " + std::string(2000, 'x') + "\n\n"),
             headerOf("-> x\n" + body + "\n"), headerOf(std::string(1 << 20, 'x'))}) {
        const auto parsed = parseAgeHeader(large);
        ASSERT_FALSE(parsed) << large.size();
        EXPECT_TRUE(parsed.error().is(errors::sealMalformed));
    }
}

TEST(AgeHeader, changedInAnyByteIsRefusedOrReadsBackAsItself)
{
    const std::string good = headerOf("-> X25519 abc\n" + std::string(64, 'A') + "\nAAAA\n-> grease\n\n");
    ASSERT_TRUE(parseAgeHeader(good));
    for (size_t at = 0; at < good.size(); ++at)
        for (int bit = 0; bit < 8; ++bit) {
            std::string changed = good;
            changed[at] = static_cast<char>(changed[at] ^ 1 << bit);
            const auto parsed = parseAgeHeader(changed);
            EXPECT_TRUE(!parsed || encodeAgeHeader(*parsed) == changed) << at;
        }
}

} // namespace holdfast::crypto
