#include "core/vault/slots.h"
#include "key_change_fixture.h"
#include "storage_faults.h"

#include <algorithm>

namespace holdfast::vault::test {

namespace {

/// One copy of the keys is not given by the disk, for a while: it may be the one that counts.
class UnreadKeys : public KeyChangeTest {
protected:
    const fs::path keysFile = folder / KeyStore::fileName, keysCopy = folder / KeyStore::copyName;

    /// A change whose second half was cut short: only the second copy has it.
    void changeCutShort(const std::function<void(Slots)>& change)
    {
        const std::string before = takeFile(keysFile);
        Result<std::unique_ptr<Vault>> opened = openByCode();
        ASSERT_TRUE(opened) << opened.error().detail();
        change(Slots(**opened));
        opened->reset();
        putFile(keysFile, before);
        ASSERT_NE(takeFile(keysCopy), before);
    }
    Result<std::unique_ptr<Vault>> openByFile() const
    {
        return Vault::open(folder, {.password = {}, .recoveryCode = {}, .keyFile = keyFile.clone()});
    }
    static void expectUnread(const Result<std::unique_ptr<Vault>>& opened)
    {
        ASSERT_FALSE(opened);
        EXPECT_TRUE(opened.error().is(errors::unreadable))
            << opened.error().code().id << " " << opened.error().detail();
    }
    const SecureBuffer keyFile = SecureBuffer::copyOf(someBytes(crypto::keyFileSecretSize, 7));
};

} // namespace

TEST_F(UnreadKeys, bringNoRemovedWayInBack)
{
    std::string slot;
    {
        const auto opened = openByCode();
        slot = *Slots(**opened).addKeyFile(keyFile);
    }
    changeCutShort([&](Slots slots) { ASSERT_TRUE(slots.remove(slot)); });
    const std::string newest = takeFile(keysCopy);
    {
        const UnreadFile unread(keysCopy);
        expectUnread(openByFile());
        expectUnread(openByCode());
    }
    EXPECT_EQ(takeFile(keysCopy), newest);
    EXPECT_TRUE(openByFile().error().is(errors::wrongPassword));
    ASSERT_TRUE(openByCode());
    EXPECT_EQ(takeFile(keysFile), newest);
}

TEST_F(UnreadKeys, thatMayKnowASecretDoNotMakeItAWrongOne)
{
    changeCutShort([&](Slots slots) { ASSERT_TRUE(slots.addKeyFile(keyFile)); });
    {
        const UnreadFile unread(keysCopy);
        expectUnread(openByFile());
    }
    EXPECT_TRUE(openByFile());
}

TEST_F(UnreadKeys, ofANewMasterKeyDoNotCostItsDatabase)
{
    ASSERT_TRUE(rekeyNow());
    const fs::path made = scratch / "rekeyed";
    fs::rename(folder, made);
    startAgain();
    fs::copy_file(made / "vault.db", folder / "vault.db.next");
    fs::copy_file(made / KeyStore::copyName, keysCopy, fs::copy_options::overwrite_existing);
    {
        const UnreadFile unread(keysCopy);
        expectUnread(openByCode());
    }
    EXPECT_TRUE(fs::exists(folder / "vault.db.next"));
    ASSERT_NO_FATAL_FAILURE(expectWhole("after it"));
    EXPECT_EQ(newestKeys().slots.size(), 1u) << "the old master key is back";
}

TEST_F(UnreadKeys, thatCanNotBeNewerAreWrittenAnewAndTold)
{
    const std::string whole = takeFile(keysCopy);
    {
        const UnreadFile unread(keysFile);
        const auto opened = openByCode();
        ASSERT_TRUE(opened) << opened.error().code().id << " " << opened.error().detail();
        const auto findings = (*opened)->check();
        ASSERT_TRUE(findings);
        ASSERT_EQ(findings->size(), 1u);
        EXPECT_TRUE(findings->front().code == errors::unreadable) << findings->front().code.id;
        EXPECT_EQ(findings->front().subject, "keys");
    }
    EXPECT_EQ(takeFile(keysFile), whole);
    expectWhole("after it");
}

TEST_F(UnreadKeys, ofBothCopiesAreNotCalledDamaged)
{
    const UnreadFile unread(keysFile);
    fs::remove(keysCopy);
    const auto opened = openByCode();
    ASSERT_FALSE(opened);
    EXPECT_TRUE(opened.error().is(holdfast::errors::ioFailed)) << opened.error().code().id;
}

} // namespace holdfast::vault::test
