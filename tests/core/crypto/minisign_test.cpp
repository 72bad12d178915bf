#include "core/crypto/minisign.h"

#include "core/crypto/sshsig.h"
#include "run_program.h"
#include "scratch_folder.h"

#include <gtest/gtest.h>

namespace holdfast::crypto {

namespace {

constexpr std::string_view minisignedText = "aa  data/a.txt\n";
constexpr std::string_view comment = "holdfast bundle, tag manifest";

int minisignProgram(const test::ScratchFolder& folder)
{
    return test::runProgram({"minisign", "-V", "-H", "-m", folder / "message", "-p", folder / "minisign.pub"});
}

class Minisign : public testing::Test {
protected:
    void SetUp() override
    {
        test::putFile(folder / "message", minisignedText);
        test::putFile(folder / "message.minisig", file);
        test::putFile(folder / "minisign.pub", minisignPublicKey(key.publicKey()));
    }
    test::ScratchFolder folder;
    SigningKey key = SigningKey::generate();
    std::string file = minisignSign(key, asBytes(minisignedText), comment);
};

} // namespace

TEST_F(Minisign, verifiesWithTheMinisignProgram)
{
    EXPECT_EQ(minisignProgram(folder), 0);
}

TEST_F(Minisign, isRefusedByTheMinisignProgramForOtherContentCommentOrKey)
{
    test::putFile(folder / "message", "other");
    EXPECT_NE(minisignProgram(folder), 0);
    test::putFile(folder / "message", minisignedText);
    std::string otherComment = file;
    otherComment.replace(otherComment.find("holdfast bundle"), 8, "holdfist");
    test::putFile(folder / "message.minisig", otherComment);
    EXPECT_NE(minisignProgram(folder), 0);
    test::putFile(folder / "message.minisig", file);
    test::putFile(folder / "minisign.pub", minisignPublicKey(SigningKey::generate().publicKey()));
    EXPECT_NE(minisignProgram(folder), 0);
}

TEST_F(Minisign, verifiesWithOurOwnCodeAndGivesTheTrustedComment)
{
    const Result<std::string> trusted = minisignVerify(file, key.publicKey(), asBytes(minisignedText));
    ASSERT_TRUE(trusted) << trusted.error().detail();
    EXPECT_EQ(*trusted, comment);
}

TEST_F(Minisign, givesEqualBytesForEqualInput)
{
    EXPECT_EQ(file, minisignSign(key, asBytes(minisignedText), comment));
}

TEST_F(Minisign, refusesEverySingleChangedByte)
{
    for (size_t at = 0; at < file.size(); ++at) {
        std::string changed = file;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        EXPECT_FALSE(minisignVerify(changed, key.publicKey(), asBytes(minisignedText))) << at;
    }
    EXPECT_FALSE(minisignVerify(file + "\n", key.publicKey(), asBytes(minisignedText)));
    EXPECT_TRUE(minisignVerify(file, key.publicKey(), asBytes("other")).error().is(errors::signatureWrong));
}

TEST_F(Minisign, keepsLineEndsOutOfTheTrustedComment)
{
    const std::string split = minisignSign(key, asBytes(minisignedText), "one\ntwo\rthree");
    const Result<std::string> trusted = minisignVerify(split, key.publicKey(), asBytes(minisignedText));
    ASSERT_TRUE(trusted);
    EXPECT_EQ(*trusted, "one two three");
}

TEST_F(Minisign, readsBackOnlyItsOwnPublicKeyFile)
{
    const std::string text = minisignPublicKey(key.publicKey());
    const Result<PublicKey> parsed = parseMinisignPublicKey(text);
    ASSERT_TRUE(parsed);
    EXPECT_EQ(*parsed, key.publicKey());
    for (size_t at = 0; at < text.size(); ++at) {
        std::string changed = text;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        EXPECT_FALSE(parseMinisignPublicKey(changed)) << at;
    }
}

} // namespace holdfast::crypto
