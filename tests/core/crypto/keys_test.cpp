#include "core/base/digest.h"
#include "core/base/ids.h"
#include "core/crypto/errors.h"
#include "core/crypto/key_file.h"

#include <gtest/gtest.h>

namespace holdfast::crypto {

namespace {

SecureBuffer secretOf(std::string_view text)
{
    return SecureBuffer::copyOf(asBytes(text));
}

class Keys : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        keys = std::make_unique<KeyFile>();
        keys->vaultId = generateUuid7(Clock::system().now());
        keys->generation = 7;
        keys->databaseSalt = Bytes(16, 0xab);
        keys->databasePageSize = 4096;
        master = SecureBuffer::random(masterKeySize);
        const UtcTime now = Clock::system().now();
        keys->slots.push_back(*sealKeySlot(
            KeySlot::Kind::Password, master, secretOf("correct horse"), KdfParams::minimum(), now, keys->vaultId));
        keys->slots.push_back(*sealKeySlot(
            KeySlot::Kind::RecoveryCode, master, secretOf(recovery), KdfParams::minimum(), now, keys->vaultId));
    }
    static void TearDownTestSuite() { keys.reset(); }
    static constexpr std::string_view recovery = "0123456789ABCDEFGHJKMNPQRSTV";
    static inline std::unique_ptr<KeyFile> keys;
    static inline SecureBuffer master;
};

} // namespace

TEST_F(Keys, openWithThePasswordAndWithTheRecoveryCode)
{
    const Result<KeyFile::Unlocked> byPassword = keys->unlock(KeySlot::Kind::Password, secretOf("correct horse"));
    ASSERT_TRUE(byPassword);
    EXPECT_TRUE(byPassword->masterKey.equals(master.view()));
    EXPECT_EQ(byPassword->slotId, keys->slots[0].id());
    const Result<KeyFile::Unlocked> byCode = keys->unlock(KeySlot::Kind::RecoveryCode, secretOf(recovery));
    ASSERT_TRUE(byCode);
    EXPECT_TRUE(byCode->masterKey.equals(master.view()));
    EXPECT_EQ(byCode->slotId, keys->slots[1].id());
}

TEST_F(Keys, openWithAFileOfRandomBytesThatIsKeptElsewhere)
{
    const SecureBuffer file = SecureBuffer::random(keyFileSecretSize);
    KeyFile more = *keys;
    more.slots.push_back(
        *sealKeySlot(KeySlot::Kind::KeyFile, master, file, KdfParams::minimum(), Clock::system().now(), keys->vaultId));
    const Result<KeyFile> parsed = KeyFile::fromText(more.toText());
    ASSERT_TRUE(parsed) << parsed.error().detail();
    EXPECT_EQ(parsed->toText(), more.toText());
    EXPECT_TRUE(parsed->unlock(KeySlot::Kind::KeyFile, file)->masterKey.equals(master.view()));
    for (size_t at = 0; at < file.size(); ++at) {
        SecureBuffer other = file.clone();
        other.data()[at] ^= 1;
        EXPECT_TRUE(parsed->unlock(KeySlot::Kind::KeyFile, other).error().is(errors::wrongSecret)) << at;
    }
    EXPECT_TRUE(parsed->unlock(KeySlot::Kind::RecoveryCode, file).error().is(errors::wrongSecret));
}

TEST_F(Keys, refuseAnotherSecretAndASecretOfTheOtherKind)
{
    EXPECT_TRUE(keys->unlock(KeySlot::Kind::Password, secretOf("correct hors")).error().is(errors::wrongSecret));
    EXPECT_TRUE(keys->unlock(KeySlot::Kind::RecoveryCode, secretOf("correct horse")).error().is(errors::wrongSecret));
}

TEST_F(Keys, authenticateTheSlotsOwnFieldsAndTheVault)
{
    KeySlot changed = keys->slots[1];
    changed.createdAt += std::chrono::milliseconds(1);
    EXPECT_FALSE(openKeySlot(changed, secretOf(recovery), keys->vaultId));
    EXPECT_FALSE(openKeySlot(keys->slots[1], secretOf(recovery), generateUuid7(Clock::system().now())));
    EXPECT_TRUE(openKeySlot(keys->slots[1], secretOf(recovery), keys->vaultId));
}

TEST_F(Keys, comeBackFromTheirTextAsTheyWere)
{
    const Result<KeyFile> parsed = KeyFile::fromText(keys->toText());
    ASSERT_TRUE(parsed) << parsed.error().detail();
    EXPECT_EQ(parsed->toText(), keys->toText());
    EXPECT_EQ(parsed->generation, 7u);
    EXPECT_EQ(parsed->slots.size(), 2u);
}

TEST_F(Keys, refuseEverySingleChangedByteAndEveryTruncation)
{
    const std::string text = keys->toText();
    for (size_t at = 0; at < text.size(); ++at) {
        std::string changed = text;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        const Result<KeyFile> parsed = KeyFile::fromText(changed);
        ASSERT_FALSE(parsed) << at;
        ASSERT_TRUE(parsed.error().is(errors::keyFileDamaged)) << at;
        ASSERT_FALSE(KeyFile::fromText(std::string_view(text).substr(0, at))) << at;
    }
}

TEST_F(Keys, refuseParametersBeyondTheCapsBeforeUsingThem)
{
    KeyFile greedy = *keys;
    greedy.slots[0].kdf.memoryBytes = KdfParams::maxMemoryBytes + 1;
    EXPECT_TRUE(KeyFile::fromText(greedy.toText()).error().is(errors::keyFileDamaged));
    greedy.slots[0].kdf = {.memoryBytes = KdfParams::minMemoryBytes, .passes = KdfParams::maxPasses + 1};
    EXPECT_TRUE(KeyFile::fromText(greedy.toText()).error().is(errors::keyFileDamaged));
    greedy.slots[0].kdf = {.memoryBytes = 8192, .passes = 3};
    EXPECT_TRUE(KeyFile::fromText(greedy.toText()).error().is(errors::keyFileDamaged));
    greedy = *keys;
    greedy.databasePageSize = 1000;
    EXPECT_TRUE(KeyFile::fromText(greedy.toText()).error().is(errors::keyFileDamaged));
}

TEST_F(Keys, ofALaterFormatAreNamedAsThat)
{
    std::string text = keys->toText();
    text = text.substr(0, text.size() - 72);
    text.replace(text.find("keys 1"), 6, "keys 2");
    text += "sha256 " + Sha256::of(asBytes(text)).hex() + "\n";
    EXPECT_TRUE(KeyFile::fromText(text).error().is(errors::keyFileNewer));
}

TEST_F(Keys, ofDifferentPurposesDiffer)
{
    EXPECT_FALSE(deriveSubkey(master, 1, "HFdbkey1").equals(deriveSubkey(master, 2, "HFdbkey1").view()));
    EXPECT_FALSE(deriveSubkey(master, 1, "HFdbkey1").equals(master.view()));
}

} // namespace holdfast::crypto
