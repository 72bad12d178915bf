#include "core/vault/key_store.h"
#include "core/vault/rekey.h"
#include "vault_fixture.h"

#include <set>

namespace holdfast::vault::test {

namespace {

using Kind = crypto::KeySlot::Kind;
namespace fs = std::filesystem;

class Rekey : public VaultTest {
protected:
    void SetUp() override
    {
        VaultTest::SetUp();
        item = addItem("kept", content);
        reopen();
    }
    std::unique_ptr<Vault> taken()
    {
        std::unique_ptr<Vault> open;
        open.swap(vault);
        return open;
    }
    Result<Rekeyed> rekeyed(const RekeyOptions& options = {}, const Progress& progress = {})
    {
        return rekey(taken(), passwordSecret(), options, progress);
    }
    void expectTheItem() const
    {
        const Result<Item> again = vault->item(item.id);
        ASSERT_TRUE(again);
        EXPECT_EQ(contentOf(*again), content);
    }
    /// The names in the folder of the vault.
    std::set<std::string> files() const
    {
        std::set<std::string> names;
        for (const auto& entry : fs::directory_iterator(folder))
            names.insert(entry.path().filename().string());
        names.erase("vault.db-journal");
        return names;
    }
    const std::set<std::string> ofAVault{"vault.db", "vault.db.first", "vault.keys", "vault.keys.copy", "vault.lock"};
    const Bytes content = someBytes(3'000'000, 1);
    Item item;
};

} // namespace

TEST_F(Rekey, keepsEveryItemTheCustodyChainAndTheSigningKey)
{
    const Digest fingerprint = vault->info()->fingerprint;
    const Result<Rekeyed> done = rekeyed();
    ASSERT_TRUE(done) << done.error().code().id << " " << done.error().detail();
    EXPECT_EQ(files(), ofAVault);
    reopen();
    expectTheItem();
    expectSound();
    EXPECT_EQ(vault->info()->fingerprint, fingerprint);
    EXPECT_EQ(vault->info()->collectorName, "Anna Maria Eriksson");
    EXPECT_EQ(addItem("after", someBytes(1000, 2)).exhibit, "AE-2");
    expectSound();
}

TEST_F(Rekey, leavesThePasswordAsItIsAndMakesANewRecoveryCode)
{
    const Result<Rekeyed> done = rekeyed();
    ASSERT_TRUE(done);
    ASSERT_FALSE(done->recoveryCode.empty());
    EXPECT_EQ(done->slots.size(), 2u);
    EXPECT_TRUE(done->slots[0].isOpener);
    EXPECT_TRUE(tryOpen());
    EXPECT_TRUE(Vault::open(folder, recoverySecret(asText(done->recoveryCode.view()))));
    EXPECT_TRUE(Vault::open(folder, recoverySecret(recoveryCode)).error().is(errors::wrongPassword));
}

TEST_F(Rekey, isWhatEndsThePasswordsOfEarlierCopies)
{
    const std::string earlier = takeFile(folder / "vault.keys");
    ASSERT_TRUE(vault->changePassword(secretText("another password")));
    close();
    const auto putBackEarlier = [&] {
        for (const char* name : {"vault.keys", "vault.keys.copy"})
            putFile(folder / name, earlier);
    };
    const std::string current = takeFile(folder / "vault.keys");
    putBackEarlier();
    EXPECT_TRUE(tryOpen()) << "until a rekey";
    for (const char* name : {"vault.keys", "vault.keys.copy"})
        putFile(folder / name, current);
    vault = *Vault::open(folder, passwordSecret("another password"));
    ASSERT_TRUE(rekey(taken(), passwordSecret("another password"), {}));
    const std::string fresh = takeFile(folder / "vault.keys");
    putBackEarlier();
    const auto opened = tryOpen();
    ASSERT_FALSE(opened);
    EXPECT_TRUE(opened.error().is(errors::damaged));
    EXPECT_EQ(takeFile(folder / "vault.keys"), earlier) << "keys that fit nothing must not be spread";
    putFile(folder / "vault.keys", fresh);
    EXPECT_TRUE(Vault::open(folder, passwordSecret("another password")));
}

TEST_F(Rekey, givesADatabaseThatHasNoPageOfTheOldOne)
{
    const std::string before = takeFile(folder / "vault.db");
    ASSERT_TRUE(rekeyed());
    const std::string after = takeFile(folder / "vault.db");
    constexpr size_t page = 65536;
    for (size_t at = 0; at + page <= std::min(before.size(), after.size()); at += page)
        EXPECT_NE(before.compare(at, page, after, at, page), 0) << at;
    EXPECT_NE(before.substr(0, 16), after.substr(0, 16)) << "the salt";
}

TEST_F(Rekey, keepsTheSlotsWhoseSecretsAreGiven)
{
    const SecureBuffer file = SecureBuffer::random(crypto::keyFileSecretSize);
    Slots slots(*vault);
    const std::string keyFile = *slots.addKeyFile(file);
    const std::string other = *slots.addPassword(secretText("another password"), crypto::KdfParams::minimum());
    RekeyOptions options;
    options.keep.push_back({keyFile, file.clone()});
    options.keep.push_back({other, secretText("another password")});
    options.keep.push_back({slots.list()[1].id, secretText(recoveryCode)});
    const Result<Rekeyed> done = rekeyed(options);
    ASSERT_TRUE(done) << done.error().code().id;
    EXPECT_TRUE(done->recoveryCode.empty());
    EXPECT_EQ(done->slots.size(), 4u);
    EXPECT_TRUE(tryOpen());
    EXPECT_TRUE(Vault::open(folder, passwordSecret("another password")));
    EXPECT_TRUE(Vault::open(folder, recoverySecret(recoveryCode)));
    EXPECT_TRUE(Vault::open(folder, {.password = {}, .recoveryCode = {}, .keyFile = file.clone()}));
}

TEST_F(Rekey, dropsNoPasswordOrKeyFileUnlessTold)
{
    ASSERT_TRUE(Slots(*vault).addKeyFile(SecureBuffer::random(crypto::keyFileSecretSize)));
    const std::string before = takeFile(folder / "vault.keys");
    EXPECT_TRUE(rekeyed().error().is(errors::slotsLeft));
    EXPECT_EQ(takeFile(folder / "vault.keys"), before);
    reopen();
    const Result<Rekeyed> done = rekeyed({.keep = {}, .dropOthers = true});
    ASSERT_TRUE(done);
    EXPECT_EQ(done->slots.size(), 2u);
}

TEST_F(Rekey, refusesAWrongSecretForASlotThatIsToBeKept)
{
    const std::string other = *Slots(*vault).addPassword(secretText("another password"), crypto::KdfParams::minimum());
    const std::string before = takeFile(folder / "vault.keys");
    RekeyOptions options;
    options.keep.push_back({other, secretText("another passwort")});
    const Result<Rekeyed> wrong = rekeyed(options);
    ASSERT_FALSE(wrong);
    EXPECT_TRUE(wrong.error().is(errors::wrongPassword));
    EXPECT_NE(wrong.error().detail().find(other), std::string::npos);
    reopen();
    options.keep[0].slotId = "00000000";
    EXPECT_TRUE(rekeyed(options).error().is(errors::noSuchSlot));
    reopen();
    EXPECT_TRUE(rekey(taken(), passwordSecret("not the password"), {}).error().is(errors::wrongPassword));
    EXPECT_EQ(takeFile(folder / "vault.keys"), before);
    EXPECT_EQ(files(), ofAVault);
    reopen();
}

TEST_F(Rekey, leavesNoVaultThatOnlyAKeyFileOpens)
{
    const SecureBuffer file = SecureBuffer::random(crypto::keyFileSecretSize);
    Slots slots(*vault);
    ASSERT_TRUE(slots.addKeyFile(file));
    ASSERT_TRUE(slots.remove(slots.list()[1].id)); // the recovery code
    close();
    const Secret opener{.password = {}, .recoveryCode = {}, .keyFile = file.clone()};
    vault = *Vault::open(folder, opener);
    EXPECT_TRUE(rekey(taken(), opener, {.keep = {}, .dropOthers = true}).error().is(errors::lastSlot));
    reopen();
}

TEST_F(Rekey, isAnEventOfTheCustodyLog)
{
    ASSERT_TRUE(rekeyed());
    reopen();
    Json last;
    ASSERT_TRUE(vault->forEachEvent(vault->defaultCase(), [&](const CustodyEvent& event) {
        last = Json::parse(event.body);
        return true;
    }));
    EXPECT_EQ(last["action"], "rekeyed");
    EXPECT_EQ(last["details"]["generation"], 2);
    EXPECT_EQ(last["details"]["kept"][0]["kind"], "password");
    EXPECT_EQ(last["details"]["removed"][0]["kind"], "recovery-code");
}

TEST_F(Rekey, saysWhatRoomItNeeds)
{
    const Result<RekeySpace> space = rekeySpace(*vault);
    ASSERT_TRUE(space);
    EXPECT_EQ(space->needed, fs::file_size(folder / "vault.db") + (4 << 20)) << "the copy and what goes with it";
    EXPECT_GT(space->free, 0u);
}

TEST_F(Rekey, stoppedInTheMiddleLeavesTheVaultAsItWas)
{
    CancelFlag cancel;
    const Progress progress(
        [&](std::string_view what, uint64_t done, uint64_t) {
            if (what == "checking" && done > 0)
                cancel.cancel();
        },
        cancel);
    const std::string before = takeFile(folder / "vault.keys");
    EXPECT_TRUE(rekeyed({}, progress).error().is(holdfast::errors::cancelled));
    EXPECT_EQ(takeFile(folder / "vault.keys"), before);
    EXPECT_EQ(files(), ofAVault);
    reopen();
    expectTheItem();
    expectSound();
}

TEST_F(Rekey, refusesToCopyADamagedDatabase)
{
    close();
    std::string database = takeFile(folder / "vault.db");
    database[database.size() - 1000] = static_cast<char>(database[database.size() - 1000] ^ 1);
    putFile(folder / "vault.db", database);
    reopen();
    const std::string before = takeFile(folder / "vault.keys");
    EXPECT_FALSE(rekeyed());
    EXPECT_EQ(takeFile(folder / "vault.keys"), before);
    EXPECT_EQ(files(), ofAVault);
}

TEST_F(Rekey, sweepsWhatAnEarlierOneLeftAndKeepsItOutOfTheWay)
{
    close();
    putFile(folder / "vault.db.next", "left by a kill");
    putFile(folder / "vault.db.next-journal", "too");
    reopen();
    EXPECT_EQ(files(), ofAVault);
    expectTheItem();
    putFile(folder / "vault.db.next", "left again");
    ASSERT_TRUE(rekeyed());
    EXPECT_EQ(files(), ofAVault);
    reopen();
    expectTheItem();
}

TEST_F(Rekey, canFollowTheMakingOfAVault)
{
    Result<Vault::Created> created = Vault::create(scratch / "new", secretText(password), {});
    ASSERT_TRUE(created && rekey(std::move(created->vault), passwordSecret(), {}));
    EXPECT_TRUE(Vault::open(scratch / "new", passwordSecret()));
}

TEST_F(Rekey, canBeRepeated)
{
    for (int round = 0; round < 3; ++round) {
        ASSERT_TRUE(rekeyed());
        reopen();
    }
    expectTheItem();
    expectSound();
}

} // namespace holdfast::vault::test
