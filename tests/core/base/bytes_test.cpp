#include "core/base/bytes.h"
#include "core/base/digest.h"

#include <gtest/gtest.h>

using namespace holdfast;

TEST(Hex, comesBackTheSame)
{
    const Bytes bytes{0x00, 0x0f, 0xa5, 0xff};
    EXPECT_EQ(toHex(bytes), "000fa5ff");
    EXPECT_EQ(fromHex("000fa5ff").value(), bytes);
    EXPECT_EQ(toHex({}), "");
    EXPECT_EQ(fromHex("").value(), Bytes());
}

TEST(Hex, refusesWhatIsNotCanonical)
{
    for (const std::string_view text : {"A5", "a", "0g", " a5", "a5 ", "a:5", "0x"})
        EXPECT_TRUE(fromHex(text).error().is(errors::invalidHex)) << text;
    EXPECT_FALSE(fromHex(std::string_view("a\0", 2)));
}

TEST(Base64, comesBackTheSameForEveryLength)
{
    Bytes bytes;
    for (int i = 0; i < 70; ++i) {
        EXPECT_EQ(fromBase64(toBase64(bytes)).value(), bytes);
        bytes.push_back(uint8_t(i * 37 + 251));
    }
    EXPECT_EQ(toBase64(asBytes("foob")), "Zm9vYg==");
}

TEST(Base64, refusesWhatIsNotCanonical)
{
    for (const std::string_view text :
        {"Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "Zm 9v", "Zm9v\n", "Zm9v====", "Zm-v", "=", "Z"})
        EXPECT_TRUE(fromBase64(text).error().is(errors::invalidBase64)) << text;
}

TEST(Integers, keepTheirByteOrder)
{
    Bytes bytes;
    appendU32Be(bytes, 0x01020304);
    appendU64Be(bytes, 0x0102030405060708);
    appendU16Le(bytes, 0x0102);
    appendU32Le(bytes, 0xf1020304);
    appendU64Le(bytes, 0xf102030405060708);
    EXPECT_EQ(toHex(bytes),
        "0102030401020304050607080201040302f1080706050403"
        "02f1");
    const ByteView view(bytes);
    EXPECT_EQ(readU32Be(view), 0x01020304U);
    EXPECT_EQ(readU16Le(view.subspan(12)), 0x0102U);
    EXPECT_EQ(readU32Le(view.subspan(14)), 0xf1020304U);
    EXPECT_EQ(readU64Le(view.subspan(18)), 0xf102030405060708U);
}

TEST(Sha256, matchesThePublishedVectors)
{
    EXPECT_EQ(Sha256::of({}).hex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    Sha256 hasher;
    hasher.update(asBytes("a"));
    hasher.update(asBytes("bc"));
    EXPECT_EQ(hasher.finish().hex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hasher.finish(), Sha256::of({})) << "finish() starts over";
    EXPECT_TRUE(toHex(sha512(asBytes("abc"))).starts_with("ddaf35a193617abacc417349ae204131"));
}

TEST(Digest, takesOnlyThirtyTwoBytes)
{
    const std::string hex(64, 'a');
    EXPECT_EQ(Digest::fromHex(hex).value().hex(), hex);
    EXPECT_FALSE(Digest::fromHex(hex.substr(2)));
    EXPECT_FALSE(Digest::fromHex(hex + "aa"));
    EXPECT_FALSE(Digest::fromHex(std::string(64, 'A')));
}
