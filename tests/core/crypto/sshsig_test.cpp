#include "core/crypto/sshsig.h"

#include "run_program.h"
#include "scratch_folder.h"

#include <gtest/gtest.h>

namespace holdfast::crypto {

namespace {

constexpr std::string_view nameSpace = "holdfast-bundle";
constexpr std::string_view sshSignedText = "aa  data/a.txt\nbb  data/b.txt\n";

int sshKeygenVerify(const test::ScratchFolder& folder, std::string_view nameSpaceToUse)
{
    return test::runProgram({"ssh-keygen", "-Y", "verify", "-f", folder / "allowed_signers", "-I", "holdfast", "-n",
                                std::string(nameSpaceToUse), "-s", folder / "message.sig"},
        folder / "message");
}

class Sshsig : public testing::Test {
protected:
    void SetUp() override
    {
        test::putFile(folder / "message", sshSignedText);
        test::putFile(folder / "message.sig", armour);
        test::putFile(folder / "allowed_signers", allowedSigners(key.publicKey(), "holdfast", nameSpace));
    }
    test::ScratchFolder folder;
    SigningKey key = SigningKey::generate();
    std::string armour = sshsigSign(key, nameSpace, asBytes(sshSignedText));
};

} // namespace

TEST_F(Sshsig, verifiesWithSshKeygen)
{
    EXPECT_EQ(sshKeygenVerify(folder, nameSpace), 0);
}

TEST_F(Sshsig, isRefusedBySshKeygenForOtherContentNamespaceOrSigner)
{
    EXPECT_NE(sshKeygenVerify(folder, "other"), 0);
    test::putFile(folder / "message", std::string(sshSignedText) + "x");
    EXPECT_NE(sshKeygenVerify(folder, nameSpace), 0);
    test::putFile(folder / "message", sshSignedText);
    test::putFile(
        folder / "allowed_signers", allowedSigners(SigningKey::generate().publicKey(), "holdfast", nameSpace));
    EXPECT_NE(sshKeygenVerify(folder, nameSpace), 0);
}

TEST_F(Sshsig, verifiesWithOurOwnCodeAndNamesTheSigner)
{
    const Result<SshsigSigner> signer = sshsigVerify(armour, nameSpace, asBytes(sshSignedText));
    ASSERT_TRUE(signer) << signer.error().detail();
    EXPECT_EQ(signer->key, key.publicKey());
}

TEST_F(Sshsig, acceptsWhatSshKeygenItselfWrote)
{
    ASSERT_EQ(test::runProgram({"ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / "id"}), 0);
    // Under another name, for message.sig is there already and ssh-keygen would ask.
    std::filesystem::rename(folder / "message", folder / "again");
    ASSERT_EQ(test::runProgram(
                  {"ssh-keygen", "-Y", "sign", "-f", folder / "id", "-n", std::string(nameSpace), folder / "again"}),
        0);
    const Result<SshsigSigner> signer
        = sshsigVerify(test::takeFile(folder / "again.sig"), nameSpace, asBytes(sshSignedText));
    ASSERT_TRUE(signer) << signer.error().detail();
    const std::string line = allowedSigners(signer->key, "p", "n");
    const std::string keyText = line.substr(line.rfind(' ') + 1, 60);
    EXPECT_NE(test::takeFile(folder / "id.pub").find(keyText), std::string::npos);
}

TEST_F(Sshsig, refusesEverySingleChangedByteOfItsArmour)
{
    for (size_t at = 0; at < armour.size(); ++at) {
        std::string changed = armour;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        EXPECT_FALSE(sshsigVerify(changed, nameSpace, asBytes(sshSignedText))) << at;
    }
    EXPECT_FALSE(sshsigVerify(armour + "\n", nameSpace, asBytes(sshSignedText)));
    EXPECT_FALSE(sshsigVerify("\n" + armour, nameSpace, asBytes(sshSignedText)));
    std::string reflowed = armour;
    reflowed.erase(reflowed.find('\n', 40), 1);
    EXPECT_FALSE(sshsigVerify(reflowed, nameSpace, asBytes(sshSignedText)));
}

TEST_F(Sshsig, refusesOtherContentAsWrongAndOtherNamespaceAsMalformed)
{
    EXPECT_TRUE(sshsigVerify(armour, nameSpace, asBytes("other")).error().is(errors::signatureWrong));
    EXPECT_TRUE(sshsigVerify(armour, "other", asBytes(sshSignedText)).error().is(errors::signatureMalformed));
}

TEST_F(Sshsig, readsBackOnlyItsOwnAllowedSignersLine)
{
    const std::string line = allowedSigners(key.publicKey(), "holdfast", nameSpace);
    const Result<PublicKey> parsed = parseAllowedSigners(line, "holdfast", nameSpace);
    ASSERT_TRUE(parsed);
    EXPECT_EQ(*parsed, key.publicKey());
    for (const std::string& wrong : {" " + line, line + line, line.substr(0, line.size() - 1), std::string()})
        EXPECT_FALSE(parseAllowedSigners(wrong, "holdfast", nameSpace));
    std::string otherType = line;
    otherType.replace(otherType.find("ssh-ed25519"), 11, "ssh-ed25518");
    EXPECT_FALSE(parseAllowedSigners(otherType, "holdfast", nameSpace));
}

} // namespace holdfast::crypto
